package io.leadlist.imports;

/** The verdict on an e-mail address. */
public enum EmailVerdict {
    /** Mail is delivered. */
    DELIVERABLE,
    /** Mail may be delivered. */
    RISKY,
    /** Mail is not delivered. */
    UNDELIVERABLE,
    /** The verification had no result. */
    UNKNOWN
}
