package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.crash.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A database that can be stopped, killed and opened again. */
interface KillableDatabase extends AutoCloseable {
    /** Returns a new database, which is running. */
    static KillableDatabase of(String name) throws IOException, SQLException {
        return name.equals(Database.H2) ? new H2() : new PostgreSql();
    }

    /** Opens a running database. */
    static Database open(String name, String address) {
        return name.equals(Database.H2)
                ? Database.inFolder(Path.of(address), Database.DURABLE)
                : Database.at(name, address);
    }

    /** Returns the name of the database. */
    String name();

    /** Returns the folder of an H2 file, or a URL. */
    String address();

    /** Returns the number of bytes on disk. */
    long bytes(Database open) throws IOException, SQLException;

    /** Stops the database in the usual way, after its connections have been closed. */
    void stop() throws IOException;

    /** Starts the database after a stop or a kill. */
    void start() throws IOException;

    /** Kills the database while another process uses it. That process ends as well. */
    void kill(Process user) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /** An H2 file. It runs in each process that opens it. */
    final class H2 implements KillableDatabase {
        private final Path folder = Files.createTempDirectory("leadlist-large");

        H2() throws IOException {}

        @Override
        public String name() {
            return Database.H2;
        }

        @Override
        public String address() {
            return folder.toString();
        }

        @Override
        public long bytes(Database open) throws IOException {
            long bytes = 0;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    bytes += Files.size(file);
                }
            }
            return bytes;
        }

        @Override
        public void stop() {
            // The database has ended with its last connection.
        }

        @Override
        public void start() {
            // The database starts with its first connection.
        }

        @Override
        public void kill(Process user) throws InterruptedException {
            user.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A PostgreSQL server with the memory of the other benchmarks, and with the usual checkpoints. */
    final class PostgreSql implements KillableDatabase {
        private final PostgresServer server = new PostgresServer(Map.of("shared_buffers", "512MB"));
        private final String url;

        PostgreSql() throws IOException, SQLException {
            this.url = server.createDatabase("large");
        }

        @Override
        public String name() {
            return Database.POSTGRESQL;
        }

        @Override
        public String address() {
            return url;
        }

        @Override
        public long bytes(Database open) throws SQLException {
            return open.number("SELECT pg_database_size(current_database())");
        }

        @Override
        public void stop() throws IOException {
            server.stop();
        }

        @Override
        public void start() throws IOException {
            server.start();
        }

        @Override
        public void kill(Process user) throws IOException, InterruptedException {
            server.kill();
            user.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
