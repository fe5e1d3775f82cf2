package io.leadlist.wire.leadlists;

import io.leadlist.call.PageRequest;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.wire.InvalidParameterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for: the query parameters as they came, each null if it was not given (spec/3, section 1). Any
 * text can be handed over; one that means nothing is refused when the request is answered. Immutable and thread-safe.
 *
 * @param size {@code page[size]}: how many elements the page has at most, 1 to 1,000; 100 if it was not given
 * @param after {@code page[after]}: the cursor of the element behind which the page begins
 * @param before {@code page[before]}: the cursor of the element before which the page ends; not together with
 *     {@code after}
 */
public record PageQuery(
        @Nullable String size,
        @Nullable String after,
        @Nullable String before) {
    /** The first page, of the usual size: no parameter was given. */
    public static final PageQuery FIRST = new PageQuery(null, null, null);

    static final int DEFAULT_SIZE = 100;

    private static final int MAX_SIZE = 1_000;
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}");

    /** @throws InvalidParameterException with all parameters that mean nothing */
    <P> PageRequest<P> pageRequest(Cursors<P> cursors) {
        List<Violation> violations = new ArrayList<>();
        int limit = size == null ? DEFAULT_SIZE : size(size);
        if (limit < 1 || limit > MAX_SIZE) {
            violations.add(unsupported("page[size]"));
        }
        Optional<P> behind = Optional.ofNullable(after).flatMap(cursors::parse);
        if (after != null && behind.isEmpty()) {
            violations.add(unsupported("page[after]"));
        }
        Optional<P> ahead = Optional.ofNullable(before).flatMap(cursors::parse);
        if (before != null && (ahead.isEmpty() || after != null)) {
            violations.add(unsupported("page[before]"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidParameterException(violations);
        }
        return new PageRequest<>(behind.orElse(null), ahead.orElse(null), limit);
    }

    private static int size(String text) {
        return SIZE.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    private static Violation unsupported(String parameter) {
        String message = "Unsupported value provided for parameter: " + parameter;
        return new Violation(Path.of(parameter), Kind.MALFORMED, message);
    }
}
