package io.leadlist.people;

/** A part of what an organization stores about a person. */
public enum ErasedPart {
    /** The record of the person: the id, the profile, and the instants. */
    RECORD,
    /** Identity keys, by which the person was recognized. */
    IDENTITY_KEYS,
    /** Present memberships in lists. Each ended by one change of its list. */
    MEMBERSHIPS,
    /** Former memberships in lists. They stay, because earlier versions keep their sizes, but name no person. */
    FORMER_MEMBERSHIPS,
    /** Raw leads of imports, with their additional data and their results. Each stays as an empty entry. */
    RAW_LEADS,
    /** Charges in the ledger of credits. The amounts stay, but not the address, number or id that was paid for. */
    CHARGES,
    /** Stored results of writes with an idempotency key. They stay, with the id replaced. */
    STORED_RESULTS,
    /**
     * Suppression entries with an id, an address, a URL or a number of the person, in plain text or as a plain hash.
     */
    SUPPRESSIONS
}
