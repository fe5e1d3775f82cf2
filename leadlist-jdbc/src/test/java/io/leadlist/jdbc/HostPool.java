package io.leadlist.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool of a host, and a table of the host for notes. Each instance reads only its own note. */
final class HostPool implements AutoCloseable {
    final String note = UUID.randomUUID().toString();
    private final DataSource outside;
    private final HikariDataSource pool;

    HostPool(Database database, boolean isAutoCommit) {
        outside = database.shared();
        client(outside)
                .sql("CREATE TABLE IF NOT EXISTS host_note (text varchar(100))")
                .update();
        HikariConfig config = new HikariConfig();
        config.setDataSource(outside);
        config.setAutoCommit(isAutoCommit);
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
    }

    DataSource pool() {
        return pool;
    }

    /** Returns the number of connections in use. */
    int inUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Adds the note, in the transaction of Spring or of a data source. */
    void addNote(DataSource dataSource) {
        client(dataSource).sql("INSERT INTO host_note VALUES (?)").param(note).update();
    }

    /** Returns how often the note has been committed. */
    long notes() {
        return client(outside)
                .sql("SELECT count(*) FROM host_note WHERE text = ?")
                .param(note)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static JdbcClient client(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}
