package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.constraint.Finding;
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

/** The number is between {@code min} and {@code max}. */
@Documented
@Constraint(validatedBy = WholeNumber.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WholeNumber {
    /** {@return the minimum} */
    long min();

    /** {@return the maximum} */
    long max();

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

    /** Validates a number. */
    final class Validator implements ConstraintValidator<WholeNumber, Long> {
        private long min;
        private long max;

        @Override
        public void initialize(WholeNumber constraint) {
            min = constraint.min();
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable Long number, ConstraintValidatorContext context) {
            if (number != null && number < min) {
                return Finding.rejected(context, Kind.OUT_OF_RANGE, Messages.NUMBER_AT_LEAST);
            }
            return number == null
                    || number <= max
                    || Finding.rejected(context, Kind.OUT_OF_RANGE, Messages.NUMBER_AT_MOST);
        }
    }
}
