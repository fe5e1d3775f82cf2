package io.leadlist.intake;

import java.util.Objects;

/**
 * A value of a raw lead that has a normal form: the text as it was handed in, which is kept, and what it means. Immutable and thread-safe if the normal form is.
 *
 * @param text at most 4,096 characters
 */
public record Given<T>(String text, T normalForm) {
    public Given {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(normalForm, "normalForm");
    }
}
