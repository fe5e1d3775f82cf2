package io.leadlist.search.facet;

/** How many months a growth is measured over. */
public enum TimeFrame {
    ONE,
    THREE,
    SIX,
    TWELVE,
    TWENTY_FOUR
}
