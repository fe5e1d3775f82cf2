/**
 * The JSON of the lead-lists API: create a list from raw leads, get it with a page of its leads, page through the
 * lists, add leads, cancel. As its OpenAPI document shows them (seed 002), and where that is silent as spec/3 and the
 * readings 38 to 51 say.
 *
 * <p>{@link io.leadlist.wire.leadlists.LeadListsEndpoints} is all that a host needs, with
 * {@link io.leadlist.wire.leadlists.PageQuery} for what stands behind the question mark. Its request bodies are the
 * records of {@code io.leadlist.wire.leadlists.request}; behind it there is a writer for each object, and one catalogue
 * of errors.
 *
 * <p>No rule of lead lists is decided here beyond the form of a request, and nothing is known of HTTP but status codes
 * and one header.
 */
@NullMarked
package io.leadlist.wire.leadlists;

import org.jspecify.annotations.NullMarked;
