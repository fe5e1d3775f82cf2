package io.leadlist.wire.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of the component may be left out, but must not be null if it is there. No constraint: a record cannot tell
 * the two apart. The endpoints and the library's Jackson module hold it.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Omittable {}
