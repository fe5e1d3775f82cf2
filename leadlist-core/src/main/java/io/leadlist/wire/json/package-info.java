/**
 * What all request bodies have in common: their limits, and how they write instants.
 *
 * <p>No rule of lead lists is decided here, and no contract's names or texts are known.
 */
@NullMarked
package io.leadlist.wire.json;

import org.jspecify.annotations.NullMarked;
