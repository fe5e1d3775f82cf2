package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.Scalars;
import io.leadlist.search.facet.Band;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads bands of numbers: {@code start} and {@code end}, each optional. */
final class Bands {
    /** Numbers from 0. */
    static final NodeReader<Long> NUMBER = Numbers.integer(0, Band.MAX_NUMBER);

    /** Numbers of either sign. */
    static final NodeReader<Long> SIGNED = Numbers.integer(-Band.MAX_NUMBER, Band.MAX_NUMBER);

    private static final Pattern MILLIS_TEXT = Pattern.compile("-?\\d{1,15}");

    private Bands() {}

    /** Milliseconds since 1970 as a text. */
    static @Nullable Long millis(JsonNode value, Location at) {
        String text = Scalars.storableText(value, at);
        if (text == null || MILLIS_TEXT.matcher(text).matches()) {
            return text == null ? null : Long.valueOf(text);
        }
        at.reject(Kind.MALFORMED, "Expected milliseconds as a string");
        return null;
    }

    /** A band that is an object of its own. */
    static NodeReader<Band> of(NodeReader<Long> number) {
        return ObjectProperties.object(properties -> {
            Band band = read(properties, number);
            return properties.ifClean(() -> Objects.requireNonNull(band));
        });
    }

    /** A band that is an object of its own and has at least one end. */
    static NodeReader<Band> filled(NodeReader<Long> number) {
        return ObjectProperties.object(properties -> {
            Band band = read(properties, number);
            if (properties.isClean() && !properties.has("start") && !properties.has("end")) {
                properties.reject(Kind.MISSING, "start or end is required");
            }
            return properties.ifClean(() -> Objects.requireNonNull(band));
        });
    }

    /** The ends of a band among other keys; null if they contradict each other. */
    static @Nullable Band read(ObjectProperties properties, NodeReader<Long> number) {
        Long start = properties.optional("start", number);
        Long end = properties.optional("end", number);
        if (start != null && end != null && start > end) {
            properties.reject("end", Kind.CONTRADICTION, "end must not be less than start");
            return null;
        }
        return new Band(start, end);
    }
}
