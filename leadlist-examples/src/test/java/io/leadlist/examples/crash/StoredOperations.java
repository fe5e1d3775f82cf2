package io.leadlist.examples.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operations that are stored in a database.
 *
 * @param changes the journaled changes, by idempotency key
 * @param results the idempotency keys whose results are stored
 * @param grants the ids of the credit grants
 * @param versions the version of each list
 * @param leadsDone the number of processed leads of each import
 */
record StoredOperations(
        Map<String, List<Change>> changes,
        Set<String> results,
        Set<String> grants,
        Map<String, Long> versions,
        Map<String, Long> leadsDone) {
    /** A change in the journal of a list. */
    record Change(String list, long version, long memberCount, int added, int removed) {
        boolean is(Result result) {
            return list.equals(result.list())
                    && version == result.version()
                    && memberCount == result.memberCount()
                    && added == result.added()
                    && removed == result.removed();
        }
    }

    private static final String CHANGES = """
            SELECT list_id, version, member_count, added, removed, idempotency_key FROM lead_list_change
            WHERE idempotency_key IS NOT NULL
            """;
    private static final String RESULTS = "SELECT idempotency_key FROM lead_stored_result";
    private static final String GRANTS = "SELECT item_key FROM lead_credit_entry WHERE item = 'GRANT'";
    private static final String VERSIONS = "SELECT id, version FROM lead_list";
    private static final String LEADS_DONE =
            "SELECT list_id, count(resolution) FROM lead_import_entry GROUP BY list_id";

    /** Consumes one row. */
    private interface Row {
        void accept(ResultSet row) throws SQLException;
    }

    static StoredOperations in(Connection connection) throws SQLException {
        StoredOperations stored = new StoredOperations(
                new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashMap<>(), new HashMap<>());
        try (Statement statement = connection.createStatement()) {
            each(statement, CHANGES, stored::addChange);
            each(statement, RESULTS, row -> stored.results.add(row.getString(1)));
            each(statement, GRANTS, row -> stored.grants.add(row.getString(1)));
            each(statement, VERSIONS, row -> stored.versions.put(row.getString(1), row.getLong(2)));
            each(statement, LEADS_DONE, row -> stored.leadsDone.put(row.getString(1), row.getLong(2)));
        }
        return stored;
    }

    private void addChange(ResultSet row) throws SQLException {
        Change change = new Change(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5));
        changes.computeIfAbsent(row.getString(6), id -> new ArrayList<>()).add(change);
    }

    private static void each(Statement statement, String query, Row consumer) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                consumer.accept(rows);
            }
        }
    }

    /** Whether an acknowledged operation is stored, with its result and with the change that it must have made. */
    boolean holds(Operation operation, Result result) {
        if (operation.kind() == Operation.Kind.GRANT) {
            return grants.contains(operation.id());
        } else if (!results.contains(operation.id())) {
            return false;
        }
        List<Change> ofOperation = changes.getOrDefault(operation.id(), List.of());
        boolean mustChange = operation.kind().alwaysChanges() || result.added() > 0 || result.removed() > 0;
        return ofOperation.isEmpty()
                ? !mustChange || !result.hasList()
                : ofOperation.stream().anyMatch(change -> change.is(result));
    }
}
