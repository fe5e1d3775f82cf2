/**
 * Conformance cases (vectors) for services in any language. The package has their reader, the runner that plays them
 * against a {@link io.leadlist.conformance.Target}, and its report. The vectors are JSON files in the folder
 * {@code io/leadlist/conformance} of the jar. The {@code README.md} in that folder describes their grammar.
 *
 * <p>Hosts that only use lead lists do not need this package.
 */
@NullMarked
package io.leadlist.conformance;

import org.jspecify.annotations.NullMarked;
