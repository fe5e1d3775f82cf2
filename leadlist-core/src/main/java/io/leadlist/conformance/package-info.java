/**
 * Cases that tell whether a service, in any language, does what this library does: the reader of the vectors, the
 * runner that plays them against a {@link io.leadlist.conformance.Target}, and its report. The vectors themselves are
 * JSON files in the folder {@code io/leadlist/conformance} of the jar; the {@code README.md} beside them is their
 * grammar.
 *
 * <p>Nothing here is needed to keep lead lists.
 */
@NullMarked
package io.leadlist.conformance;

import org.jspecify.annotations.NullMarked;
