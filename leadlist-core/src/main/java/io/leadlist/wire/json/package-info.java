/**
 * What the JSON of both contracts has in common: {@link io.leadlist.wire.json.JsonLimits limits} for bodies, and how
 * responses are written. How bodies are read is not part of the API.
 *
 * <p>No rule of lead lists is decided here, and no contract's names or texts are known.
 */
@NullMarked
package io.leadlist.wire.json;

import org.jspecify.annotations.NullMarked;
