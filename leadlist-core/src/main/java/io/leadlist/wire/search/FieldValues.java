package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.Vocabulary;
import io.leadlist.search.filter.TermFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values that a field is compared with. */
final class FieldValues {
    private FieldValues() {}

    /** An array of values of a field. */
    static NodeReader<List<String>> of(SearchField field) {
        return ValueLists.of(one(field, field.vocabulary()), TermFilter.MAX_VALUES);
    }

    /** A value of a field; with an open vocabulary, any text that can be compared. */
    static NodeReader<String> one(SearchField field, Vocabulary vocabulary) {
        return vocabulary.isOpen() ? (value, at) -> comparable(field, value, at) : ofVocabulary(vocabulary);
    }

    static NodeReader<String> ofVocabulary(Vocabulary vocabulary) {
        return Choices.oneOf(vocabulary.values(), vocabulary::parse);
    }

    /** A text of separators alone is rejected, because as a filter it would have no condition. */
    private static @Nullable String comparable(SearchField field, JsonNode value, Location at) {
        String text = Texts.key(value, at);
        if (text == null || field.isComparable(text)) {
            return text;
        }
        at.reject(Kind.MALFORMED, "String must contain a letter or a digit");
        return null;
    }

    static Set<String> set(List<String> values) {
        return new LinkedHashSet<>(values);
    }
}
