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
        if (values.size() > TermFilter.MAX_VALUES) {
            throw new IllegalArgumentException(
                    field + " must have at most " + TermFilter.MAX_VALUES + " values, but has " + values.size());
        }
        Set<String> spelled = of(values, field.envelope() == Envelope.KEYWORD ? Vocabulary.OPEN : field.vocabulary());
        if (!spelled.stream().allMatch(field::isComparable)) {
            throw new IllegalArgumentException(field + " must have values of at most " + StorableText.MAX_KEY_LENGTH
                    + " characters with a letter or a digit");
        }
        return spelled;
    }

    private static String text(String value) {
        String composed = Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(composed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
