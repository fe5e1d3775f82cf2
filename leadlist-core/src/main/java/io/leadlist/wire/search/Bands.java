package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.search.facet.Band;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import org.jspecify.annotations.Nullable;

/** Reads bands of numbers: {@code start} and {@code end}, each optional. */
final class Bands {
    /** Numbers from 0. */
    static final Decoder<Long> NUMBER = Decoders.integer(0, Band.MAX_NUMBER);

    /** Numbers of either sign. */
    static final Decoder<Long> SIGNED = Decoders.integer(-Band.MAX_NUMBER, Band.MAX_NUMBER);

    /** Milliseconds since 1970 as a text. */
    static final Decoder<Long> MILLIS = Decoders.parsedText("Expected milliseconds as a string", Bands::millis);

    private Bands() {}

    /** A band that is an object of its own. */
    static Decoder<Band> of(Decoder<Long> number) {
        return Decoders.strictObject(fields -> {
            Field<Band> band = read(fields, number);
            return fields.ifClean(band::get);
        });
    }

    /** A band that is an object of its own and has at least one end. */
    static Decoder<Band> filled(Decoder<Long> number) {
        return Decoders.strictObject(fields -> {
            Field<Band> band = read(fields, number);
            if (fields.isClean() && !fields.has("start") && !fields.has("end")) {
                fields.reject(Kind.MISSING, "start or end is required");
            }
            return fields.ifClean(band::get);
        });
    }

    /** The ends of a band among other keys; what is violated is left out. */
    static Field<Band> read(Fields fields, Decoder<Long> number) {
        Long start = fields.optional("start", number).orNull();
        Long end = fields.optional("end", number).orNull();
        if (start != null && end != null && start > end) {
            fields.reject("end", Kind.CONTRADICTION, "end must not be less than start");
            return new Field<>(null);
        }
        return new Field<>(new Band(start, end));
    }

    private static @Nullable Long millis(String text) {
        return text.matches("-?\\d{1,15}") ? Long.valueOf(text) : null;
    }
}
