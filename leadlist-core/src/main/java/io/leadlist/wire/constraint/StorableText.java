package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.constraint.Finding;
import io.leadlist.internal.constraint.TextCheck;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The text has {@code min} to {@code max} characters (UTF-16 units), and contains neither U+0000 nor a lone surrogate,
 * so that every database can store it. If {@code min} is at least 1, the text is not blank.
 */
@Documented
@Constraint(validatedBy = StorableText.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StorableText {
    /** The maximum length of a name or an id. */
    int KEY = io.leadlist.lead.StorableText.MAX_KEY_LENGTH;

    /** {@return the minimum number of characters} */
    int min() default 0;

    /** {@return the maximum number of characters} */
    int max() default Integer.MAX_VALUE;

    /**
     * Not used: the messages are those of {@link Messages}.
     *
     * @return the message; not used, because {@link Messages} has the messages
     */
    String message() default "";

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text. */
    final class Validator implements ConstraintValidator<StorableText, String> {
        private TextCheck least = new TextCheck(text -> true, Kind.OUT_OF_RANGE, Messages.CHARACTERS_AT_LEAST);
        private int max;

        @Override
        public void initialize(StorableText constraint) {
            int min = constraint.min();
            max = constraint.max();
            least = new TextCheck(
                    text -> text.length() >= min && (min == 0 || !isBlank(text)),
                    Kind.OUT_OF_RANGE,
                    Messages.CHARACTERS_AT_LEAST);
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return least.isValid(text, context)
                    && (text == null
                            || text.length() <= max
                            || isBlank(text)
                            || Finding.rejected(context, Kind.OUT_OF_RANGE, Messages.CHARACTERS_AT_MOST));
        }

        private static boolean isBlank(String text) {
            return io.leadlist.lead.StorableText.isBlank(text);
        }
    }
}
