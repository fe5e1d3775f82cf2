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
 * The best single statement by hand over natural keys, with plain JDBC and a commit. On PostgreSQL it skips members
 * with {@code ON CONFLICT DO NOTHING}, on H2, which lacks it, with an anti-join. It does not lock, keeps neither count
 * nor journal, and returns a number without the ids.
 */
public final class HandWritten implements Adder {
    /** The variant with the library's check of each id: the person exists in the table of people and is not deleted. */
    public static final String CHECKED = "by hand, records checked";

    /** The variant that adds ids without a check. */
    public static final String UNCHECKED = "by hand, unchecked";

    /** The variant without any condition; it gets only new ids. */
    public static final String BARE = "bare INSERT … SELECT";

    static final String INSERT = """
            INSERT INTO %s (organization_id, list_id, member_id, version, ordinal)
            SELECT ?, ?, i.id, ?, i.ordinal
            FROM unnest(CAST(? AS varchar array)) WITH ORDINALITY AS i(id, ordinal)
            WHERE TRUE
            """;
    private static final String KNOWN =
            " AND EXISTS (SELECT 1 FROM people p WHERE p.organization_id = ? AND p.id = i.id AND p.deleted_at IS NULL)";
    private static final String NOT_A_MEMBER =
            " AND NOT EXISTS (SELECT 1 FROM %s m WHERE m.organization_id = ? AND m.list_id = ? AND m.member_id = i.id)";
    private static final String ON_CONFLICT = " ON CONFLICT DO NOTHING";
    private final DataSource dataSource;
    private final String name;
    private final String sql;
    private final boolean checksRecords;
    private final boolean antiJoin;

    /** Creates one of the three variants on a table. */
    public HandWritten(Database database, MemberTable table, String name) {
        this(database, table, name, database.isH2());
    }

    private HandWritten(Database database, MemberTable table, String name, boolean antiJoin) {
        boolean skips = !name.equals(BARE);
        this.dataSource = database.dataSource();
        this.name = name;
        this.checksRecords = name.equals(CHECKED);
        this.antiJoin = skips && antiJoin;
        this.sql = (INSERT + (checksRecords ? KNOWN : "") + (this.antiJoin ? NOT_A_MEMBER : skips ? ON_CONFLICT : ""))
                .replace("%s", table.name());
    }

    /** Returns the unchecked variant with {@code ON CONFLICT DO NOTHING}, which H2 supports in its PostgreSQL mode. */
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
            // PostgreSQL gets an array of String, unlike one of Object, in binary form.
            statement.setArray(parameter++, connection.createArrayOf("varchar", ids.toArray(String[]::new)));
            if (checksRecords) {
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
