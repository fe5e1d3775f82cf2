package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads pages of members with their records over natural keys and plain JDBC, in two statements. They read the members
 * of the page, then their records. A single statement that joins both is slower, because it also reads the records of
 * all members before the page.
 *
 * @param table the table of members
 * @param where the rest of the first statement's condition, after organization and list
 */
public record HandPages(DataSource dataSource, String table, int page, String where) {
    private static final String MEMBERS = "SELECT m.member_id FROM %s m WHERE m.organization_id = ? AND m.list_id = ? ";
    private static final String ORDER = " ORDER BY m.organization_id, m.list_id, m.version, m.ordinal ";
    private static final String RECORDS = """
            SELECT p.id, p.profile, p.created_at FROM unnest(CAST(? AS varchar array)) AS i(id)
            JOIN people p ON p.organization_id = ? AND p.id = i.id
            """;

    /** Returns pages by number: the query skips the members before the page. */
    public static HandPages byOffset(DataSource dataSource, String table, int page) {
        return new HandPages(dataSource, table, page, ORDER + "OFFSET ? ROWS");
    }

    /** Returns pages by key: the query starts at a version and an ordinal. */
    public static HandPages byKey(DataSource dataSource, String table, int page) {
        return new HandPages(
                dataSource, table, page, "AND m.version >= ? AND (m.version > ? OR m.ordinal >= ?)" + ORDER);
    }

    /** Reads a page and returns the number of its members. */
    public long read(UUID list, Object... from) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return records(connection, members(connection, list, from));
        }
    }

    private List<String> members(Connection connection, UUID list, Object... from) throws SQLException {
        String sql = MEMBERS.formatted(table) + where + " FETCH FIRST " + page + " ROWS ONLY";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, People.ORGANIZATION);
            statement.setObject(2, list);
            for (int i = 0; i < from.length; i++) {
                statement.setObject(3 + i, from[i]);
            }
            List<String> members = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    members.add(row.getString(1));
                }
            }
            return members;
        }
    }

    private static long records(Connection connection, List<String> members) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setArray(1, connection.createArrayOf("varchar", members.toArray(String[]::new)));
            statement.setString(2, People.ORGANIZATION);
            return HandQuery.read(statement);
        }
    }
}
