package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.Quotes;
import io.leadlist.internal.json.Scalars;
import io.leadlist.wire.constraint.Messages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Readers of texts that are one of some. All are thread-safe. */
final class Choices {
    private Choices() {}

    /** One of an enum's constants, by its name. */
    static <E extends Enum<E>> NodeReader<E> oneOf(E[] constants) {
        Map<String, E> byName = Arrays.stream(constants)
                .collect(Collectors.toMap(E::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return oneOf(List.copyOf(byName.keySet()), text -> Optional.ofNullable(byName.get(text)));
    }

    /**
     * One of some texts, read by a function that may take other spellings too.
     *
     * @param names the texts as messages name them, in their order
     */
    static <T> NodeReader<T> oneOf(List<String> names, Function<String, Optional<T>> read) {
        return (value, at) -> {
            if (!value.isString()) {
                Scalars.rejectType(Messages.options(names), value, at);
                return null;
            }
            String text = Scalars.storableText(value, at);
            Optional<T> known = text == null ? Optional.empty() : read.apply(text);
            if (text != null && known.isEmpty()) {
                at.reject(Kind.UNKNOWN_VALUE, Messages.expectedOneOf(names, Quotes.quotable(text)));
            }
            return known.orElse(null);
        };
    }
}
