package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** Validates a text that every database can hold; one that none can hold is a violation under each text constraint. */
public abstract class TextValidator<A extends Annotation> implements ConstraintValidator<A, String> {
    @Override
    public final boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        return io.leadlist.lead.StorableText.isStorable(text)
                ? isValidText(text, context)
                : Finding.rejected(context, Kind.MALFORMED, Messages.UNSTORABLE);
    }

    /** Whether a text is valid that every database can hold; reports a violation if not. */
    protected abstract boolean isValidText(String text, ConstraintValidatorContext context);
}
