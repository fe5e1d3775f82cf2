package io.leadlist.internal.json;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;

/** A body that was bound to a record, and all that is wrong with it. Not thread-safe. */
public final class Bound<T> {
    private final @Nullable T request;
    private final Location root;

    Bound(@Nullable T request, Location root) {
        this.request = request;
        this.root = root;
    }

    /** Reads a body that is no record. */
    public static <T> Bound<T> read(JsonNode body, NodeReader<T> reader) {
        Location root = Location.root(Reading.of(body));
        return new Bound<>(reader.read(body, root), root);
    }

    /** Whether nothing is violated so far. */
    public boolean isValid() {
        return root.violations() == 0;
    }

    /** Reports a violation of a key of the body. */
    public void reject(String key, Kind kind, String message) {
        root.at(key).reject(kind, message);
    }

    /**
     * Returns the record.
     *
     * @throws InvalidRequestException with all violations in document order, if there are any; of more than 1,000 the
     *     first
     */
    public T orThrow() {
        if (!isValid()) {
            throw new InvalidRequestException(root.reading().violations());
        }
        return Objects.requireNonNull(request, "a body without violations is bound");
    }

    /**
     * Returns the record to a mapper of a host.
     *
     * @throws JacksonException with all violations, without a value of the body
     */
    public T orMismatch(DeserializationContext context) {
        try {
            return orThrow();
        } catch (InvalidRequestException invalid) {
            throw DatabindException.from(context, String.valueOf(invalid.getMessage()), invalid);
        }
    }

    /**
     * Returns what the record stands for.
     *
     * @throws InvalidRequestException as {@link #orThrow}, and if the model rejects the record as a whole
     */
    public <R> R orThrow(Function<T, R> conversion) {
        T valid = orThrow();
        try {
            return conversion.apply(valid);
        } catch (IllegalArgumentException rejected) {
            throw new InvalidRequestException(
                    new Violation(Path.ROOT, Kind.OUT_OF_RANGE, String.valueOf(rejected.getMessage())));
        }
    }
}
