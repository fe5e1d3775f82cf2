package io.leadlist.search.filter;

import io.leadlist.lead.StorableText;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.facet.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The canonical spelling of the values of filters. */
final class Spelling {
    private Spelling() {}

    /** Returns the values, each once, in their order. */
    static Set<String> distinct(Collection<String> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Returns the values, sorted, in the spelling of a closed vocabulary. */
    static Set<String> of(Set<String> values, Vocabulary vocabulary) {
        return spelled(values, vocabulary::require);
    }

    /** Returns the values of a field in canonical spelling; each must be comparable. */
    static Set<String> of(Set<String> values, SearchField field) {
        if (values.size() > TermFilter.MAX_VALUES) {
            throw new IllegalArgumentException(
                    field + " must have at most " + TermFilter.MAX_VALUES + " values, but has " + values.size());
        }
        boolean open =
                field.envelope() == Envelope.KEYWORD || field.vocabulary().isOpen();
        Set<String> spelled = spelled(values, open ? field::spelling : field.vocabulary()::require);
        if (!spelled.stream().allMatch(field::isComparable)) {
            throw new IllegalArgumentException(field + " must have values of at most " + StorableText.MAX_KEY_LENGTH
                    + " characters with a letter or a digit");
        }
        return spelled;
    }

    private static Set<String> spelled(Set<String> values, UnaryOperator<String> spelling) {
        Set<String> spelled = new TreeSet<>();
        values.forEach(value -> spelled.add(spelling.apply(StorableText.require("value", value))));
        return distinct(spelled);
    }
}
