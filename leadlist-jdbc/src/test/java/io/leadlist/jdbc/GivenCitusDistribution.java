package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Distributes the tables on the Citus cluster whose coordinator the system property {@code leadlist.citus.url} names.
 *
 * <p>The test creates the tables there and leaves them. The build does not run this class, because of its name.
 */
class GivenCitusDistribution {
    private static final int NODES = 4;
    private final HikariDataSource coordinator = new HikariDataSource(configured());
    private final Jdbi jdbi = Jdbi.create(coordinator);

    @AfterEach
    void close() {
        coordinator.close();
    }

    @Test
    void nodes_that_migrate_and_distribute_at_the_same_time_distribute_each_table_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        List<Future<?>> starts = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            starts.add(nodes.submit(() -> {
                JdbcSchema.migrate(coordinator);
                JdbcSchema.distribute(coordinator);
            }));
        }
        nodes.shutdown();
        for (Future<?> start : starts) {
            start.get();
        }
        assertThat(query("SELECT logicalrelid::text FROM pg_dist_partition WHERE logicalrelid::text LIKE 'lead\\_%'"))
                .containsExactlyInAnyOrderElementsOf(query("SELECT relname FROM pg_class"
                        + " WHERE relname ~ '^lead(_[a-z]+)+$' AND relkind = 'r'"
                        + " AND relnamespace = current_schema()::regnamespace"));
    }

    @Test
    void distributed_tables_are_verified_migrated_and_distributed_again() {
        JdbcSchema.migrate(coordinator);
        JdbcSchema.distribute(coordinator);
        List<String> before = query("SELECT logicalrelid::text FROM pg_dist_partition ORDER BY 1");
        JdbcSchema.migrate(coordinator);
        JdbcSchema.distribute(coordinator);
        assertThat(query("SELECT logicalrelid::text FROM pg_dist_partition ORDER BY 1"))
                .isEqualTo(before);
        assertThatCode(() -> JdbcSchema.verify(coordinator)).doesNotThrowAnyException();
    }

    private List<String> query(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static HikariConfig configured() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                Objects.requireNonNull(System.getProperty("leadlist.citus.url"), "system property leadlist.citus.url"));
        config.setMaximumPoolSize(2 * NODES);
        return config;
    }
}
