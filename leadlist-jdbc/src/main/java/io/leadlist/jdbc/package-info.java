/**
 * The storage and the directory over JDBC, for H2 and PostgreSQL (15 or later). A host meets
 * {@link io.leadlist.jdbc.JdbcSchema}, {@link io.leadlist.jdbc.JdbcTransactions}, {@link io.leadlist.jdbc.JdbcStorage}
 * and {@link io.leadlist.jdbc.JdbcDirectory}.
 *
 * <p>Both databases get the same statements; each call issues a fixed number of them, whatever its size, with the
 * inputs as arrays. Every statement on an organization's data carries {@code organization_id = ?}. No rule is decided
 * here.
 */
@NullMarked
package io.leadlist.jdbc;

import org.jspecify.annotations.NullMarked;
