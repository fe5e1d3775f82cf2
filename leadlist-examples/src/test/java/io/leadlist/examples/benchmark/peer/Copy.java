package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.StatementCounter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** {@code COPY}, the fastest way into PostgreSQL. It cannot skip members, so it gets only new ids. */
public final class Copy implements Adder {
    private final DataSource dataSource;
    private final StatementCounter statements;
    private final String sql;

    /** Creates an adder into a table. */
    public Copy(Database database, MemberTable table) {
        this.dataSource = database.dataSource();
        this.statements = database.statements();
        this.sql = "COPY " + table.name() + " (organization_id, list_id, member_id, version, ordinal) FROM STDIN";
    }

    @Override
    public String name() {
        return "COPY";
    }

    @Override
    public long add(UUID list, long version, List<String> ids) throws SQLException, IOException {
        StringBuilder lines = new StringBuilder(ids.size() * 140);
        int ordinal = 0;
        for (String id : ids) {
            lines.append(People.ORGANIZATION)
                    .append('\t')
                    .append(list)
                    .append('\t')
                    .append(id);
            lines.append('\t').append(version).append('\t').append(ordinal++).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        statements.add(1);
        try (Connection connection = dataSource.getConnection()) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(bytes));
        }
    }
}
