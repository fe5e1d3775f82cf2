package io.leadlist.internal.wire;

import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The preferences of a request that adds leads: the header {@code Prefer} (RFC 7240). Immutable and thread-safe.
 *
 * <p>Unknown preferences, unknown values and malformed parts are ignored. If a preference occurs twice, the first one
 * counts. Names and values are compared without case.
 *
 * @param outcomes which details of the outcomes the response should have
 * @param isLenient whether the call accepts the valid leads although others are invalid ({@code handling=lenient})
 */
public record Preferences(Outcomes outcomes, boolean isLenient) {
    private static final String PREFER = "Prefer";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /** Which details of the outcomes a response has. */
    public enum Outcomes {
        /** None: the response is as the contract documents it. */
        NONE,
        /** The number of inputs with each outcome. */
        COUNTS,
        /** The number of inputs with each outcome, and the outcome of each input. */
        FULL
    }

    /** Reads the preferences of a request. */
    public static Preferences of(Request request) {
        Map<String, String> values = values(request.header(PREFER).orElse(""));
        String handling = values.getOrDefault("handling", "");
        return new Preferences(
                switch (values.getOrDefault("outcomes", "")) {
                    case "counts" -> Outcomes.COUNTS;
                    case "full" -> Outcomes.FULL;
                    default -> Outcomes.NONE;
                },
                handling.equals("lenient"));
    }

    /**
     * Returns the response with {@code Preference-Applied} for the applied preferences about outcomes, and with
     * {@code Vary: Prefer}.
     */
    public Response appliedTo(Response response) {
        return applied(response, false);
    }

    /** Like {@link #appliedTo}, for an endpoint that can be lenient. */
    public Response appliedWithHandlingTo(Response response) {
        return applied(response, isLenient);
    }

    private Response applied(Response response, boolean isHandled) {
        List<String> applied = new ArrayList<>();
        if (outcomes != Outcomes.NONE) {
            applied.add("outcomes=" + outcomes.name().toLowerCase(Locale.ROOT));
        }
        if (isHandled) {
            applied.add("handling=lenient");
        }
        Response varying = response.withHeader("Vary", PREFER);
        return applied.isEmpty() ? varying : varying.withHeader("Preference-Applied", String.join(", ", applied));
    }

    private static Map<String, String> values(String header) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : split(header, ',')) {
            String preference = split(part, ';').get(0); // without its parameters
            int equals = preference.indexOf('=');
            String name = (equals < 0 ? preference : preference.substring(0, equals)).strip();
            if (TOKEN.matcher(name).matches()) {
                String value = equals < 0
                        ? ""
                        : unquoted(preference.substring(equals + 1).strip());
                values.putIfAbsent(name.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
            }
        }
        return values;
    }

    /** Splits a text at a separator; one in a quoted text does not count. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                isQuoted = !isQuoted;
            } else if (isQuoted && character == '\\') {
                i++; // the next character is escaped
            } else if (!isQuoted && character == separator) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String unquoted(String word) {
        boolean isQuoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return isQuoted ? ESCAPED.matcher(word.substring(1, word.length() - 1)).replaceAll("$1") : word;
    }
}
