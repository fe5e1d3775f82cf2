package io.leadlist.wire.csv;

import io.leadlist.list.Outcome;

/** What happened to a row of a CSV file. */
public enum CsvOutcome {
    /** The lead has become a member. */
    ADDED,
    /** The lead was a member before. */
    ALREADY_MEMBER,
    /** An earlier row of the file is the same lead. */
    DUPLICATE_IN_REQUEST,
    /** The lead is unknown, or its record is deleted. */
    NOT_FOUND,
    /** The lead is excluded. */
    EXCLUDED,
    /** A suppression entry covers the lead. */
    SUPPRESSED,
    /** The lead was removed from the list before. */
    REMOVED_BEFORE,
    /** The lead was used in another list, or contacted, too recently. */
    COOLING_DOWN,
    /** As many people of the lead's company were added as may be. */
    COMPANY_CAP,
    /** The list is full: it has as many leads as its limit allows. */
    OVER_LIMIT,
    /** The raw lead is accepted, and waits for the import worker. */
    ACCEPTED,
    /** The row cannot be read as a lead. */
    INVALID;

    /**
     * {@return the outcome with the same name} Each outcome of an add has one.
     *
     * @param outcome the outcome of the add
     */
    public static CsvOutcome of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    /**
     * Returns whether this outcome means that the lead is in the list after the import. False for a duplicate, because
     * the earlier row decides that.
     */
    boolean isIn() {
        return this == ADDED || this == ALREADY_MEMBER || this == ACCEPTED;
    }
}
