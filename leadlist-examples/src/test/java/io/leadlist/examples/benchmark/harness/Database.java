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
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A database for measurements: durable, with the library's tables, and with a connection pool that all contestants
 * share.
 */
public final class Database implements AutoCloseable {
    /** The name of H2 in all results. */
    public static final String H2 = "H2";

    /** The name of PostgreSQL in all results. */
    public static final String POSTGRESQL = "PostgreSQL";

    /** The library's write delay in the URL of H2. */
    public static final String DURABLE = ";WRITE_DELAY=0";

    /** H2's default write delay. */
    public static final String H2_BY_DEFAULT = ";WRITE_DELAY=500";

    private static final int CONNECTIONS = 10;
    private static final String FILE = "benchmark";

    // Without the result cache, because each statement must be executed every time. The page cache is as large as
    // PostgreSQL's.
    private static final String H2_SETTINGS = ";OPTIMIZE_REUSE_RESULTS=0;CACHE_SIZE=524288";
    // In a JVM with little memory, rows are returned while they are found. H2 reads large results this way.
    private static final String H2_IN_SMALL_HEAP = ";OPTIMIZE_REUSE_RESULTS=0;CACHE_SIZE=8192;LAZY_QUERY_EXECUTION=1";
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final StatementCounter statements = new StatementCounter();
    private final String name;
    private final String address;
    private final DataSource dataSource;
    private final DataSource batchDataSource;

    private Database(String name, String address, DataSource source, @Nullable DataSource batchSource) {
        this.name = name;
        this.address = address;
        this.dataSource = pool(source);
        this.batchDataSource = batchSource == null ? dataSource : pool(batchSource);
        JdbcSchema.migrate(dataSource);
    }

    /** Starts a database that is empty except for the library's tables. */
    public static Database start(String name) throws IOException {
        return start(name, DURABLE);
    }

    /** Starts a database with other settings in the URL of H2. */
    public static Database start(String name, String settings) throws IOException {
        if (name.equals(H2)) {
            Path folder = Files.createTempDirectory("leadlist-benchmark");
            Database database = inFolder(folder, settings);
            database.open.addLast(() -> FileSystemUtils.deleteRecursively(folder));
            return database;
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("deadlock_timeout", "200ms")
                .start();
        Database database = new Database(
                POSTGRESQL,
                server.getJdbcUrl("postgres", "postgres"),
                server.getPostgresDatabase(),
                server.getPostgresDatabase(Map.of("reWriteBatchedInserts", "true")));
        database.open.addLast(server);
        return database;
    }

    /** Opens H2 in a folder, which is not deleted. */
    public static Database inFolder(Path folder, String settings) {
        return h2(folder, H2_SETTINGS, settings);
    }

    /** Compacts the H2 database in a folder, which closes all connections to it. */
    public static void compact(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection(EmbeddedH2.url(folder.resolve(FILE)));
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private static Database h2(Path folder, String general, String settings) {
        JdbcDataSource source = new JdbcDataSource();
        String url = EmbeddedH2.url(folder.resolve(FILE));
        if (settings.contains("LOCK_TIMEOUT")) {
            url = url.replaceFirst(";LOCK_TIMEOUT=\\d+", "");
        }
        source.setURL((settings.startsWith(H2_BY_DEFAULT) ? url.replace(DURABLE, "") : url)
                + general
                + settings.replace(DURABLE, ""));
        return new Database(H2, folder.toString(), source, null);
    }

    /** Opens the database at an address that {@link #leave} returned, from a JVM with little memory. */
    public static Database at(String name, String address) {
        if (name.equals(H2)) {
            return h2(Path.of(address), H2_IN_SMALL_HEAP, DURABLE);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address);
        return new Database(POSTGRESQL, address, source, null);
    }

    /**
     * Closes the connections, so that another process can open the database, and returns the address. The database
     * exists until it is closed.
     */
    public String leave() throws IOException {
        while (open.peek() instanceof HikariDataSource pool) {
            open.pop();
            pool.close();
        }
        return address;
    }

    private DataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        open.push(pool);
        return statements.over(pool);
    }

    /** Returns {@link #H2} or {@link #POSTGRESQL}. */
    public String name() {
        return name;
    }

    /** Whether the database is H2. */
    public boolean isH2() {
        return name.equals(H2);
    }

    /** Returns the connection pool. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns a pool of the same database with the driver's settings for fast JDBC batches. */
    public DataSource batchDataSource() {
        return batchDataSource;
    }

    /** Returns the counter of both pools' statements. */
    public StatementCounter statements() {
        return statements;
    }

    /** Executes statements, each in its own transaction. */
    public void execute(String... sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    /** Returns the number that a query selects. */
    public long number(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns the number of bytes of a table with its indexes. On H2 it is the sum of the pages in use. */
    public long bytes(String table) throws SQLException {
        return number(
                isH2()
                        ? "SELECT DB_OBJECT_TOTAL_SIZE('TABLE', 'PUBLIC', upper('" + table + "'))"
                        : "SELECT pg_total_relation_size('" + table + "')");
    }

    /** Updates the statistics and writes all pending changes. */
    public void settle() throws SQLException {
        execute(isH2() ? "ANALYZE SAMPLE_SIZE 10000" : "VACUUM ANALYZE", "CHECKPOINT");
    }

    /** Returns the number of bytes written so far: WAL on PostgreSQL, the file on H2. */
    public long written() throws SQLException {
        return number(
                isH2()
                        ? "SELECT CAST(setting_value AS bigint) FROM information_schema.settings WHERE setting_name = 'info.FILE_WRITE_BYTES'"
                        : "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
