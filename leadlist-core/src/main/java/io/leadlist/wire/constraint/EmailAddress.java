package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.Normalized;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is an e-mail address or blank; space around it does not count. It has at most 4,096 characters without it.
 */
@Documented
@Constraint(validatedBy = EmailAddress.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    /** The message of a violation. */
    String message() default "Invalid email";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload of a violation. */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text. */
    final class Validator extends TextValidator<EmailAddress> {
        @Override
        protected boolean isValidText(String text, ConstraintValidatorContext context) {
            return io.leadlist.lead.StorableText.isBlank(text)
                    || Normalized.parse(text, io.leadlist.lead.EmailAddress::parse)
                            .isPresent()
                    || Finding.rejected(context, Kind.MALFORMED, "Invalid email");
        }
    }
}
