package io.leadlist.wire.entities;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The quality of a media type in a header {@code Accept} (RFC 9110, 12.5.1): how much the client prefers it. */
final class AcceptedType {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern QUALITY = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*(?:;|$)");

    private AcceptedType() {}

    /** Returns the quality of a type, from 0 to 1. The most specific range counts. Returns 0 for an empty header. */
    static double quality(String accept, String type) {
        String family = type.substring(0, type.indexOf('/')) + "/*";
        List<String> ranges = COMMA.splitAsStream(accept.toLowerCase(Locale.ROOT))
                .map(String::strip)
                .toList();
        return Stream.of(type, family, "*/*")
                .flatMap(name -> ranges.stream().filter(range -> isOf(range, name)))
                .findFirst()
                .map(AcceptedType::quality)
                .orElse(0.0);
    }

    private static boolean isOf(String range, String name) {
        int end = range.indexOf(';');
        return (end < 0 ? range : range.substring(0, end)).strip().equals(name);
    }

    private static double quality(String range) {
        Matcher quality = QUALITY.matcher(range);
        return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
    }
}
