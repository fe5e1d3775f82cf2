/**
 * The request bodies of the lead-lists API as records, for hosts that have controllers of their own. Each has the
 * method that turns it into what the library takes.
 *
 * <p>Their components carry Jakarta Validation constraints; a host validates them as any other request, for instance
 * with {@code @Valid}. The records do not check or copy what they are given: only a validated one may be converted.
 * Null stands for a missing value throughout.
 */
@NullMarked
package io.leadlist.wire.leadlists.request;

import org.jspecify.annotations.NullMarked;
