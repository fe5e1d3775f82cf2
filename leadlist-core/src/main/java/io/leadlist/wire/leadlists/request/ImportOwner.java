package io.leadlist.wire.leadlists.request;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.EmailAddress;
import io.leadlist.wire.constraint.Finding;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.TextValidator;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text can be the owner of an import: it is an e-mail address. */
@Documented
@Constraint(validatedBy = ImportOwner.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ImportOwner {
    /** The words for an owner who is none. */
    String INVALID = Messages.VALUE + " is not a valid owner";

    /** The message of a violation. */
    String message() default INVALID;

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload of a violation. */
    Class<? extends Payload>[] payload() default {};

    /** Validates an owner. */
    final class Validator extends TextValidator<ImportOwner> {
        @Override
        protected boolean isValidText(String text, ConstraintValidatorContext context) {
            return EmailAddress.parse(text).isPresent() || Finding.rejected(context, Kind.UNKNOWN_VALUE, INVALID);
        }
    }
}
