package io.leadlist.search.facet;

import io.leadlist.lead.StorableText;
import io.leadlist.lead.Term;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * A text as it is searched: as a whole in normal form, as words, and as the stems of its words. Immutable and thread-safe.
 *
 * <p>A word is a run of letters with their marks, digits, {@code +} and {@code #} of the normal form, so that {@code C++} and {@code C#} are words; a script without
 * spaces gives long ones. A stem is what Porter's algorithm leaves of an English word, which is one for {@code engineer}, {@code engineers} and
 * {@code engineering}.
 *
 * @param words each once, in the order of the text; those of more than {@value StorableText#MAX_KEY_LENGTH} characters are left out
 * @param stems those of the words, each once
 */
public record SearchText(Term term, Set<String> words, Set<String> stems) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    public SearchText {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
        stems = Collections.unmodifiableSet(new LinkedHashSet<>(stems));
    }

    /** The text whose normal form this is. */
    public static SearchText of(Term term) {
        Set<String> words = NO_WORD.splitAsStream(term.value())
                .filter(word -> !word.isEmpty() && word.length() <= StorableText.MAX_KEY_LENGTH)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new SearchText(
                term, words, words.stream().map(SearchText::stem).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The stem of a word. */
    public static String stem(String word) {
        return new PorterStemmer().stem(word);
    }
}
