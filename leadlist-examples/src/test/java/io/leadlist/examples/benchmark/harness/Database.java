package io.leadlist.examples.benchmark.harness;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.util.FileSystemUtils;

/** A database to measure on: durable, with the library's tables, and with a pool of connections that all contestants use. */
public final class Database implements AutoCloseable {
    /** What H2 is called in all results. */
    public static final String H2 = "H2";

    /** What PostgreSQL is called in all results. */
    public static final String POSTGRESQL = "PostgreSQL";

    /** What the library sets in the URL of H2. */
    public static final String DURABLE = ";WRITE_DELAY=0";

    /** What H2 does where nothing is set. */
    public static final String H2_BY_DEFAULT = ";WRITE_DELAY=500";

    private static final int CONNECTIONS = 10;

    // Without the cache of results: the same statement must be executed each time. As much memory for pages as
    // PostgreSQL has.
    private static final String H2_SETTINGS = ";OPTIMIZE_REUSE_RESULTS=0;CACHE_SIZE=524288";
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final StatementCounter statements = new StatementCounter();
    private final String name;
    private final DataSource dataSource;
    private final DataSource batchDataSource;
    private final Path file;

    private Database(String name, Path folder, String settings) throws IOException {
        this.name = name;
        this.file = folder.resolve("benchmark.mv.db");
        if (isH2()) {
            JdbcDataSource source = new JdbcDataSource();
            String url = EmbeddedH2.url(folder.resolve("benchmark"));
            if (settings.contains("LOCK_TIMEOUT")) {
                url = url.replaceFirst(";LOCK_TIMEOUT=\\d+", "");
            }
            source.setURL((settings.equals(H2_BY_DEFAULT) ? url.replace(DURABLE, "") : url)
                    + H2_SETTINGS
                    + settings.replace(DURABLE, ""));
            this.dataSource = pool(source);
            this.batchDataSource = dataSource;
        } else {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("checkpoint_timeout", "30min")
                    .start();
            open.push(server);
            this.dataSource = pool(server.getPostgresDatabase());
            this.batchDataSource = pool(server.getPostgresDatabase(Map.of("reWriteBatchedInserts", "true")));
        }
        JdbcSchema.migrate(dataSource);
    }

    /** Starts one that is empty but for the library's tables. */
    public static Database start(String name) throws IOException {
        return start(name, DURABLE);
    }

    /** The same with other settings in the URL of H2. */
    public static Database start(String name, String settings) throws IOException {
        Path folder = Files.createTempDirectory("leadlist-benchmark");
        Database database = new Database(name, folder, settings);
        database.open.addLast(() -> FileSystemUtils.deleteRecursively(folder));
        return database;
    }

    /** Opens H2 in a folder, which stays. */
    public static Database inFolder(Path folder, String settings) throws IOException {
        return new Database(H2, folder, settings);
    }

    private DataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        open.push(pool);
        return statements.over(pool);
    }

    /** {@link #H2} or {@link #POSTGRESQL}. */
    public String name() {
        return name;
    }

    /** Whether it is H2. */
    public boolean isH2() {
        return name.equals(H2);
    }

    /** The pool. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The same database, with what its driver has to make JDBC batches fast. */
    public DataSource batchDataSource() {
        return batchDataSource;
    }

    /** Counts the statements of both. */
    public StatementCounter statements() {
        return statements;
    }

    /** Executes statements, each on its own. */
    public void execute(String... sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    /** The number that a query answers. */
    public long number(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Up-to-date statistics, and nothing left to write from before. */
    public void settle() throws SQLException {
        execute(isH2() ? "ANALYZE SAMPLE_SIZE 10000" : "VACUUM ANALYZE", "CHECKPOINT");
    }

    /** Bytes written so far: of WAL on PostgreSQL, the size of the file on H2. */
    public long written() throws SQLException {
        return isH2() ? file.toFile().length() : number("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
