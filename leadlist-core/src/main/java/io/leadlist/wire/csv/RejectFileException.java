package io.leadlist.wire.csv;

import java.io.IOException;

/**
 * Thrown by an import whose stream for rejected rows fails. The import stops after the batch in work, which stays in
 * the list. If the header cannot be written, nothing is imported. The message has the number of rows that are done. The
 * cause is the exception of the stream.
 */
public final class RejectFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient CsvReport report;

    RejectFileException(IOException cause, CsvReport report, String note) {
        super("The rejected rows cannot be written: " + cause.getMessage() + "; " + note, cause);
        this.report = report;
    }

    /** {@return the report of the rows that are done} */
    public CsvReport report() {
        return report;
    }
}
