package io.leadlist.wire.lance;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.Seniority;
import io.leadlist.lead.Term;
import io.leadlist.search.Band;
import io.leadlist.search.RangeFilter;
import io.leadlist.search.RangeFilter.Mode;
import io.leadlist.search.TermFilter;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import io.leadlist.wire.json.JsonValue;
import io.leadlist.wire.json.Spot;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The envelopes that the filters of a search come in (spec/2). */
final class EnvelopeDecoders {
    /** The most values that one array of an envelope can have. */
    static final int MAX_VALUES = 1_000;

    /** The most bands of a range. */
    static final int MAX_BANDS = 100;

    /** The plain envelope with any values. */
    static final Decoder<TermFilter> TERMS = plain(EnvelopeDecoders::term);

    /** The plain envelope with levels of seniority, in any spelling (reading 32). */
    static final Decoder<TermFilter> SENIORITIES = plain(Decoders.oneOf(
            Arrays.stream(Seniority.values()).map(Seniority::wireName).toList(),
            text -> Seniority.parse(text).map(level -> Term.of(level.wireName()))));

    /** The ranges envelope. */
    static final Decoder<RangeFilter> RANGES = Decoders.strictObject(EnvelopeDecoders::ranges);

    // The whole numbers that every JSON implementation reads exactly.
    private static final long MAX_NUMBER = (1L << 53) - 1;
    private static final Decoder<Mode> MODE = Decoders.oneOf(List.of("RANGE", "ALL", "NONE"), EnvelopeDecoders::mode);
    private static final Decoder<Band> BAND = Decoders.strictObject(EnvelopeDecoders::band);

    private record Side(Set<Term> include, Set<Term> exclude) {
        static final Side NONE = new Side(Set.of(), Set.of());
    }

    private EnvelopeDecoders() {}

    private static Decoder<TermFilter> plain(Decoder<Term> value) {
        Decoder<List<Term>> values = Decoders.list(value, MAX_VALUES);
        Decoder<Side> side = Decoders.strictObject(fields ->
                new Side(terms(fields.optional("include", values)), terms(fields.optional("exclude", values))));
        return Decoders.strictObject(fields -> {
            Side any = fields.optional("any", side).or(Side.NONE);
            Side all = fields.optional("all", side).or(Side.NONE);
            return new TermFilter(any.include(), any.exclude(), all.include(), all.exclude());
        });
    }

    private static Set<Term> terms(Field<List<Term>> values) {
        return new LinkedHashSet<>(values.or(List.of()));
    }

    private static @Nullable RangeFilter ranges(Fields fields) {
        Field<Mode> type = fields.required("type", MODE);
        Mode mode = type.orNull();
        Field<List<Band>> bands = fields.optional("range", bands(mode));
        if (mode == Mode.RANGE) {
            fields.require("range");
        } else if (mode != null && !bands.or(List.of()).isEmpty()) {
            fields.reject("range", Kind.CONTRADICTION, "range must be empty with type " + mode);
        }
        return fields.ifClean(() -> new RangeFilter(type.get(), bands.or(List.of())));
    }

    private static Decoder<List<Band>> bands(@Nullable Mode mode) {
        Decoder<List<Band>> most = Decoders.list(BAND, MAX_BANDS);
        return mode == Mode.RANGE ? Decoders.filled(most) : most;
    }

    /** A text of separators alone is no word: as a filter it would ask for nothing. */
    private static @Nullable Term term(JsonValue value, Spot spot) {
        String text = Decoders.filledText().decode(value, spot);
        Term term = text == null ? null : Term.of(text);
        if (term == null || !term.value().isEmpty()) {
            return term;
        }
        spot.reject(Kind.MALFORMED, "String must contain a letter or a digit");
        return null;
    }

    private static Optional<Mode> mode(String name) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode != Mode.UNRESTRICTED && mode.name().equals(name))
                .findFirst();
    }

    private static @Nullable Band band(Fields fields) {
        Long start = fields.optional("start", Decoders.integer(0, MAX_NUMBER)).orNull();
        Long end = fields.optional("end", Decoders.integer(0, MAX_NUMBER)).orNull();
        if (start != null && end != null && start > end) {
            fields.reject("end", Kind.CONTRADICTION, "end must not be less than start");
        }
        return fields.ifClean(() -> new Band(start, end));
    }
}
