package io.leadlist.internal.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.StorableText;
import jakarta.validation.ConstraintValidatorContext;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The check of a text constraint. A text that no database can hold violates each of them. Thread-safe if the test is.
 *
 * @param isValid tests a text that every database can hold
 * @param kind the kind of the violation if the test fails
 * @param message its message
 */
public record TextCheck(Predicate<String> isValid, Kind kind, String message) {
    /** The message for a text that no database can hold; zod accepts such a text. */
    public static final String UNSTORABLE = "Invalid text: U+0000 or a lone surrogate";

    /** Returns whether a text is null or valid; reports the violation if it is neither. */
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        } else if (!StorableText.isStorable(text)) {
            return Finding.rejected(context, Kind.MALFORMED, UNSTORABLE);
        }
        return isValid.test(text) || Finding.rejected(context, kind, message);
    }
}
