package io.leadlist.lead;

import java.util.Objects;

/**
 * The rule for text that every database can store: no U+0000 and no unpaired surrogate (<a
 * href="{@docRoot}/docs/contract-decisions.md#59">decision 59</a>).
 *
 * <p>PostgreSQL rejects both, H2 accepts them. The library therefore rejects them before the database sees them.
 */
public final class StorableText {
    /** The maximum number of characters (UTF-16 units) of a key, such as an id or a name. */
    public static final int MAX_KEY_LENGTH = 255;

    private StorableText() {}

    /**
     * {@return whether every database can store the text: it contains neither U+0000 nor an unpaired surrogate}
     *
     * @param text the text to read
     */
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

    /**
     * {@return whether the text has no visible character: only spaces of any kind, characters without width, and marks
     * without a letter to stand on} In the terms of Unicode these are White_Space, Default_Ignorable_Code_Point,
     * U+2800, format characters that are not signs in front of digits, and marks. An empty text is blank.
     *
     * @param text the text to read
     */
    public static boolean isBlank(String text) {
        return UnicodeText.isBlank(text);
    }

    /**
     * {@return the text without the characters at both ends that {@link #isBlank} counts as blank} A mark stays with
     * its letter, and a variation selector or a tag with its emoji.
     *
     * @param text the text to read
     */
    public static String strip(String text) {
        return UnicodeText.stripEnds(text);
    }

    /**
     * {@return the text if every database can store it}
     *
     * @param argument the name of the argument
     * @param text the text to read
     * @throws IllegalArgumentException if it contains U+0000 or an unpaired surrogate; the message names the argument
     */
    public static String require(String argument, String text) {
        Objects.requireNonNull(text, argument);
        if (!isStorable(text)) {
            throw new IllegalArgumentException(argument + " must not contain U+0000 or an unpaired surrogate");
        }
        return text;
    }

    /**
     * {@return the text if it can be a key: storable, not blank, at most {@value #MAX_KEY_LENGTH} characters}
     *
     * @param argument the name of the argument
     * @param text the text to read
     * @throws IllegalArgumentException if it cannot; the message names the argument
     */
    public static String requireKey(String argument, String text) {
        return requireNotBlank(argument, text, MAX_KEY_LENGTH);
    }

    /**
     * {@return the text if it is storable, not blank and not too long}
     *
     * @param argument the name of the argument
     * @param text the text to read
     * @param max the maximum number of characters (UTF-16 units)
     * @throws IllegalArgumentException if it is not; the message names the argument and does not contain the text
     */
    public static String requireNotBlank(String argument, String text, int max) {
        require(argument, text);
        if (isBlank(text) || text.length() > max) {
            String state = text.length() > max ? "has " + text.length() : "is blank";
            throw new IllegalArgumentException(
                    argument + " must have 1 to " + max + " characters and not be blank, but " + state);
        }
        return text;
    }
}
