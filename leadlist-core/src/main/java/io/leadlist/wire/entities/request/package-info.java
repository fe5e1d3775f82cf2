/**
 * The request bodies of the entities API as records, for hosts that have controllers of their own. Each has the method
 * that turns it into what the library takes.
 *
 * <p>Their components carry Jakarta Validation constraints; a host validates them as any other request, for instance
 * with {@code @Valid}. The records do not check or copy what they are given: only a validated one may be converted.
 */
@NullMarked
package io.leadlist.wire.entities.request;

import org.jspecify.annotations.NullMarked;
