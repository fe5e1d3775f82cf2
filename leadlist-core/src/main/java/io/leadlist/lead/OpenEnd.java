package io.leadlist.lead;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ends of jobs and educations that go on: no end at all, or a word such as {@code Present}, {@code Current},
 * {@code now} or {@code heute}. Case does not matter, nor does punctuation around the word, as in {@code (Present)}.
 * The words are those of profiles and exports in the usual languages. Thread-safe.
 */
public final class OpenEnd {
    private static final Pattern ENDS = Pattern.compile("^[\\p{P}\\p{S} ]+|[\\p{P}\\p{S} ]+$");
    private static final Set<String> WORDS = WordTable.read("open-ends.txt").all();

    private OpenEnd() {}

    private static boolean isWord(String term) {
        return WORDS.contains(term)
                || WORDS.contains(ENDS.matcher(term).replaceAll("").strip());
    }

    /**
     * {@return whether an end, as its source wrote it, means that the period goes on}
     *
     * @param end the end of a period as text; null if it has none
     */
    public static boolean isOpen(@Nullable String end) {
        return end == null || MissingText.isMissing(end) || isWord(Term.of(end).value());
    }
}
