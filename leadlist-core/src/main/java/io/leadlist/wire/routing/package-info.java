/**
 * The routes of both contracts, for hosts that mount all of them at once: an {@link io.leadlist.wire.routing.HttpCall}
 * comes in, a {@link io.leadlist.wire.Response} goes out. This package knows methods, paths, parameters and media
 * types. The endpoints are in {@link io.leadlist.wire.entities} and {@link io.leadlist.wire.leadlists}. There is no
 * server and no authentication here: the host passes in the caller.
 */
@NullMarked
package io.leadlist.wire.routing;

import org.jspecify.annotations.NullMarked;
