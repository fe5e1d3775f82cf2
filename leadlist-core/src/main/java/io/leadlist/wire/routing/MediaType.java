package io.leadlist.wire.routing;

import io.leadlist.internal.wire.HeaderScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The value of a header {@code Content-Type} (RFC 9110, 8.3). Parameters other than {@code charset} are ignored.
 *
 * @param name the type and the subtype in lower case, for example {@code application/json}
 * @param characterSets the values of the parameter {@code charset}, as the client sent them; usually at most one
 */
record MediaType(String name, List<String> characterSets) {

    /** Parses a value; empty if it is malformed. */
    static Optional<MediaType> parse(String contentType) {
        HeaderScanner in = new HeaderScanner(contentType).skipSpace();
        String type = in.token();
        boolean hasSubtype = in.skip('/');
        String subtype = in.token();
        if (type.isEmpty() || !hasSubtype || subtype.isEmpty()) {
            return Optional.empty();
        }
        String name = (type + "/" + subtype).toLowerCase(Locale.ROOT);
        return charsets(in.skipSpace()).map(charsets -> new MediaType(name, charsets));
    }

    private static Optional<List<String>> charsets(HeaderScanner in) {
        List<String> charsets = new ArrayList<>();
        while (in.skip(';')) {
            String parameter = in.skipSpace().token();
            if (!parameter.isEmpty()) {
                if (!in.skipSpace().skip('=')) {
                    return Optional.empty();
                }
                Optional<String> value = in.skipSpace().tokenOrQuoted();
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                if (parameter.equalsIgnoreCase("charset")) {
                    charsets.add(value.get());
                }
            }
            in.skipSpace();
        }
        return in.isAtEnd() ? Optional.of(charsets) : Optional.empty();
    }
}
