/**
 * The request bodies of the lead-lists API as records, for hosts that have controllers of their own. Each has a method
 * that converts it to what the library accepts.
 *
 * <p>Any mapper of Jackson 3 reads a record as the endpoints do. It rejects all values of a wrong type and all unknown
 * keys with one {@link tools.jackson.databind.DatabindException}, whose cause is an
 * {@link io.leadlist.call.InvalidRequestException}. The message lists all of them and does not quote a value.
 *
 * <p>The components have Jakarta Validation constraints. A host validates a record like any other request, for example
 * with {@code @Valid}. A record neither checks nor copies its components, so only a validated record can be converted.
 * Null means a missing value throughout.
 */
@NullMarked
package io.leadlist.wire.leadlists.request;

import org.jspecify.annotations.NullMarked;
