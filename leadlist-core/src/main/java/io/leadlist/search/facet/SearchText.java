package io.leadlist.search.facet;

import io.leadlist.lead.StorableText;
import io.leadlist.lead.Term;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is searched: as a whole in normal form, as words, and as the stems of its words. Immutable and
 * thread-safe.
 *
 * <p>A word is a run of letters with their marks, digits, {@code +} and {@code #} of the normal form, so that
 * {@code C++} and {@code C#} are words; a script without spaces gives long ones. A stem is what Porter's algorithm
 * leaves of an English word, which is one for {@code engineer}, {@code engineers} and {@code engineering}.
 */
public final class SearchText {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");
    private final Term term;
    private final Map<String, String> stemByWord;
    private final Set<String> stems;

    private SearchText(Term term, Map<String, String> stemByWord) {
        this.term = term;
        this.stemByWord = Collections.unmodifiableMap(stemByWord);
        this.stems = Set.copyOf(stemByWord.values());
    }

    /** The text whose normal form this is. */
    public static SearchText of(Term term) {
        Map<String, String> stemByWord = new LinkedHashMap<>();
        wordsOf(term).forEach(word -> stemByWord.put(word, new PorterStemmer().stem(word)));
        return new SearchText(term, stemByWord);
    }

    /**
     * The words of a text, each once, in their order; those of more than {@value StorableText#MAX_KEY_LENGTH}
     * characters are left out.
     */
    static Set<String> wordsOf(Term term) {
        return NO_WORD.splitAsStream(term.value())
                .filter(word -> !word.isEmpty() && word.length() <= StorableText.MAX_KEY_LENGTH)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The words, each once, in the order of the text; those of more than {@value StorableText#MAX_KEY_LENGTH}
     * characters are left out.
     */
    public Set<String> words() {
        return stemByWord.keySet();
    }

    /** The stems of the words, each once. */
    public Set<String> stems() {
        return stems;
    }

    /** The words, each with its stem. */
    public Map<String, String> stemByWord() {
        return stemByWord;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SearchText text && term.equals(text.term);
    }

    @Override
    public int hashCode() {
        return term.hashCode();
    }

    @Override
    public String toString() {
        return term.toString();
    }
}
