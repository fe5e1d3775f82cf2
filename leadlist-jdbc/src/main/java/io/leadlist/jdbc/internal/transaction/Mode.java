package io.leadlist.jdbc.internal.transaction;

/** What happens to the changes of a transaction. */
public enum Mode {
    /** They are committed. In the host's transaction, the host commits them. */
    WRITE,
    /** They are rolled back. */
    DRY_RUN,
    /** The transaction only reads, so it does not wait for the {@link WriteLocks}. */
    READ
}
