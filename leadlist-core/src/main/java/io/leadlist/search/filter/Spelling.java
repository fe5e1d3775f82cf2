package io.leadlist.search.filter;

import io.leadlist.lead.StorableText;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.facet.Vocabulary;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The canonical spelling of the values of filters. */
final class Spelling {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Spelling() {}

    /** Returns the values, each once, in their order. */
    static Set<String> distinct(Collection<String> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /**
     * Returns the values, sorted, in the spelling of a vocabulary. An open vocabulary uses lower case and single
     * spaces.
     */
    static Set<String> of(Set<String> values, Vocabulary vocabulary) {
        Set<String> spelled = new TreeSet<>();
        for (String value : values) {
            StorableText.require("value", value);
            spelled.add(vocabulary.isOpen() ? text(value) : vocabulary.require(value));
        }
        return distinct(spelled);
    }

    /** Returns the values of a field in canonical spelling; each must be comparable. */
    static Set<String> of(Set<String> values, SearchField field) {
        require(values.size() <= TermFilter.MAX_VALUES, field + " has more than " + TermFilter.MAX_VALUES + " values");
        Set<String> spelled = of(values, field.envelope() == Envelope.KEYWORD ? Vocabulary.OPEN : field.vocabulary());
        spelled.forEach(value ->
                require(field.isComparable(value), field + " has a value in which there is nothing to compare"));
        return spelled;
    }

    private static String text(String value) {
        String composed = Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(composed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
