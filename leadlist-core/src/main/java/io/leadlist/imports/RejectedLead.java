package io.leadlist.imports;

import io.leadlist.call.Violation;
import java.util.List;

/**
 * A row that is rejected as a raw lead, with the reasons. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the index is negative or there is no violation.
 *
 * @param index the 0-based index of the row in the call
 * @param violations the reasons, in the order of the row's fields. Their paths are relative to the row, and have the
 *     names of the lead-lists API
 */
public record RejectedLead(int index, List<Violation> violations) {
    /**
     * Checks the components, and copies collections.
     *
     * @param index the 0-based index of the row in the call
     * @param violations the reasons, in the order of the row's fields
     */
    public RejectedLead {
        violations = List.copyOf(violations);
        if (index < 0) {
            throw new IllegalArgumentException("index must be at least 0, but is " + index);
        }
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must not be empty");
        }
    }
}
