package io.leadlist.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.OrganizationId;
import io.leadlist.storage.Storage;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Three databases of one kind. New organizations are assigned to them in turn, unless a test assigns them. */
final class RoutedDatabases implements AutoCloseable {
    static final List<String> NAMES = List.of("a", "b", "c");

    private final Map<String, DataSource> dataSources = new TreeMap<>();
    private final Map<OrganizationId, String> assigned = new ConcurrentHashMap<>();
    private final AtomicInteger organizations = new AtomicInteger();

    RoutedDatabases(Database database) {
        NAMES.forEach(name -> {
            DataSource dataSource = database.empty();
            JdbcSchema.migrate(dataSource);
            dataSources.put(name, dataSource);
        });
    }

    RoutingStorage storage() {
        return JdbcStorage.routing(dataSources, this::databaseOf);
    }

    Map<String, DataSource> dataSources() {
        return dataSources;
    }

    /** Returns the storage of one database. */
    Storage storage(String database) {
        return JdbcStorage.over(dataSources.get(database));
    }

    /** Assigns an organization to a database, and returns it. */
    OrganizationId assign(OrganizationId organization, String database) {
        assigned.put(organization, database);
        return organization;
    }

    String databaseOf(OrganizationId organization) {
        return assigned.computeIfAbsent(organization, id -> NAMES.get(organizations.getAndIncrement() % NAMES.size()));
    }

    /** Closes the connections. */
    @Override
    public void close() {
        for (DataSource dataSource : dataSources.values()) {
            try {
                dataSource.unwrap(HikariDataSource.class).close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
