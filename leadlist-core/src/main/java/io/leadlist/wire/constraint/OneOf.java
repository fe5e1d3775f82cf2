package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text is one of the values. The comparison is case-sensitive. */
@Documented
@Constraint(validatedBy = OneOf.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {
    /** {@return the values, in the order of the message} */
    String[] value();

    /** {@return the message of a violation} */
    String message() default Messages.ONE_OF;

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text. */
    final class Validator implements ConstraintValidator<OneOf, String> {
        private TextCheck check = new TextCheck(text -> false, Kind.UNKNOWN_VALUE, Messages.ONE_OF);

        @Override
        public void initialize(OneOf constraint) {
            List<String> values = List.of(constraint.value());
            String message = constraint.message().replace("{options}", Messages.options(values));
            check = new TextCheck(values::contains, Kind.UNKNOWN_VALUE, message);
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return check.isValid(text, context);
        }
    }
}
