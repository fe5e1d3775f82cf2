package io.leadlist.lead;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that stand for a missing value in files: blank cells, placeholders such as {@code N/A}, {@code -},
 * {@code null} and {@code none}, and the errors of spreadsheets. Thread-safe.
 */
public final class MissingText {
    /** The maximum length of a placeholder, including the blanks around it. */
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
     * {@return whether the text stands for a missing value: null, a text without a letter or a digit, or a placeholder
     * in any case}
     *
     * @param text the text to read; may be null
     */
    public static boolean isMissing(@Nullable String text) {
        return text == null || !VISIBLE.matcher(text).find() || StorableText.isBlank(text) || isPlaceholder(text);
    }

    /** Returns whether the text is a placeholder in any case, such as {@code N/A}. A blank text is none. */
    static boolean isPlaceholder(String text) {
        return text.length() <= MAX_LENGTH
                && PLACEHOLDERS.contains(Term.ofCode(text).value());
    }

    /**
     * {@return the text; null if it stands for a missing value}
     *
     * @param text the text to read; may be null
     */
    public static @Nullable String orNull(@Nullable String text) {
        return isMissing(text) ? null : text;
    }
}
