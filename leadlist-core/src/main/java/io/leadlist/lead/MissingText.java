package io.leadlist.lead;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that stand for a missing value in people's files: blank cells, and placeholders such as {@code N/A},
 * {@code -}, {@code null}, {@code none} and the errors of spreadsheets. Thread-safe.
 */
public final class MissingText {
    /** Placeholders are short, also with blanks around them. */
    private static final int MAX_LENGTH = 40;

    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "n/a",
            "n.a.",
            "n/a.",
            "#n/a",
            "#na",
            "#null!",
            "#ref!",
            "#value!",
            "#name?",
            "#div/0!",
            "#error!",
            "#num!",
            "#spill!",
            "#calc!",
            "#field!",
            "#blocked!",
            "#connect!",
            "#busy!",
            "#unknown!",
            "#external!",
            "#timeout!",
            "#python!",
            "#getting_data",
            "#nv",
            "#wert!",
            "#bezug!",
            "#zahl!",
            "#nombre!",
            "#valeur!",
            "#nom?",
            "\\n",
            "null",
            "(null)",
            "<null>",
            "nil",
            "none",
            "(none)",
            "(blank)",
            "undefined",
            "not available",
            "not applicable");

    private MissingText() {}

    /**
     * Returns whether the text stands for a missing value: null, a text without a letter or a digit, or a placeholder
     * in any case.
     */
    public static boolean isMissing(@Nullable String text) {
        return text == null
                || !VISIBLE.matcher(text).find()
                || StorableText.isBlank(text)
                || (text.length() <= MAX_LENGTH
                        && PLACEHOLDERS.contains(Term.ofCode(text).value()));
    }

    /** Returns the text; null if it stands for a missing value. */
    public static @Nullable String orNull(@Nullable String text) {
        return isMissing(text) ? null : text;
    }
}
