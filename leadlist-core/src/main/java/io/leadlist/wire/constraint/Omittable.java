package io.leadlist.wire.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of the component can be missing, but its value must not be null. This is no constraint, because a record
 * cannot tell a missing value from null: it is checked when the record is read from JSON, by the endpoints and by any
 * mapper of Jackson 3.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Omittable {}
