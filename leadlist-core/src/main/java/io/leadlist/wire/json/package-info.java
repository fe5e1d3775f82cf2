/**
 * How request bodies are read. Shared by the contracts; of its types only {@link io.leadlist.wire.json.JsonLimits} is
 * meant for hosts.
 *
 * <ol>
 *   <li>{@link io.leadlist.wire.json.JsonReader} reads a body within its limits into a tree of
 *       {@link io.leadlist.wire.json.JsonValue}s. What it can not read is refused here, before anything is mapped
 *       (decisions <a href="{@docRoot}/docs/contract-decisions.md#58">58</a> and <a
 *       href="{@docRoot}/docs/contract-decisions.md#65">65</a>).
 *   <li>{@link io.leadlist.wire.json.Decoder}s turn the tree into commands and collect all violations at once, in
 *       document order, in the words of zod 3 (<a href="{@docRoot}/docs/contract-decisions.md#55">decision 55</a>).
 * </ol>
 *
 * <p>The decoders are our own, because Bean Validation only sees objects that could be mapped: it can not say that a
 * key is missing rather than null, that a number stands where a text should, or that a key is unknown, and it knows no
 * document order.
 *
 * <p>No rule of lead lists is decided here, and no contract's names or texts are known.
 */
@NullMarked
package io.leadlist.wire.json;

import org.jspecify.annotations.NullMarked;
