package io.leadlist.imports;

import java.util.Objects;

/**
 * The answer to an import: the list as it was right after it, and how many of the leads were accepted. Immutable and
 * thread-safe.
 *
 * @param accepted how many leads were accepted: all, or the first ones up to the limit of the list
 * @param beyondLimit how many were not, because the list is full now
 */
public record ImportReport(ImportedList list, int accepted, int beyondLimit) {
    public ImportReport {
        Objects.requireNonNull(list, "list");
    }
}
