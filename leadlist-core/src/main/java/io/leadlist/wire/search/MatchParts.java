package io.leadlist.wire.search;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.leadlist.internal.json.NodeReader;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.Vocabulary;
import io.leadlist.search.filter.KeywordMatch;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.TextMatch;
import java.util.List;

/** Reads the parts of the matched and the keyword envelopes: texts, and how they are compared. */
final class MatchParts {
    private static final NodeReader<MatchMode> MODE = Choices.oneOf(MatchMode.values());

    private MatchParts() {}

    /** Reads {@code mode} and {@code content}, or, in an older dialect, an array of exact values. */
    static NodeReader<TextMatch> texts(SearchField field) {
        NodeReader<TextMatch> exact =
                FieldValues.of(field).map(values -> new TextMatch(MatchMode.STRICT, FieldValues.set(values)));
        NodeReader<List<String>> worded =
                ValueLists.of(FieldValues.one(field, field.vocabulary()), TextMatch.MAX_WORDED);
        NodeReader<TextMatch> matched = ObjectProperties.object(properties -> {
            MatchMode mode = requireNonNullElse(properties.optional("mode", MODE), MatchMode.SMART);
            List<String> texts =
                    properties.required("content", mode == MatchMode.STRICT ? FieldValues.of(field) : worded);
            return properties.ifClean(() -> new TextMatch(mode, FieldValues.set(requireNonNull(texts))));
        });
        return (value, at) -> (value.isArray() ? exact : matched).read(value, at);
    }

    /** Reads {@code sources} and {@code content}. */
    static NodeReader<KeywordMatch> keywords(SearchField field) {
        NodeReader<String> section = FieldValues.ofVocabulary(field.vocabulary());
        NodeReader<KeywordMatch.Source> source = ObjectProperties.object(properties -> {
            MatchMode mode = requireNonNullElse(properties.optional("mode", MODE), MatchMode.SMART);
            String name = properties.required("source", section);
            return properties.ifClean(() -> new KeywordMatch.Source(mode, requireNonNull(name)));
        });
        NodeReader<List<KeywordMatch.Source>> sources =
                ValueLists.filled(ValueLists.of(source, KeywordMatch.MAX_SOURCES));
        NodeReader<List<String>> content = ValueLists.of(FieldValues.one(field, Vocabulary.OPEN), TextMatch.MAX_WORDED);
        return ObjectProperties.object(properties -> {
            List<KeywordMatch.Source> from = properties.required("sources", sources);
            List<String> texts = properties.required("content", content);
            return properties.ifClean(
                    () -> new KeywordMatch(requireNonNull(from), FieldValues.set(requireNonNull(texts))));
        });
    }
}
