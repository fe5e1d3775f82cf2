package io.leadlist.wire.leadlists.request;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.constraint.TextCheck;
import io.leadlist.lead.EmailAddress;
import io.leadlist.wire.constraint.Messages;
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

/** The text is an e-mail address, so it can be the owner of an import. */
@Documented
@Constraint(validatedBy = ImportOwner.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ImportOwner {
    /** The message for any other text. */
    String INVALID = Messages.VALUE + " is not a valid owner";

    /** {@return the message of a violation} */
    String message() default INVALID;

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};

    /** Validates an owner. */
    final class Validator implements ConstraintValidator<ImportOwner, String> {
        private static final TextCheck CHECK =
                new TextCheck(text -> EmailAddress.parse(text).isPresent(), Kind.UNKNOWN_VALUE, INVALID);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return CHECK.isValid(text, context);
        }
    }
}
