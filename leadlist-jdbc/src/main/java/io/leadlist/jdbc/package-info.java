/**
 * Storage and directory over JDBC, for H2 and for PostgreSQL 15 or later.
 *
 * <p>A host uses {@link io.leadlist.jdbc.JdbcSchema}, {@link io.leadlist.jdbc.JdbcStorage} and
 * {@link io.leadlist.jdbc.JdbcDirectory}. To join its own transactions, it also uses
 * {@link io.leadlist.jdbc.JdbcTransactions}; {@link io.leadlist.jdbc.EmbeddedH2} has the URL of a database in a file.
 * {@link io.leadlist.jdbc.RoutingStorage} distributes organizations over several databases.
 *
 * <p>Each storage method issues a fixed number of statements, whatever the size of its inputs, which are bound as
 * arrays. Where databases need different forms of a statement, the {@code Dialect} of the database has the form. One
 * statement runs across organizations: it finds the organizations that have work. Every other statement on an
 * organization's data binds the organization's number. This module decides no business rule.
 *
 * <p>The packages below {@code internal} are not exported. A call of the storage passes through the transactions
 * ({@code transaction}), the ports of one transaction ({@code storage}) and one port ({@code lists}, {@code members},
 * {@code records}, {@code imports}), which runs its statements ({@code organization}, {@code dialect}).
 */
@NullMarked
package io.leadlist.jdbc;

import org.jspecify.annotations.NullMarked;
