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

/**
 * The components of the record do not contradict each other. The record implements {@link Rules}, which check this.
 *
 * <p>One constraint covers all rules of a record. The record lists them next to its components, and their violations
 * keep the order of the list.
 */
@Documented
@Constraint(validatedBy = Consistent.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {
    /**
     * Not used: the rules have the messages.
     *
     * @return the message; not used, because {@link Messages} has the messages
     */
    String message() default "";

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};

    /** The rules of a record about several of its components. */
    interface Rules {
        /**
         * Reports each contradiction between components. A component that violates a constraint of its own counts as
         * unknown here, because that constraint reports it.
         *
         * @param found receives the contradictions
         */
        void check(Contradictions found);
    }

    /** Validates a record. */
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
