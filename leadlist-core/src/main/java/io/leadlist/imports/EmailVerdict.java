package io.leadlist.imports;

/** The verdict on an e-mail address. */
public enum EmailVerdict {
    /** The server accepts mail for the address. */
    DELIVERABLE,
    /** The server may accept mail for the address. */
    RISKY,
    /** The server does not accept mail for the address, or the text is not an address. */
    UNDELIVERABLE,
    /** The verification had no result. */
    UNKNOWN
}
