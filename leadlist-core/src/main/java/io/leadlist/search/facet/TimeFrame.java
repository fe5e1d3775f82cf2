package io.leadlist.search.facet;

/** The number of months over which a growth is measured. */
public enum TimeFrame {
    /** The value {@code ONE}. */
    ONE,
    /** The value {@code THREE}. */
    THREE,
    /** The value {@code SIX}. */
    SIX,
    /** The value {@code TWELVE}. */
    TWELVE,
    /** The value {@code TWENTY_FOUR}. */
    TWENTY_FOUR
}
