/**
 * The Jakarta Validation constraints of the request records.
 *
 * <p>All constraints accept null; {@link jakarta.validation.constraints.NotNull} states what is required. They need
 * Hibernate Validator, but no expression language.
 *
 * <p>The messages are those of the contracts, and no message contains a value of the request. Where a contract quotes
 * the value, the message has {@code '…'} in its place, and the endpoints insert the value.
 */
@NullMarked
package io.leadlist.wire.constraint;

import org.jspecify.annotations.NullMarked;
