package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.constraint.BodyReading;
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

/** The text is a UUID in its form of 36 characters, in upper or lower case. */
@Documented
@Constraint(validatedBy = CanonicalUuid.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CanonicalUuid {

    /** {@return the message of a violation} */
    String message() default Messages.INVALID_UUID;

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text. */
    final class Validator implements ConstraintValidator<CanonicalUuid, String> {
        private static final TextCheck CHECK = new TextCheck(Validator::isUuid, Kind.MALFORMED, Messages.INVALID_UUID);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            // Parsing a million invalid ids would take seconds.
            boolean isFull = BodyReading.of(context).map(BodyReading::isFull).orElse(false);
            return isFull || CHECK.isValid(text, context);
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
