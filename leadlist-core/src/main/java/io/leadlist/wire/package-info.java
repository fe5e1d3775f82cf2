/**
 * What a host meets of the JSON edge, whatever the contract: a {@link io.leadlist.wire.Request} comes in, a
 * {@link io.leadlist.wire.Response} goes out, and no web framework is needed for either. Each contract has a package of its own below this one,
 * such as {@code io.leadlist.wire.lance}; how JSON is read and written is the business of {@code io.leadlist.wire.json}.
 */
@NullMarked
package io.leadlist.wire;

import org.jspecify.annotations.NullMarked;
