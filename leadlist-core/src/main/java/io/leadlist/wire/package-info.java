/**
 * The JSON edge, whatever the contract: a {@link io.leadlist.wire.Request} comes in, a {@link io.leadlist.wire.Response} goes out, and no web
 * framework is needed for either. Each contract has a package of its own below this one, such as {@code io.leadlist.wire.lance}.
 *
 * <p>A host uses {@link io.leadlist.wire.Request}, {@link io.leadlist.wire.Response} and {@link io.leadlist.wire.JsonLimits}. The other
 * public types are shared by the contracts and are not meant for hosts:
 *
 * <ol>
 *   <li>{@link io.leadlist.wire.JsonReader} reads a body within its limits into a tree of {@link io.leadlist.wire.JsonValue}s. What it can not
 *       read is refused here, before anything is mapped (readings 58 and 65).
 *   <li>{@link io.leadlist.wire.Decoder}s turn the tree into commands and collect all violations at once, in document order, in the words of
 *       zod 3 (reading 55).
 *   <li>{@link io.leadlist.wire.JsonWriter} writes an answer as a stream.
 * </ol>
 *
 * <p>The decoders are our own, because Bean Validation only sees objects that could be mapped: it can not say that a key is missing rather
 * than null, that a number stands where a text should, or that a key is unknown, and it knows no document order.
 *
 * <p>No rule of lead lists is decided here, and no contract's names or texts are known.
 */
@NullMarked
package io.leadlist.wire;

import org.jspecify.annotations.NullMarked;
