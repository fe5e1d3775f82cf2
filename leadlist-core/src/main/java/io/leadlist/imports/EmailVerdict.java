package io.leadlist.imports;

/** What is known of an e-mail address (seed 002). */
public enum EmailVerdict {
    /** Mail reaches it. */
    DELIVERABLE,
    /** Mail may reach it. */
    RISKY,
    /** Mail does not reach it. */
    UNDELIVERABLE,
    /** Nobody could tell. */
    UNKNOWN
}
