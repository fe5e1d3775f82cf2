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
 * A searchable text: as a whole in normal form, as words, and as the stems of its words. Immutable and thread-safe.
 *
 * <p>A word is a run of letters with their marks, digits, {@code +} and {@code #} in the normal form, so that
 * {@code C++} and {@code C#} are words. A script without spaces has long words. A stem is the result of Porter's
 * algorithm for an English word: {@code engineer}, {@code engineers} and {@code engineering} have the same stem.
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

    /**
     * {@return the text with this normal form}
     *
     * @param term the term whose words are compared
     */
    public static SearchText of(Term term) {
        Map<String, String> stemByWord = new LinkedHashMap<>();
        wordsOf(term).forEach(word -> stemByWord.put(word, new PorterStemmer().stem(word)));
        return new SearchText(term, stemByWord);
    }

    /**
     * Returns the words of a text, each once, in their order. Omits words of more than
     * {@value StorableText#MAX_KEY_LENGTH} characters.
     */
    static Set<String> wordsOf(Term term) {
        return NO_WORD.splitAsStream(term.value())
                .filter(word -> !word.isEmpty() && word.length() <= StorableText.MAX_KEY_LENGTH)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * {@return the words, each once, in the order of the text} Omits words of more than
     * {@value StorableText#MAX_KEY_LENGTH} characters.
     */
    public Set<String> words() {
        return stemByWord.keySet();
    }

    /** {@return the stems of the words, each once} */
    public Set<String> stems() {
        return stems;
    }

    /** {@return the words, each with its stem} */
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
