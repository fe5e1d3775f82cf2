package io.leadlist.search.facet;

/** The number of months over which a growth is measured. */
public enum TimeFrame {
    ONE,
    THREE,
    SIX,
    TWELVE,
    TWENTY_FOUR
}
