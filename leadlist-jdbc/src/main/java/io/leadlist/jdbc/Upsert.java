package io.leadlist.jdbc;

import java.util.List;

/**
 * The target of an upsert.
 *
 * @param key the columns of the primary key
 * @param columns the columns that a new row gets, those of the key included
 * @param updated the columns that an existing row gets
 */
record Upsert(String table, List<String> key, List<String> columns, List<String> updated) {}
