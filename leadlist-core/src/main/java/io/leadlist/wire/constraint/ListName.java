package io.leadlist.wire.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is the name of a lead list: 1 to 255 characters, not blank, and every database can hold it. */
@Documented
@StorableText(min = 1, max = StorableText.KEY)
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ListName {
    /** The message of a violation; those of the composing constraint are reported. */
    String message() default "";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload of a violation. */
    Class<? extends Payload>[] payload() default {};
}
