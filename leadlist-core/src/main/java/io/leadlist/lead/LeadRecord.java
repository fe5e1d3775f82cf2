package io.leadlist.lead;

/** The record of a person or a company: an id with what is known under it. Immutable and thread-safe. */
public sealed interface LeadRecord permits Person, Company {
    /** The id that lists link. */
    LeadId id();

    /** Says whether the record is marked as deleted; it can not be added to a list then (reading 28). */
    boolean isDeleted();
}
