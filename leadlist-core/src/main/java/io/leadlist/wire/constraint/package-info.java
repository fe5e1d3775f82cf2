/**
 * Jakarta Validation constraints of the request records, and the words in which both contracts report violations.
 *
 * <p>Each constraint reports what is wrong as a {@link io.leadlist.wire.constraint.Finding}, the dynamic payload of its
 * violation. Its message never holds a value of the request: where a contract quotes the value, the message has
 * {@code '…'} in its place.
 *
 * <p>All validators accept {@code null}; {@link jakarta.validation.constraints.NotNull} says what is required. They run
 * under Hibernate Validator, and need no expression language.
 */
@NullMarked
package io.leadlist.wire.constraint;

import org.jspecify.annotations.NullMarked;
