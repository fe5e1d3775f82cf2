package io.leadlist.internal.constraint;

import io.leadlist.call.Violation;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * The kind of a violation of a constraint, as the dynamic payload of the violation.
 *
 * @param kind what is wrong
 * @param isOnlyOfClean whether the violation counts only if nothing else in the same object is violated, because it
 *     would follow from that
 */
public record Finding(Violation.Kind kind, boolean isOnlyOfClean) {
    /** Makes this the payload of the violations that a validator reports from now on. */
    public void attachTo(ConstraintValidatorContext context) {
        if (context instanceof HibernateConstraintValidatorContext hibernate) {
            hibernate.withDynamicPayload(this);
        }
    }

    /** Reports a violation at the value itself; returns the result of the validator: false if it was reported. */
    public static boolean rejected(ConstraintValidatorContext context, Violation.Kind kind, String message) {
        if (!BodyReading.of(context).map(BodyReading::takesMore).orElse(true)) {
            return true;
        }
        new Finding(kind, false).attachTo(context);
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }
}
