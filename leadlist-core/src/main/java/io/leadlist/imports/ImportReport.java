package io.leadlist.imports;

import java.util.Objects;

/**
 * The result of adding raw leads: the list immediately afterwards, and the number of accepted leads. Immutable and
 * thread-safe.
 *
 * @param accepted the number of accepted leads: all leads, or the first ones up to {@link ImportLimits#perList}
 * @param beyondLimit the number of leads that were not accepted, because they exceed that limit
 */
public record ImportReport(ImportedList list, int accepted, int beyondLimit) {
    public ImportReport {
        Objects.requireNonNull(list, "list");
    }
}
