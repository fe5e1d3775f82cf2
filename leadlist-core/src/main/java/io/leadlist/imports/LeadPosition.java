package io.leadlist.imports;

/**
 * Where a lead stands in the sequence of all leads of a list: first the raw leads that were handed in, in their order;
 * behind them the members that no import brought, in theirs.
 */
public sealed interface LeadPosition {
    /**
     * Among the raw leads.
     *
     * @param ordinal 1-based
     */
    record OfEntry(int ordinal) implements LeadPosition {}

    /**
     * Among the other members.
     *
     * @param version the change of the list that brought the member
     * @param ordinal the member's 0-based place in that change
     */
    record OfMember(long version, int ordinal) implements LeadPosition {}
}
