package io.leadlist.imports;

/**
 * The status of an import. It follows from how many leads wait, so it is never stored: adding leads to a completed
 * import makes it {@link #PROCESSING} again.
 */
public enum ImportStatus {
    /** Leads wait, and no worker has claimed any. */
    QUEUED,
    /** Leads wait, and workers have claimed or finished some. */
    PROCESSING,
    /** All leads are done. */
    COMPLETED,
    /** Canceled with leads waiting. The leads that were done until then are kept and charged; no lead can be added. */
    CANCELED;

    /** Whether leads wait to be processed. */
    public boolean isOpen() {
        return this == QUEUED || this == PROCESSING;
    }
}
