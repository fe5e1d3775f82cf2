/**
 * What a host meets of the JSON edge, whatever the contract: a {@link io.leadlist.wire.Request} comes in, a
 * {@link io.leadlist.wire.Response} goes out, and no web framework is needed for either. Each contract has a package of
 * its own below this one, {@code io.leadlist.wire.entities} and {@code io.leadlist.wire.leadlists}; how JSON is written
 * is the business of {@code io.leadlist.wire.json}, how CSV is written that of {@code io.leadlist.wire.csv}. What the
 * contracts share beyond that ({@link io.leadlist.wire.EndpointSupport},
 * {@link io.leadlist.wire.InvalidParameterException}) is public for their sake, the latter also for routes of a host's
 * own.
 */
@NullMarked
package io.leadlist.wire;

import org.jspecify.annotations.NullMarked;
