package io.leadlist.wire.routing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is percent-encoded in the first line of a request. */
final class RequestTargets {
    /** What the decoder puts where bytes are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private RequestTargets() {}

    /** The steps of a path, decoded; the first is what is behind the first slash. */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            // A plus is a space in a query alone.
            segments.add(decoded(segment.replace("+", "%2B"), "path"));
        }
        return segments;
    }

    static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : (query == null ? "" : query).split("&", -1)) {
            if (parameter.isEmpty()) {
                continue;
            }
            int equals = parameter.indexOf('=');
            String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals), "query");
            String value = equals < 0 ? "" : decoded(parameter.substring(equals + 1), "query");
            if (parameters.put(name, value) != null) {
                throw new UnreadableTargetException("The parameter " + name + " is there twice");
            }
        }
        return parameters;
    }

    private static String decoded(String text, String part) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf(REPLACEMENT) < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException malformed) {
            throw unreadable(part);
        }
        throw unreadable(part);
    }

    private static UnreadableTargetException unreadable(String part) {
        return new UnreadableTargetException("The " + part + " of the URL is not percent-encoded UTF-8");
    }
}
