package io.leadlist.lead;

/** The record of a person or a company: an id and the data known under it. Immutable and thread-safe. */
public sealed interface LeadRecord permits Person, Company {
    /** Returns the id by which lists link the lead. */
    LeadId id();

    /**
     * Whether the record is marked as deleted; a deleted record cannot be added to a list (<a
     * href="{@docRoot}/docs/contract-decisions.md#28">decision 28</a>).
     */
    boolean isDeleted();
}
