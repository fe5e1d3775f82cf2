package io.leadlist.imports;

/**
 * The position of a lead in the sequence of all leads of a list. Raw leads come first in their order, then the members
 * that no import has added. Immutable and thread-safe.
 */
public sealed interface LeadPosition {
    /**
     * A position among the raw leads.
     *
     * @param ordinal 1-based
     */
    record OfEntry(int ordinal) implements LeadPosition {}

    /**
     * A position among the other members.
     *
     * @param version the change of the list that added the member
     * @param ordinal the 0-based position of the member in that change
     */
    record OfMember(long version, int ordinal) implements LeadPosition {}
}
