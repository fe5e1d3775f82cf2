package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.constraint.TextCheck;
import io.leadlist.wire.json.WireDates;
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

/** The text is an instant that {@link WireDates} can parse. */
@Documented
@Constraint(validatedBy = WireInstant.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WireInstant {

    /** {@return the message of a violation} */
    String message() default Messages.INVALID_DATETIME;

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text. */
    final class Validator implements ConstraintValidator<WireInstant, String> {
        private static final TextCheck CHECK =
                new TextCheck(text -> WireDates.parse(text).isPresent(), Kind.MALFORMED, Messages.INVALID_DATETIME);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return CHECK.isValid(text, context);
        }
    }
}
