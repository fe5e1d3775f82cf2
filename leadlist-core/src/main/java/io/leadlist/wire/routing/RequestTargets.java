package io.leadlist.wire.routing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decodes the percent-encoded parts of a request target. */
final class RequestTargets {
    /** The decoder replaces bytes that are no UTF-8 with this character. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern FIRST_END = Pattern.compile("[/;?]");

    private RequestTargets() {}

    /**
     * Returns the decoded segments of a path, which starts with a slash.
     *
     * @throws UnreadableTargetException if a segment cannot be decoded
     */
    static List<String> segments(String path) {
        return Stream.of(path.substring(1).split("/", -1))
                .map(RequestTargets::segment)
                .toList();
    }

    /** Returns the decoded first segment of any path, without path parameters; empty if it is unreadable. */
    static String firstSegment(String path) {
        try {
            return path.startsWith("/") ? segment(FIRST_END.split(path.substring(1), 2)[0]) : "";
        } catch (UnreadableTargetException unreadable) {
            return "";
        }
    }

    /**
     * Returns the decoded parameters of a query.
     *
     * @throws UnreadableTargetException if a parameter cannot be decoded, or occurs twice
     */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&", -1)) {
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

    private static String segment(String encoded) {
        // A plus sign is a space only in a query.
        return decoded(encoded.replace("+", "%2B"), "path");
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
