package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The form of listmonk's statement that adds subscribers to lists ({@code add-subscribers-to-lists} in its
 * {@code queries/subscribers.sql}, commit 0a3a6b8). It inserts the product of two arrays and updates the status of
 * existing subscribers.
 *
 * <p>It is rewritten for the keys of this benchmark, and its table has an additional column for the status. PostgreSQL
 * only. Its row count includes existing members; listmonk does not use it.
 */
public final class TwoArrayUpsert implements Adder {
    /** The name in the results. */
    public static final String NAME = "listmonk's form of upsert";

    /** The remark on its counts. */
    public static final String NOTE = "the claimed number is the statement's row count, which includes updated members;"
            + " listmonk does not use it, and reports no number";

    private static final String SQL = """
            INSERT INTO %s AS m (organization_id, member_id, list_id, version, ordinal, status)
            SELECT ?, a.id, b.id, ?, a.ordinal, CASE WHEN ? <> '' THEN ? ELSE 'unconfirmed' END
            FROM unnest(CAST(? AS varchar array)) WITH ORDINALITY AS a(id, ordinal), unnest(CAST(? AS uuid array)) AS b(id)
            ON CONFLICT (organization_id, member_id, list_id)
            DO UPDATE SET status = CASE WHEN excluded.status <> 'unconfirmed' THEN excluded.status ELSE m.status END
            """;
    private static final String STATUS = "confirmed";
    private final DataSource dataSource;
    private final String sql;

    /** Creates an adder into a table, and adds the status column to it. */
    public TwoArrayUpsert(Database database, MemberTable table) throws SQLException {
        this.dataSource = database.dataSource();
        this.sql = SQL.replace("%s", table.name());
        database.execute("ALTER TABLE " + table.name() + " ADD COLUMN status varchar(16) NOT NULL DEFAULT 'confirmed'");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long add(UUID list, long version, List<String> ids) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, People.ORGANIZATION);
            statement.setLong(2, version);
            statement.setString(3, STATUS);
            statement.setString(4, STATUS);
            statement.setArray(5, connection.createArrayOf("varchar", ids.toArray(String[]::new)));
            statement.setArray(6, connection.createArrayOf("uuid", new UUID[] {list}));
            return statement.executeUpdate();
        }
    }
}
