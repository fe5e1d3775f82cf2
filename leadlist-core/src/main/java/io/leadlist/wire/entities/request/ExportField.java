package io.leadlist.wire.entities.request;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.constraint.TextCheck;
import io.leadlist.lead.LeadType;
import io.leadlist.wire.csv.LeadCsv;
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

/** The text is the name of a field that an export of people can have. */
@Documented
@Constraint(validatedBy = ExportField.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExportField {
    /** The message for any other text. */
    String UNKNOWN = "Unknown export field";

    /** {@return the message of a violation} */
    String message() default UNKNOWN;

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};

    /** Validates a name. */
    final class Validator implements ConstraintValidator<ExportField, String> {
        private static final TextCheck CHECK =
                new TextCheck(name -> LeadCsv.isField(LeadType.PERSON, name), Kind.MALFORMED, UNKNOWN);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return CHECK.isValid(text, context);
        }
    }
}
