package io.leadlist.internal.constraint;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * The facts about the reading of a body that constraints need. The reader of the body passes itself to the validator as
 * Hibernate Validator's constraint validator payload. Without it, all values count as readable, and all violations are
 * reported.
 */
public interface BodyReading {
    /** Whether the body had a value for a component of a record that could not be read. */
    boolean isUnreadable(Object record, String component);

    /** Whether so many violations were found that no more are reported. */
    boolean isFull();

    /** Counts one more violation, and returns whether it is reported. */
    boolean takesMore();

    /** The reader of the body that is validated, if there is one. */
    static Optional<BodyReading> of(ConstraintValidatorContext context) {
        return context instanceof HibernateConstraintValidatorContext hibernate
                ? Optional.ofNullable(hibernate.getConstraintValidatorPayload(BodyReading.class))
                : Optional.empty();
    }
}
