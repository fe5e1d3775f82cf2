package io.leadlist.jdbc.internal.dialect;

/** The standard MERGE of a query into a table. */
final class SqlMerge {
    private SqlMerge() {}

    /** Returns the statement up to the condition, with an alias for the query; at least one WHEN must follow. */
    static String into(String table, String select, String alias, String matching) {
        return "MERGE INTO " + table + " USING (\n" + select + ") AS " + alias + "\nON " + matching + "\n";
    }
}
