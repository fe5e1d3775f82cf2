/**
 * The JSON APIs for any web framework: a {@link io.leadlist.wire.Request} comes in, a {@link io.leadlist.wire.Response}
 * goes out.
 *
 * <ul>
 *   <li>{@code io.leadlist.wire.routing} has the routes of both contracts in one table.
 *   <li>{@code io.leadlist.wire.entities} and {@code io.leadlist.wire.leadlists} have the endpoints of one contract
 *       each.
 *   <li>{@code io.leadlist.wire.csv} reads, imports and writes CSV files;
 *       {@code io.leadlist.wire.entities.CsvEndpoints} is its endpoint.
 *   <li>{@link io.leadlist.wire.WireOptions} configures the endpoints.
 *   <li>{@link io.leadlist.wire.LeadListJacksonModule} writes and reads ids in a host's own JSON.
 * </ul>
 */
@NullMarked
package io.leadlist.wire;

import org.jspecify.annotations.NullMarked;
