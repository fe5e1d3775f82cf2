package io.leadlist.wire.csv;

import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionScope;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CSV file of suppression entries. Immutable and thread-safe. A text in the column {@code value} that is not
 * a key is found when the entry is added.
 *
 * @param line the number of the row's first line in the file, from 1
 * @param request the request for the entry; null if a cell is unreadable
 * @param unreadableColumn the name of the first column whose cell is unreadable; null if all are readable
 */
public record SuppressionRow(
        long line,
        SuppressionScope scope,
        @Nullable NewSuppression request,
        @Nullable String unreadableColumn) {
    /**
     * Checks the components.
     *
     * @param line the number of the row's first line in the file, from 1
     * @param scope where the entries apply
     * @param request the request for the entry
     * @param unreadableColumn the name of the first column whose cell is unreadable
     */
    public SuppressionRow {
        Objects.requireNonNull(scope, "scope");
    }

    /** {@return the request for the entry; empty if a cell is unreadable} */
    public Optional<NewSuppression> toRequest() {
        return Optional.ofNullable(request);
    }
}
