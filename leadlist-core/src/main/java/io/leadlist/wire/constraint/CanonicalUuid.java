package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a UUID of 36 characters, in either case. */
@Documented
@Constraint(validatedBy = CanonicalUuid.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CanonicalUuid {

    /** The message of a violation. */
    String message() default Messages.INVALID_UUID;

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload of a violation. */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text. */
    final class Validator extends TextValidator<CanonicalUuid> {
        @Override
        protected boolean isValidText(String text, ConstraintValidatorContext context) {
            // A million ids that are none would take seconds.
            boolean isFull = BodyReading.of(context).map(BodyReading::isFull).orElse(false);
            return isFull || isUuid(text) || Finding.rejected(context, Kind.MALFORMED, Messages.INVALID_UUID);
        }

        private static boolean isUuid(String text) {
            try {
                return io.leadlist.lead.CanonicalUuid.parse(text) != null;
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }
    }
}
