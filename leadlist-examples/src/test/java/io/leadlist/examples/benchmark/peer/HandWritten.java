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
 * The best single statement by hand, over plain JDBC, and a commit. On PostgreSQL it skips members by {@code ON
 * CONFLICT DO NOTHING}, on H2, which has none, by an anti-join. It neither locks nor keeps a count or a journal, and
 * says a number, not which.
 */
public final class HandWritten implements Adder {
    /** The one that does what the library promises of each id: that its record is known and not deleted. */
    public static final String CHECKED = "by hand, records checked";

    /** The one that links ids as they come. */
    public static final String UNCHECKED = "by hand, unchecked";

    /** The one that looks for nothing at all; it gets new ids only. */
    public static final String BARE = "bare INSERT … SELECT";

    static final String INSERT = """
            INSERT INTO %s (organization_id, list_id, member_id, version, ordinal)
            SELECT ?, ?, i.id, ?, i.ordinal
            FROM unnest(CAST(? AS varchar array)) WITH ORDINALITY AS i(id, ordinal)
            WHERE TRUE
            """;
    private static final String KNOWN =
            " AND EXISTS (SELECT 1 FROM lead_person p WHERE p.organization_id = ? AND p.id = i.id AND p.deleted_at IS NULL)";
    private static final String NO_MEMBER =
            " AND NOT EXISTS (SELECT 1 FROM %s m WHERE m.organization_id = ? AND m.list_id = ? AND m.member_id = i.id)";
    private static final String ON_CONFLICT = " ON CONFLICT DO NOTHING";
    private final DataSource dataSource;
    private final String name;
    private final String sql;
    private final boolean known;
    private final boolean antiJoin;

    /** One of the three, on a table. */
    public HandWritten(Database database, MemberTable table, String name) {
        this(database, table, name, database.isH2());
    }

    private HandWritten(Database database, MemberTable table, String name, boolean antiJoin) {
        boolean skips = !name.equals(BARE);
        this.dataSource = database.dataSource();
        this.name = name;
        this.known = name.equals(CHECKED);
        this.antiJoin = skips && antiJoin;
        this.sql = (INSERT + (known ? KNOWN : "") + (this.antiJoin ? NO_MEMBER : skips ? ON_CONFLICT : ""))
                .replace("%s", table.name());
    }

    /** The one that checks nothing, by {@code ON CONFLICT DO NOTHING}, which H2 has in its PostgreSQL mode. */
    public static HandWritten onConflict(Database database, MemberTable table) {
        return new HandWritten(database, table, "by hand, ON CONFLICT", false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long add(UUID list, long version, List<String> ids) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setString(parameter++, People.ORGANIZATION);
            statement.setObject(parameter++, list);
            statement.setLong(parameter++, version);
            // An array of String, not of Object, goes to PostgreSQL in binary form.
            statement.setArray(parameter++, connection.createArrayOf("varchar", ids.toArray(String[]::new)));
            if (known) {
                statement.setString(parameter++, People.ORGANIZATION);
            }
            if (antiJoin) {
                statement.setString(parameter++, People.ORGANIZATION);
                statement.setObject(parameter++, list);
            }
            return statement.executeUpdate();
        }
    }
}
