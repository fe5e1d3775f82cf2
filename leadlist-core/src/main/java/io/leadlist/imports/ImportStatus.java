package io.leadlist.imports;

/**
 * The status of an import. It follows from the number of waiting leads and is never stored. Adding leads to a completed
 * import makes it {@linkplain #isOpen open} again.
 */
public enum ImportStatus {
    /** Leads wait, and no worker has claimed any. */
    QUEUED,
    /** Leads wait, and workers have claimed or finished some. */
    PROCESSING,
    /** All leads are done. */
    COMPLETED,
    /** The import was canceled with leads waiting. Leads that were done stay and are charged; no lead can be added. */
    CANCELED;

    /** {@return whether leads wait to be processed} */
    public boolean isOpen() {
        return this == QUEUED || this == PROCESSING;
    }
}
