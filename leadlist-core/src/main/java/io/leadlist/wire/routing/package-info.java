/**
 * The routes of both contracts, for hosts that would rather mount all of them at once than each by hand: an {@link io.leadlist.wire.routing.HttpCall} comes in, a
 * {@link io.leadlist.wire.Response} goes out. What is here knows methods, paths, parameters and media types; what an endpoint does is the business of {@code io.leadlist.wire.lance} and
 * {@code io.leadlist.wire.amplemarket}. There is no server here, and no authentication: who calls, the host says.
 */
@NullMarked
package io.leadlist.wire.routing;

import org.jspecify.annotations.NullMarked;
