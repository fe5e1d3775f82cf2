package io.leadlist.jdbc;

/** The standard MERGE of a query, which has the alias {@code n}, into a table. */
final class SqlMerge {
    private SqlMerge() {}

    /** Returns the statement up to the condition; at least one WHEN must follow. */
    static String into(String table, String select, String matching) {
        return "MERGE INTO " + table + " USING (\n" + select + ") AS n\nON " + matching + "\n";
    }
}
