package io.leadlist.wire.leadlists;

import io.leadlist.SuppressionList;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.wire.InvalidParameterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that select a page of an exclusion list, as the client sent them; null if a parameter is
 * missing. Any text is accepted here; an invalid one is rejected in the response. Immutable and thread-safe.
 *
 * @param size {@code size}: the maximum number of elements, 1 to 2,000; 2,000 by default
 * @param after {@code page[after]}: the cursor of the element after which the page starts
 */
public record ExclusionQuery(
        @Nullable String size, @Nullable String after) {
    /** The first page with the default size: no parameters. */
    public static final ExclusionQuery FIRST = new ExclusionQuery(null, null);

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}");

    /** A requested page. */
    record Page(@Nullable SuppressionCursor after, int size) {}

    /**
     * Parses the parameters.
     *
     * @throws InvalidParameterException with all invalid parameters
     */
    Page toPage(Cursors<SuppressionCursor> cursors) {
        List<Violation> violations = new ArrayList<>();
        int limit = size == null ? SuppressionList.MAX_PAGE : size(size);
        if (limit < 1 || limit > SuppressionList.MAX_PAGE) {
            violations.add(unsupported("size"));
        }
        Optional<SuppressionCursor> behind = Optional.ofNullable(after).flatMap(cursors::parse);
        if (after != null && behind.isEmpty()) {
            violations.add(unsupported("page[after]"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidParameterException(violations);
        }
        return new Page(behind.orElse(null), limit);
    }

    private static int size(String text) {
        return SIZE.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    private static Violation unsupported(String parameter) {
        return new Violation(
                Path.of(parameter), Violation.Kind.MALFORMED, "Unsupported value provided for parameter: " + parameter);
    }
}
