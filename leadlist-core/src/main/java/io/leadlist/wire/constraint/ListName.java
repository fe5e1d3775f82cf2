package io.leadlist.wire.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text can be the name of a lead list: a {@link StorableText} of 1 to 255 characters. */
@Documented
@StorableText(min = 1, max = StorableText.KEY)
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ListName {
    /**
     * Not used: {@link StorableText} has the messages.
     *
     * @return the message; not used, because {@link Messages} has the messages
     */
    String message() default "";

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of a violation} */
    Class<? extends Payload>[] payload() default {};
}
