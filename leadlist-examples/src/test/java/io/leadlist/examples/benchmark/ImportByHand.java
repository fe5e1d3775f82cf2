package io.leadlist.examples.benchmark;

import io.leadlist.call.OrganizationId;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Organizations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The bare statements of an import, written by hand on the library's own tables. They use one of the ways to insert
 * many rows. All rows and documents are prepared: nothing is parsed, validated, locked, looked up or deduplicated.
 */
final class ImportByHand {
    private static final String RESERVE =
            "UPDATE lead_credit_account SET email_available = email_available - ?, email_reserved = email_reserved + ? WHERE organization_no = ?";
    private static final String SETTLE =
            "UPDATE lead_credit_account SET email_available = email_available + ?, email_reserved = email_reserved - ? WHERE organization_no = ?";
    private static final String READ = """
            SELECT ordinal, id, input_kind, lead FROM lead_import_entry
            WHERE organization_no = ? AND list_id = ? AND ordinal >= ? AND ordinal <= ? ORDER BY ordinal
            """;
    private static final String GROW = """
            UPDATE lead_list SET member_count = member_count + ?, version = version + 1, updated_at = CURRENT_TIMESTAMP
            WHERE organization_no = ? AND id = ?
            """;
    private static final String RESOLVE =
            "UPDATE lead_import_entry SET resolution = ?, lead_no = ? WHERE organization_no = ? AND list_id = ? AND ordinal = ?";
    private static final String RESOLVE_ALL = """
            UPDATE lead_import_entry e SET resolution = i.resolution, lead_no = i.lead_no
            FROM unnest(CAST(? AS integer array), CAST(? AS varchar array), CAST(? AS bigint array))
                 AS i(ordinal, resolution, lead_no)
            WHERE e.organization_no = ? AND e.list_id = ? AND e.ordinal = i.ordinal
            """;
    private static final String RESOLVE_ALL_ON_H2 = """
            MERGE INTO lead_import_entry e
            USING (SELECT i.ordinal, i.resolution, i.lead_no
                   FROM unnest(CAST(? AS integer array), CAST(? AS varchar array), CAST(? AS bigint array))
                        AS i(ordinal, resolution, lead_no)) AS n
            ON e.organization_no = ? AND e.list_id = ? AND e.ordinal = n.ordinal
            WHEN MATCHED THEN UPDATE SET resolution = n.resolution, lead_no = n.lead_no
            """;
    private static final String CLOSE =
            "DELETE FROM lead_import_batch WHERE organization_no = ? AND list_id = ? AND first_ordinal = ?";
    private final Database database;
    private final BulkInsert way;
    private final ImportRows.Accepted accepted;
    private final List<ImportRows.Worked> batches;

    ImportByHand(Database database, BulkInsert way, ImportRows.Accepted accepted, List<ImportRows.Worked> batches) {
        this.database = database;
        this.way = way;
        this.accepted = accepted;
        this.batches = batches;
    }

    /** A unit of work on one connection. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    String way() {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** Stores the leads as waiting, in one transaction. */
    void accept(OrganizationId organization) throws SQLException {
        int org = Organizations.number(database, organization.value());
        inTransaction(connection -> {
            BulkInsert.insertOne(connection, org, accepted.list());
            BulkInsert.insertOne(connection, org, accepted.users());
            BulkInsert.insertOne(connection, org, accepted.change());
            BulkInsert.insertOne(connection, org, accepted.leadImport());
            way.insert(connection, org, accepted.entries());
            way.insert(connection, org, accepted.batches());
            execute(connection, RESERVE, accepted.reserved(), accepted.reserved(), org);
        });
    }

    /** Works on all batches, each in one transaction. */
    void work(OrganizationId organization) throws SQLException {
        int org = Organizations.number(database, organization.value());
        for (int batch = 0; batch < batches.size(); batch++) {
            int first = batch * batches.get(0).people().size() + 1;
            ImportRows.Worked worked = batches.get(batch);
            inTransaction(connection -> work(connection, org, worked, first));
        }
    }

    private void work(Connection connection, int org, ImportRows.Worked worked, int first) throws SQLException {
        UUID list = accepted.listId();
        int size = worked.people().size();
        read(connection, org, first, first + size - 1);
        way.insert(connection, org, worked.people());
        way.insert(connection, org, worked.keys());
        way.insert(connection, org, worked.members());
        execute(connection, GROW, size, org, list);
        BulkInsert.insertOne(connection, org, worked.change());
        resolve(connection, org, worked.resolutions());
        way.insert(connection, org, worked.charges());
        BigDecimal reserved = accepted.reserved().divide(BigDecimal.valueOf(batches.size()));
        execute(connection, SETTLE, reserved.subtract(worked.charged()), reserved, org);
        execute(connection, CLOSE, org, list, first);
    }

    private void read(Connection connection, int org, int first, int last) throws SQLException {
        int read = 0;
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            bind(statement, org, accepted.listId(), first, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    row.getInt(1);
                    row.getObject(2, UUID.class);
                    row.getString(3);
                    row.getString(4);
                    read++;
                }
            }
        }
        if (read != last - first + 1) {
            throw new IllegalStateException(read + " entries read");
        }
    }

    private void resolve(Connection connection, int org, Rows resolutions) throws SQLException {
        Object[] ordinals = resolutions.columns().get(0).values();
        Object[] documents = resolutions.columns().get(1).values();
        Object[] leads = resolutions.columns().get(2).values();
        if (way == BulkInsert.BATCH) {
            try (PreparedStatement statement = connection.prepareStatement(RESOLVE)) {
                for (int i = 0; i < ordinals.length; i++) {
                    bind(statement, documents[i], leads[i], org, accepted.listId(), ordinals[i]);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        } else {
            execute(
                    connection,
                    database.isH2() ? RESOLVE_ALL_ON_H2 : RESOLVE_ALL,
                    connection.createArrayOf("integer", ordinals),
                    connection.createArrayOf("varchar", documents),
                    connection.createArrayOf("bigint", leads),
                    org,
                    accepted.listId());
        }
    }

    private void inTransaction(Work work) throws SQLException {
        DataSource dataSource = way == BulkInsert.BATCH ? database.batchDataSource() : database.dataSource();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
