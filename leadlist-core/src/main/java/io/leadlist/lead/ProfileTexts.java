package io.leadlist.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validates the texts of a profile while it is built. Each must be storable, and together they must not be too long.
 */
final class ProfileTexts {
    /**
     * The maximum number of characters of all texts of a profile. Each text counts as {@value #EACH} longer than it is.
     */
    static final int MAX_LENGTH = 120_000;

    private static final int EACH = 8;
    private long length;

    void check(String field, @Nullable String text) {
        if (text != null) {
            StorableText.require(field, text);
            grow(text.length());
        }
    }

    List<String> check(String field, List<String> texts) {
        List<String> copy = List.copyOf(texts);
        copy.forEach(text -> check(field, text));
        return copy;
    }

    /** Counts parts that have validated their texts themselves. */
    <T> List<T> count(List<T> parts) {
        List<T> copy = List.copyOf(parts);
        copy.forEach(part -> grow(part.toString().length()));
        return copy;
    }

    private void grow(int by) {
        length += by + EACH;
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException("a profile has at most " + MAX_LENGTH + " characters of text");
        }
    }
}
