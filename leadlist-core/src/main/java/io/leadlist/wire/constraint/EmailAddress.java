package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.Normalized;
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
 * The text is blank, or contains one or more e-mail addresses as people paste them (see
 * {@link io.leadlist.lead.EmailAddress#parse}), and has at most 4,096 characters. Blank ends are ignored.
 */
@Documented
@Constraint(validatedBy = EmailAddress.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {
    /** The message for any other text. */
    String INVALID = "Invalid email";

    /** {@return the message of a violation} */
    String message() default INVALID;

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text. */
    final class Validator implements ConstraintValidator<EmailAddress, String> {
        private static final TextCheck CHECK = new TextCheck(Validator::isBlankOrAddress, Kind.MALFORMED, INVALID);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return CHECK.isValid(text, context);
        }

        private static boolean isBlankOrAddress(String text) {
            return io.leadlist.lead.StorableText.isBlank(text)
                    || Normalized.ofEmail(text).isPresent();
        }
    }
}
