package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.search.facet.Band;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads bands of numbers: {@code start} and {@code end}, each optional. */
final class Bands {
    /** Numbers from 0. */
    static final NodeReader<Long> NUMBER = Values.integer(0, Band.MAX_NUMBER);

    /** Numbers of either sign. */
    static final NodeReader<Long> SIGNED = Values.integer(-Band.MAX_NUMBER, Band.MAX_NUMBER);

    private static final Pattern MILLIS_TEXT = Pattern.compile("-?\\d{1,15}");

    private Bands() {}

    /** Milliseconds since 1970 as a text. */
    static @Nullable Long millis(JsonNode value, Location at) {
        String text = Values.text(value, at);
        if (text == null || MILLIS_TEXT.matcher(text).matches()) {
            return text == null ? null : Long.valueOf(text);
        }
        at.reject(Kind.MALFORMED, "Expected milliseconds as a string");
        return null;
    }

    /** A band that is an object of its own. */
    static NodeReader<Band> of(NodeReader<Long> number) {
        return Members.object(members -> {
            Band band = read(members, number);
            return members.ifClean(() -> Objects.requireNonNull(band));
        });
    }

    /** A band that is an object of its own and has at least one end. */
    static NodeReader<Band> filled(NodeReader<Long> number) {
        return Members.object(members -> {
            Band band = read(members, number);
            if (members.isClean() && !members.has("start") && !members.has("end")) {
                members.reject(Kind.MISSING, "start or end is required");
            }
            return members.ifClean(() -> Objects.requireNonNull(band));
        });
    }

    /** The ends of a band among other keys; null if they contradict each other. */
    static @Nullable Band read(Members members, NodeReader<Long> number) {
        Long start = members.optional("start", number);
        Long end = members.optional("end", number);
        if (start != null && end != null && start > end) {
            members.reject("end", Kind.CONTRADICTION, "end must not be less than start");
            return null;
        }
        return new Band(start, end);
    }
}
