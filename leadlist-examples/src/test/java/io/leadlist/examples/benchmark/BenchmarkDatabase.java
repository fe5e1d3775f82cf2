package io.leadlist.examples.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database to measure on: durable, with the library's tables, and with a pool of connections that both sides use. */
final class BenchmarkDatabase implements AutoCloseable {
    private static final int CHUNK = 10_000;
    private static final String BY_HAND = """
            INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal)
            SELECT ?, ?, i.id, ?, i.ordinal
            FROM unnest(CAST(? AS varchar array)) WITH ORDINALITY AS i(id, ordinal)
            """;
    private static final String KNOWN =
            "WHERE EXISTS (SELECT 1 FROM lead_person p WHERE p.organization_id = ? AND p.id = i.id AND p.deleted_at IS NULL)\n";
    private final String name;
    private final DataSource dataSource;
    private final DataSource batchDataSource;
    private final AutoCloseable server;

    private BenchmarkDatabase(String name, DataSource dataSource, DataSource batchDataSource, AutoCloseable server) {
        this.name = name;
        this.dataSource = dataSource;
        this.batchDataSource = batchDataSource;
        this.server = server;
        JdbcSchema.migrate(dataSource);
    }

    static BenchmarkDatabase start(String name) throws IOException {
        return name.equals("h2") ? startH2() : startPostgres();
    }

    private static BenchmarkDatabase startH2() throws IOException {
        Path folder = Files.createTempDirectory("leadlist-benchmark");
        // Without the cache of results: the same statement must be executed each time.
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(EmbeddedH2.url(folder.resolve("benchmark")) + ";OPTIMIZE_REUSE_RESULTS=FALSE");
        HikariDataSource pool = pool(source);
        return new BenchmarkDatabase("H2", pool, pool, () -> {
            pool.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        });
    }

    private static BenchmarkDatabase startPostgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        HikariDataSource pool = pool(server.getPostgresDatabase());
        HikariDataSource batchPool = pool(server.getPostgresDatabase(Map.of("reWriteBatchedInserts", "true")));
        return new BenchmarkDatabase("PostgreSQL", pool, batchPool, () -> {
            pool.close();
            batchPool.close();
            server.close();
        });
    }

    private static HikariDataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    String name() {
        return name;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** The same database, with what its driver has to make JDBC batches fast. */
    DataSource batchDataSource() {
        return batchDataSource;
    }

    boolean isH2() {
        return name.equals("H2");
    }

    /** A person's id: a UUID, in no order. */
    static String personId(int number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return new UUID(mixed ^ (mixed >>> 32), Long.reverse(mixed)).toString();
    }

    void insertPeople(OrganizationId organization, int count) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO lead_person (organization_id, id, profile) SELECT ?, i.id, '{}' FROM unnest(CAST(? AS varchar array)) AS i(id)")) {
            statement.setString(1, organization.value());
            for (int from = 0; from < count; from += CHUNK) {
                Object[] ids = IntStream.range(from, Math.min(count, from + CHUNK))
                        .mapToObj(BenchmarkDatabase::personId)
                        .toArray();
                statement.setArray(2, connection.createArrayOf("varchar", ids));
                statement.executeUpdate();
            }
        }
    }

    /** Fills a list with members as if each thousand had come by a change of its own. */
    void insertMembers(OrganizationId organization, LeadListId list, int count) throws SQLException {
        boolean h2 = name.equals("H2");
        String series =
                h2 ? "SYSTEM_RANGE(0, " + (count - 1) + ") AS s(n)" : "generate_series(0, " + (count - 1) + ") AS s(n)";
        String id = h2 ? "CAST(RANDOM_UUID() AS varchar)" : "CAST(gen_random_uuid() AS varchar)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement members = connection.prepareStatement(
                        "INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal) SELECT ?, ?, "
                                + id + ", 2 + s.n / 1000, MOD(s.n, 1000) FROM " + series);
                PreparedStatement row = connection.prepareStatement(
                        "UPDATE lead_list SET member_count = ?, version = ? WHERE organization_id = ? AND id = ?")) {
            members.setString(1, organization.value());
            members.setObject(2, list.uuid());
            members.executeUpdate();
            row.setLong(1, count);
            row.setLong(2, 2 + count / 1000);
            row.setString(3, organization.value());
            row.setObject(4, list.uuid());
            row.executeUpdate();
        }
    }

    /** Up-to-date statistics, and nothing left to write from before. */
    void settle() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (name.equals("H2")) {
                statement.execute("ANALYZE SAMPLE_SIZE 10000");
                statement.execute("CHECKPOINT");
            } else {
                statement.execute("VACUUM ANALYZE");
                statement.execute("CHECKPOINT");
            }
        }
    }

    void insertByHand(OrganizationId organization, LeadListId list, List<String> ids) throws SQLException {
        insert(BY_HAND + skipMembers("WHERE "), organization, list, ids, false);
    }

    void insertKnownByHand(OrganizationId organization, LeadListId list, List<String> ids) throws SQLException {
        insert(BY_HAND + KNOWN + skipMembers("AND "), organization, list, ids, true);
    }

    private String skipMembers(String and) {
        return name.equals("H2")
                ? and
                        + "NOT EXISTS (SELECT 1 FROM lead_list_member m WHERE m.organization_id = ? AND m.list_id = ? AND m.member_id = i.id)"
                : "ON CONFLICT (organization_id, list_id, member_id) DO NOTHING";
    }

    private void insert(String sql, OrganizationId organization, LeadListId list, List<String> ids, boolean known)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setString(parameter++, organization.value());
            statement.setObject(parameter++, list.uuid());
            statement.setLong(parameter++, System.nanoTime()); // stands for a change number, at no cost
            statement.setArray(parameter++, connection.createArrayOf("varchar", ids.toArray()));
            if (known) {
                statement.setString(parameter++, organization.value());
            }
            if (name.equals("H2")) {
                statement.setString(parameter++, organization.value());
                statement.setObject(parameter++, list.uuid());
            }
            int inserted = statement.executeUpdate();
            if (inserted != ids.size()) {
                throw new IllegalStateException(inserted + " of " + ids.size() + " ids inserted");
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }
}
