package io.leadlist.wire.constraint;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.Normalized;
import io.leadlist.lead.LinkedInUrl;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is the URL of a person on LinkedIn or blank; space around it does not count. It has at most 4,096 characters
 * without it.
 */
@Documented
@Constraint(validatedBy = LinkedInProfileUrl.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LinkedInProfileUrl {

    /** The message of a violation. */
    String message() default "Invalid LinkedIn profile URL";

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** The payload of a violation. */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text. */
    final class Validator extends TextValidator<LinkedInProfileUrl> {
        @Override
        protected boolean isValidText(String text, ConstraintValidatorContext context) {
            return io.leadlist.lead.StorableText.isBlank(text)
                    || Normalized.parse(text, url -> LinkedInUrl.parse(url).filter(LinkedInUrl::isPerson))
                            .isPresent()
                    || Finding.rejected(context, Kind.MALFORMED, "Invalid LinkedIn profile URL");
        }
    }
}
