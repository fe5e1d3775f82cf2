package io.leadlist.wire.constraint;

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

/** The components of the record go together, by the {@linkplain Rules rules} that the record states itself. */
@Documented
@Constraint(validatedBy = Consistent.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {
    /** The message of a violation; the record's rules give it. */
    String message() default "";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload of a violation. */
    Class<? extends Payload>[] payload() default {};

    /** A record that states what its components must have in common. */
    interface Rules {
        /**
         * Reports each contradiction. A component that violates a constraint of its own is reported there, and counts
         * as unknown here.
         */
        void check(Contradictions found);
    }

    /** Validates a record by its own rules. */
    final class Validator implements ConstraintValidator<Consistent, Rules> {
        @Override
        public boolean isValid(@Nullable Rules request, ConstraintValidatorContext context) {
            if (request == null) {
                return true;
            }
            Contradictions found = new Contradictions(request, context);
            request.check(found);
            return found.isEmpty();
        }
    }
}
