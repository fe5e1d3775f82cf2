package io.leadlist.wire.json;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.lead.StorableText;
import io.leadlist.wire.json.JsonValue.JsonNull;
import io.leadlist.wire.json.JsonValue.JsonObject;
import io.leadlist.wire.json.JsonValue.JsonText;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a JSON value into what it stands for. Implementations are pure and thread-safe. Shared by the contracts, not
 * meant for hosts.
 *
 * @param <T> what a value stands for
 */
@FunctionalInterface
public interface Decoder<T> {
    /** Decodes a value; null if violations were left at the spot, or if the value stands for nothing. */
    @Nullable
    T decode(JsonValue value, Spot spot);

    /** The same, where JSON {@code null} stands for nothing. */
    default Decoder<T> orNull() {
        return (value, spot) -> value instanceof JsonNull ? null : decode(value, spot);
    }

    /** The same, where a text of which nothing can be seen stands for nothing. */
    default Decoder<T> orBlank() {
        return (value, spot) ->
                value instanceof JsonText json && StorableText.isBlank(json.text()) ? null : decode(value, spot);
    }

    /** The same, where what a value stands for is turned into something else. */
    default <R> Decoder<R> map(Function<? super T, ? extends R> to) {
        return (value, spot) -> {
            T decoded = decode(value, spot);
            return decoded == null ? null : to.apply(decoded);
        };
    }

    /**
     * Decodes a whole body.
     *
     * @throws InvalidRequestException with all violations in document order, if there are any; of more than 1,000 the
     *     first found
     */
    default T decodeBody(JsonObject body) {
        Violations violations = new Violations();
        ViolationBudget budget = new ViolationBudget();
        T decoded = decode(body, Spot.root(violations, budget));
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(budget.report(violations.toList()));
        }
        return Objects.requireNonNull(decoded, "a body without violations stands for something");
    }
}
