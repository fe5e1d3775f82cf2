package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of members as the library read them while its rows held natural keys: the list with its users, the ids of the
 * page, and the records by their ids, in one transaction. The profiles become the library's records, as in its calls.
 *
 * <p>The statement for ids leaves out the members that have left the list, so it is a little cheaper than it was.
 */
public final class PagesAsBefore {
    /** The name in the results. */
    public static final String NAME = "natural keys, as before";

    private static final String LIST = """
            SELECT l.id, l.name, l.member_count, l.version, l.created_at, l.updated_at,
                   (SELECT array_agg(u.role || ' ' || u.user_id ORDER BY u.ordinal) FROM list_user u
                    WHERE u.organization_id = ? AND u.list_id = l.id) AS grants
            FROM list l WHERE l.organization_id = ? AND l.id = ? AND l.deleted_at IS NULL
            """;
    private static final String RANGE = """
            (SELECT m.member_id, m.version, m.ordinal FROM %s m
             WHERE m.organization_id = ? AND m.list_id = ? AND %s
             ORDER BY m.organization_id, m.list_id, m.version, m.ordinal FETCH FIRST ? ROWS ONLY)
            """;
    private static final String REST_OF_CHANGE = "m.version = ? AND m.ordinal > ?";
    private static final String LATER_CHANGES = "m.version >= CAST(? AS bigint) + 1";
    private static final String IN_ONE_RANGE = "m.version >= ? AND (m.version, m.ordinal) > (?, ?)";
    private static final String RECORDS = """
            SELECT r.id, r.profile, r.created_at, r.updated_at, r.deleted_at
            FROM unnest(CAST(? AS varchar array)) AS i(id)
            JOIN people r ON r.organization_id = ? AND r.id = i.id
            """;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final DataSource dataSource;
    private final boolean isH2;
    private final String page;

    /** Creates a reader of a table of members. */
    public PagesAsBefore(DataSource dataSource, boolean isH2, String table) {
        this.dataSource = dataSource;
        this.isH2 = isH2;
        this.page = "SELECT p.member_id, p.version, p.ordinal FROM ("
                + (isH2
                        ? RANGE.formatted(table, REST_OF_CHANGE) + "UNION ALL\n" + RANGE.formatted(table, LATER_CHANGES)
                        : RANGE.formatted(table, IN_ONE_RANGE))
                + ") p ORDER BY p.version, p.ordinal FETCH FIRST ? ROWS ONLY";
    }

    /** A position in a list. */
    public record Position(long version, int ordinal) {}

    /** Reads the members after a position with their records, and returns their number. */
    public long readRecords(UUID list, Position after, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                requireList(connection, list);
                return records(connection, ids(connection, list, after, limit)).size();
            } finally {
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Reads the ids of all members, in pages of the same size and each in a transaction, and returns their number. */
    public long readIds(UUID list, int limit) throws SQLException {
        long read = 0;
        Position after = new Position(0, 0);
        while (true) {
            List<Position> positions = new ArrayList<>();
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    requireList(connection, list);
                    read += ids(connection, list, after, limit, positions).size();
                } finally {
                    connection.commit();
                    connection.setAutoCommit(true);
                }
            }
            if (positions.size() < limit) {
                return read;
            }
            after = positions.get(limit - 1);
        }
    }

    private static void requireList(Connection connection, UUID list) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setString(1, People.ORGANIZATION);
            statement.setString(2, People.ORGANIZATION);
            statement.setObject(3, list);
            if (HandQuery.read(statement) != 1) {
                throw new IllegalStateException("the list must be present once");
            }
        }
    }

    private List<String> ids(Connection connection, UUID list, Position after, int limit) throws SQLException {
        return ids(connection, list, after, limit, new ArrayList<>());
    }

    private List<String> ids(Connection connection, UUID list, Position after, int limit, List<Position> positions)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(page)) {
            bind(statement, list, after, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getString(1));
                    positions.add(new Position(row.getLong(2), row.getInt(3)));
                }
                return ids;
            }
        }
    }

    private void bind(PreparedStatement statement, UUID list, Position after, int limit) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(People.ORGANIZATION, list));
        if (isH2) {
            values.addAll(List.of(after.version(), after.ordinal(), limit, People.ORGANIZATION, list, after.version()));
        } else {
            values.addAll(List.of(after.version(), after.version(), after.ordinal()));
        }
        values.addAll(List.of(limit, limit));
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static List<Person> records(Connection connection, List<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setArray(1, connection.createArrayOf("varchar", ids.toArray(String[]::new)));
            statement.setString(2, People.ORGANIZATION);
            try (ResultSet row = statement.executeQuery()) {
                List<Person> records = new ArrayList<>();
                while (row.next()) {
                    records.add(new Person(
                            new PersonId(row.getString(1)),
                            JSON.readValue(row.getString(2), PersonProfile.class),
                            instant(row.getTimestamp(3)),
                            instant(row.getTimestamp(4)),
                            instant(row.getTimestamp(5))));
                }
                return records;
            }
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
