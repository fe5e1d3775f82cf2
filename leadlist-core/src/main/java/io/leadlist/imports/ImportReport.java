package io.leadlist.imports;

import java.util.Objects;

/**
 * The result of adding raw leads: the list immediately afterwards, and the number of accepted leads. Immutable and
 * thread-safe.
 *
 * @param accepted the number of accepted leads: all, or the first ones up to the limit of the list
 * @param beyondLimit the number of leads that were not accepted, because the list is full
 */
public record ImportReport(ImportedList list, int accepted, int beyondLimit) {
    public ImportReport {
        Objects.requireNonNull(list, "list");
    }
}
