package io.leadlist.lead;

import java.util.Objects;

/**
 * The rule for text that every database can hold: no U+0000, no lone surrogate (reading 59).
 *
 * <p>PostgreSQL refuses both, H2 takes them; so the library refuses them before either is asked.
 */
public final class StorableText {
    /** The most characters (UTF-16 units) of a key: an id, a name. */
    public static final int MAX_KEY_LENGTH = 255;

    private StorableText() {}

    /** Whether every database can store the text. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether nothing of the text can be seen: it has spaces of any kind, and characters of no width, alone. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (!Character.isWhitespace(point)
                    && !Character.isSpaceChar(point)
                    && Character.getType(point) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the text if every database can hold it.
     *
     * @throws IllegalArgumentException if it holds U+0000 or a lone surrogate; the message names the argument
     */
    public static String require(String argument, String text) {
        Objects.requireNonNull(text, argument);
        if (!isStorable(text)) {
            throw new IllegalArgumentException(argument + " holds U+0000 or a lone surrogate");
        }
        return text;
    }

    /**
     * Returns the text if it can be a key: storable, not blank, at most {@value #MAX_KEY_LENGTH} characters.
     *
     * @throws IllegalArgumentException if it can not; the message names the argument
     */
    public static String requireKey(String argument, String text) {
        require(argument, text);
        if (isBlank(text) || text.length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    argument + " must have 1 to " + MAX_KEY_LENGTH + " characters and not be blank");
        }
        return text;
    }
}
