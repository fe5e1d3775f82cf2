package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.facet.Vocabulary;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.KeywordFilter;
import io.leadlist.search.filter.KeywordMatch;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import io.leadlist.search.filter.TextMatch;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import io.leadlist.wire.json.JsonValue;
import io.leadlist.wire.json.JsonValue.JsonArray;
import io.leadlist.wire.json.Spot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain, matched and keyword envelopes: {@code any} and {@code all}, each with {@code include} and
 * {@code exclude}.
 */
final class AnyAllEnvelopes {
    private static final Decoder<MatchMode> MODE = Decoders.oneOf(Envelopes.byName(MatchMode.values()));

    private record Side<M>(M include, M exclude) {}

    @FunctionalInterface
    private interface FourParts<M> {
        Filter join(M anyInclude, M anyExclude, M allInclude, M allExclude);
    }

    private AnyAllEnvelopes() {}

    /** Says whether a field is asked for by one of these envelopes. */
    static boolean holds(SearchField field) {
        Envelope envelope = field.envelope();
        return envelope == Envelope.PLAIN || envelope == Envelope.MATCHED || envelope == Envelope.KEYWORD;
    }

    /** Reads {@code any} and {@code all} of an object that may have other keys; the filter may ask for nothing. */
    static Filter read(SearchField field, Fields fields) {
        return switch (field.envelope()) {
            case PLAIN -> read(fields, values(field).map(AnyAllEnvelopes::set), Set.of(), TermFilter::new);
            case MATCHED -> read(fields, texts(field), TextMatch.NONE, TextFilter::new);
            case KEYWORD -> read(fields, keywords(field), KeywordMatch.NONE, KeywordFilter::new);
            default -> throw new IllegalArgumentException(field + " has neither values nor texts");
        };
    }

    private static <M> Filter read(Fields fields, Decoder<M> part, M none, FourParts<M> filter) {
        Decoder<Side<M>> side = Decoders.strictObject(inner -> new Side<>(
                inner.optional("include", part).or(none),
                inner.optional("exclude", part).or(none)));
        Side<M> neither = new Side<>(none, none);
        Side<M> any = fields.optional("any", side).or(neither);
        Side<M> all = fields.optional("all", side).or(neither);
        return filter.join(any.include(), any.exclude(), all.include(), all.exclude());
    }

    /** An array of values of a field. */
    static Decoder<List<String>> values(SearchField field) {
        return Decoders.list(value(field, field.vocabulary()), TermFilter.MAX_VALUES);
    }

    /** {@code mode} and {@code content}, or, in an older dialect, an array of exact values. */
    private static Decoder<TextMatch> texts(SearchField field) {
        Decoder<TextMatch> exact = values(field).map(values -> new TextMatch(MatchMode.STRICT, set(values)));
        Decoder<List<String>> worded = Decoders.list(value(field, field.vocabulary()), TextMatch.MAX_WORDED);
        Decoder<TextMatch> matched = Decoders.strictObject(fields -> {
            MatchMode mode = fields.optional("mode", MODE).or(MatchMode.SMART);
            Field<List<String>> texts = fields.required("content", mode == MatchMode.STRICT ? values(field) : worded);
            return fields.ifClean(() -> new TextMatch(mode, set(texts.get())));
        });
        return (value, spot) -> (value instanceof JsonArray ? exact : matched).decode(value, spot);
    }

    private static Decoder<KeywordMatch> keywords(SearchField field) {
        Decoder<String> section = vocabulary(field.vocabulary());
        Decoder<KeywordMatch.Source> source = Decoders.strictObject(fields -> {
            MatchMode mode = fields.optional("mode", MODE).or(MatchMode.SMART);
            Field<String> name = fields.required("source", section);
            return fields.ifClean(() -> new KeywordMatch.Source(mode, name.get()));
        });
        Decoder<List<KeywordMatch.Source>> sources = Decoders.filled(Decoders.list(source, KeywordMatch.MAX_SOURCES));
        Decoder<List<String>> content = Decoders.list(value(field, Vocabulary.OPEN), TextMatch.MAX_WORDED);
        return Decoders.strictObject(fields -> {
            Field<List<KeywordMatch.Source>> from = fields.required("sources", sources);
            Field<List<String>> texts = fields.required("content", content);
            return fields.ifClean(() -> new KeywordMatch(from.get(), set(texts.get())));
        });
    }

    private static Decoder<String> value(SearchField field, Vocabulary vocabulary) {
        return vocabulary.isOpen() ? (value, spot) -> comparable(field, value, spot) : vocabulary(vocabulary);
    }

    private static Decoder<String> vocabulary(Vocabulary vocabulary) {
        return Decoders.oneOf(vocabulary.values(), vocabulary::parse);
    }

    /** A text of separators alone is no word: as a filter it would ask for nothing. */
    private static @Nullable String comparable(SearchField field, JsonValue value, Spot spot) {
        String text = Decoders.key().decode(value, spot);
        if (text == null || field.isComparable(text)) {
            return text;
        }
        spot.reject(Kind.MALFORMED, "String must contain a letter or a digit");
        return null;
    }

    private static Set<String> set(List<String> values) {
        return new LinkedHashSet<>(values);
    }
}
