package io.leadlist.wire.search;

import static java.util.Objects.requireNonNullElse;

import io.leadlist.internal.json.NodeReader;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.KeywordFilter;
import io.leadlist.search.filter.KeywordMatch;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import io.leadlist.search.filter.TextMatch;
import java.util.Set;

/**
 * Reads the plain, matched and keyword envelopes: {@code any} and {@code all}, each with {@code include} and
 * {@code exclude}.
 */
final class AnyAllEnvelopes {
    private record Side<M>(M include, M exclude) {}

    @FunctionalInterface
    private interface FourParts<M> {
        Filter join(M anyInclude, M anyExclude, M allInclude, M allExclude);
    }

    private AnyAllEnvelopes() {}

    /** Returns whether a field has one of these envelopes. */
    static boolean holds(SearchField field) {
        Envelope envelope = field.envelope();
        return envelope == Envelope.PLAIN || envelope == Envelope.MATCHED || envelope == Envelope.KEYWORD;
    }

    /** Reads {@code any} and {@code all} of an object that can have other keys; the filter can be empty. */
    static Filter read(SearchField field, ObjectProperties properties) {
        return switch (field.envelope()) {
            case PLAIN -> read(properties, FieldValues.of(field).map(FieldValues::set), Set.of(), TermFilter::new);
            case MATCHED -> read(properties, MatchParts.texts(field), TextMatch.NONE, TextFilter::new);
            case KEYWORD -> read(properties, MatchParts.keywords(field), KeywordMatch.NONE, KeywordFilter::new);
            default -> throw new IllegalArgumentException(field + " has neither values nor texts");
        };
    }

    private static <M> Filter read(ObjectProperties properties, NodeReader<M> part, M none, FourParts<M> filter) {
        NodeReader<Side<M>> side = ObjectProperties.object(inner -> new Side<>(
                requireNonNullElse(inner.optional("include", part), none),
                requireNonNullElse(inner.optional("exclude", part), none)));
        Side<M> neither = new Side<>(none, none);
        Side<M> any = requireNonNullElse(properties.optional("any", side), neither);
        Side<M> all = requireNonNullElse(properties.optional("all", side), neither);
        return filter.join(any.include(), any.exclude(), all.include(), all.exclude());
    }
}
