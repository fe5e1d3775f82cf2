package io.leadlist.examples.crash;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server that can be killed and started again on the same data. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private final Path folder = Files.createTempDirectory("leadlist-killed");
    private final Map<String, String> settings;
    private EmbeddedPostgres server;

    PostgresServer() throws IOException {
        this(Map.of());
    }

    /** Starts a server on a new data folder, with these settings and durable commits. */
    public PostgresServer(Map<String, String> settings) throws IOException {
        this.settings = Map.copyOf(settings);
        server = started(0);
    }

    private EmbeddedPostgres started(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(LONGEST_RECOVERY)
                .setPort(port);
        settings.forEach(builder::setServerConfig);
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder.start();
    }

    /** Creates a database, and returns its URL. */
    public String createDatabase(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** Returns the server's values of the settings on which durability depends. */
    String settings() throws SQLException {
        StringBuilder settings = new StringBuilder();
        for (String setting : DURABLE) {
            settings.append(setting)
                    .append(' ')
                    .append(query("SHOW " + setting))
                    .append(' ');
        }
        return settings.toString().strip();
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * Waits until the sessions of killed applications have ended, because their last statements may still be running.
     */
    void awaitNoSessions() throws SQLException {
        String others = "SELECT count(*) FROM pg_stat_activity"
                + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
        while (!query(others).equals("0")) {
            query("SELECT pg_sleep(0.02)");
        }
    }

    /** Kills all processes of the server with SIGKILL, then starts it again on the same data. */
    void killAndRestart() throws IOException {
        kill();
        start();
    }

    /** Kills all processes of the server with SIGKILL, and waits for their end. */
    public void kill() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        closeKilled();
    }

    /** Stops the server in the usual way. */
    public void stop() throws IOException {
        server.close();
    }

    /** Starts the killed or stopped server again, on the same data and the same port. */
    public void start() throws IOException {
        server = started(server.getPort());
    }

    /** Releases the lock of the data folder, without the logged error that there is no process to stop. */
    private void closeKilled() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(EmbeddedPostgres.class);
        Level level = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            server.close();
        } finally {
            logger.setLevel(level);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
