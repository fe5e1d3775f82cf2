package io.leadlist.imports;

import io.leadlist.lead.StorableText;
import java.util.Objects;

/**
 * A value of a raw lead: the original text, and the normal form that it was parsed to. Immutable and thread-safe if the
 * normal form is.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the text is not storable, or has more than
 * {@value #MAX_TEXT} characters.
 */
public record Normalized<T>(String text, T normalForm) {
    /** The maximum number of characters of a text. */
    public static final int MAX_TEXT = 4_096;

    public Normalized {
        StorableText.require("text", text);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("text must have at most " + MAX_TEXT + " characters");
        }
        Objects.requireNonNull(normalForm, "normalForm");
    }
}
