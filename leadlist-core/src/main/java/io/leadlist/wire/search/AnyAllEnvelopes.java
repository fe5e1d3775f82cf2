package io.leadlist.wire.search;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the plain, matched and keyword envelopes: {@code any} and {@code all}, each with {@code include} and
 * {@code exclude}.
 */
final class AnyAllEnvelopes {
    private static final NodeReader<MatchMode> MODE = Values.oneOf(MatchMode.values());

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
    static Filter read(SearchField field, Members members) {
        return switch (field.envelope()) {
            case PLAIN -> read(members, values(field).map(AnyAllEnvelopes::set), Set.of(), TermFilter::new);
            case MATCHED -> read(members, texts(field), TextMatch.NONE, TextFilter::new);
            case KEYWORD -> read(members, keywords(field), KeywordMatch.NONE, KeywordFilter::new);
            default -> throw new IllegalArgumentException(field + " has neither values nor texts");
        };
    }

    private static <M> Filter read(Members members, NodeReader<M> part, M none, FourParts<M> filter) {
        NodeReader<Side<M>> side = Members.object(inner -> new Side<>(
                requireNonNullElse(inner.optional("include", part), none),
                requireNonNullElse(inner.optional("exclude", part), none)));
        Side<M> neither = new Side<>(none, none);
        Side<M> any = requireNonNullElse(members.optional("any", side), neither);
        Side<M> all = requireNonNullElse(members.optional("all", side), neither);
        return filter.join(any.include(), any.exclude(), all.include(), all.exclude());
    }

    /** An array of values of a field. */
    static NodeReader<List<String>> values(SearchField field) {
        return Values.list(value(field, field.vocabulary()), TermFilter.MAX_VALUES);
    }

    /** {@code mode} and {@code content}, or, in an older dialect, an array of exact values. */
    private static NodeReader<TextMatch> texts(SearchField field) {
        NodeReader<TextMatch> exact = values(field).map(values -> new TextMatch(MatchMode.STRICT, set(values)));
        NodeReader<List<String>> worded = Values.list(value(field, field.vocabulary()), TextMatch.MAX_WORDED);
        NodeReader<TextMatch> matched = Members.object(members -> {
            MatchMode mode = requireNonNullElse(members.optional("mode", MODE), MatchMode.SMART);
            List<String> texts = members.required("content", mode == MatchMode.STRICT ? values(field) : worded);
            return members.ifClean(() -> new TextMatch(mode, set(requireNonNull(texts))));
        });
        return (value, at) -> (value.isArray() ? exact : matched).read(value, at);
    }

    private static NodeReader<KeywordMatch> keywords(SearchField field) {
        NodeReader<String> section = vocabulary(field.vocabulary());
        NodeReader<KeywordMatch.Source> source = Members.object(members -> {
            MatchMode mode = requireNonNullElse(members.optional("mode", MODE), MatchMode.SMART);
            String name = members.required("source", section);
            return members.ifClean(() -> new KeywordMatch.Source(mode, requireNonNull(name)));
        });
        NodeReader<List<KeywordMatch.Source>> sources = Values.filled(Values.list(source, KeywordMatch.MAX_SOURCES));
        NodeReader<List<String>> content = Values.list(value(field, Vocabulary.OPEN), TextMatch.MAX_WORDED);
        return Members.object(members -> {
            List<KeywordMatch.Source> from = members.required("sources", sources);
            List<String> texts = members.required("content", content);
            return members.ifClean(() -> new KeywordMatch(requireNonNull(from), set(requireNonNull(texts))));
        });
    }

    private static NodeReader<String> value(SearchField field, Vocabulary vocabulary) {
        return vocabulary.isOpen() ? (value, at) -> comparable(field, value, at) : vocabulary(vocabulary);
    }

    private static NodeReader<String> vocabulary(Vocabulary vocabulary) {
        return Values.oneOf(vocabulary.values(), vocabulary::parse);
    }

    /** A text of separators alone is no word: as a filter it would ask for nothing. */
    private static @Nullable String comparable(SearchField field, JsonNode value, Location at) {
        String text = Values.key(value, at);
        if (text == null || field.isComparable(text)) {
            return text;
        }
        at.reject(Kind.MALFORMED, "String must contain a letter or a digit");
        return null;
    }

    private static Set<String> set(List<String> values) {
        return new LinkedHashSet<>(values);
    }
}
