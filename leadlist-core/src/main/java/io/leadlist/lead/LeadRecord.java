package io.leadlist.lead;

/** The record of a person or a company: an id and the known data. Immutable and thread-safe. */
public sealed interface LeadRecord permits Person, Company {
    /** {@return the id by which lists refer to the lead} */
    LeadId id();

    /**
     * {@return whether the record is marked as deleted; a deleted record cannot be added to a list (<a
     * href="{@docRoot}/docs/contract-decisions.md#28">decision 28</a>)}
     */
    boolean isDeleted();
}
