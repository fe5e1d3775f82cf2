package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Two handwritten statements in one transaction without a lock. A query finds the ids that are members, and an insert
 * adds the others.
 */
public final class ReadThenInsert implements Adder {
    /** The name in the results. */
    public static final String NAME = "by hand, read then insert";

    private static final String READ = """
            SELECT m.member_id FROM unnest(CAST(? AS varchar array)) AS i(id)
            JOIN %s m ON m.organization_id = ? AND m.list_id = ? AND m.member_id = i.id
            """;
    private final DataSource dataSource;
    private final String read;
    private final String insert;

    /** Creates an adder into a table. */
    public ReadThenInsert(Database database, MemberTable table) {
        this.dataSource = database.dataSource();
        this.read = READ.replace("%s", table.name());
        this.insert = HandWritten.INSERT.replace("%s", table.name());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long add(UUID list, long version, List<String> ids) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<String> absent = new ArrayList<>(ids);
                absent.removeAll(members(connection, list, ids));
                int added = insert(connection, list, version, absent);
                connection.commit();
                return added;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Set<String> members(Connection connection, UUID list, List<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(read)) {
            statement.setArray(1, connection.createArrayOf("varchar", ids.toArray(String[]::new)));
            statement.setString(2, People.ORGANIZATION);
            statement.setObject(3, list);
            try (ResultSet row = statement.executeQuery()) {
                Set<String> members = new HashSet<>();
                while (row.next()) {
                    members.add(row.getString(1));
                }
                return members;
            }
        }
    }

    private int insert(Connection connection, UUID list, long version, List<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, People.ORGANIZATION);
            statement.setObject(2, list);
            statement.setLong(3, version);
            statement.setArray(4, connection.createArrayOf("varchar", ids.toArray(String[]::new)));
            return statement.executeUpdate();
        }
    }
}
