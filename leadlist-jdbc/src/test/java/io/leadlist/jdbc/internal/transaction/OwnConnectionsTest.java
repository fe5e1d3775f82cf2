package io.leadlist.jdbc.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.WriteOptions;
import io.leadlist.jdbc.BoundDataSource;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.JdbcTransactions;
import io.leadlist.jdbc.Scene;
import io.leadlist.list.NewLeadList;
import io.leadlist.storage.Due;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library's own transactions never commit a transaction of the host. */
@ParameterizedClass
@EnumSource(Database.class)
class OwnConnectionsTest {
    @Parameter
    Database database;

    private static final long SHORTEST_TIMEOUT = 250;
    private final String note = UUID.randomUUID().toString();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private JdbcClient host;

    /** Every entry point that takes a data source. */
    enum Call {
        MIGRATION {
            @Override
            void on(DataSource source) {
                JdbcSchema.migrate(source);
            }
        },
        WRITE {
            @Override
            void on(DataSource source) {
                new Scene(source).aPersonList();
            }
        },
        DRY_RUN {
            @Override
            void on(DataSource source) {
                Scene scene = new Scene(source);
                scene.leadLists.with(WriteOptions.DRY_RUN).create(scene.caller, NewLeadList.ofPeople("People"));
            }
        },
        READ {
            @Override
            void on(DataSource source) {
                Scene scene = new Scene(source);
                scene.leadLists.findAll(scene.caller, null, 10);
            }
        },
        WORK {
            @Override
            void on(DataSource source) {
                JdbcStorage.over(source).organizationsWithWork(Due.at(Instant.EPOCH), 1);
            }
        },
        LOOK_UP {
            @Override
            void on(DataSource source) {
                JdbcDirectory.over(source).findPeople(Scene.personIds(0, 1));
            }
        };

        abstract void on(DataSource source);
    }

    @BeforeEach
    void createTables() {
        host = JdbcClient.create(database.shared());
        host.sql("CREATE TABLE IF NOT EXISTS host_note (text varchar(100))").update();
    }

    @AfterEach
    void closePools() {
        pools.forEach(HikariDataSource::close);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_call_in_a_spring_transaction_is_rejected_and_the_transaction_can_roll_back(Call call) {
        assertThatTheSpringTransactionCanRollBack(database.shared(), call);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void with_auto_commit_off_a_call_in_a_spring_transaction_is_rejected_too(Call call) {
        assertThatTheSpringTransactionCanRollBack(poolWithoutAutoCommit(), call);
    }

    @Test
    void a_call_in_a_transaction_of_another_framework_is_rejected() throws SQLException {
        BoundDataSource source = new BoundDataSource(database.shared());
        JdbcTransactions transactions = JdbcTransactions.over(source);
        assertThat(new Scene(transactions).aPersonList()).isNotNull();
        try (Connection connection = source.begin()) {
            addNote(connection);
            Scene scene = new Scene(transactions);
            assertThatIllegalStateException().isThrownBy(scene::aPersonList).withMessageContaining("joining");
            connection.rollback();
        } finally {
            source.end();
        }
        assertThat(notes()).isZero();
        assertThat(new Scene(transactions).aPersonList()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_transaction_aware_data_source_is_accepted_outside_transactions(Call call) {
        call.on(new TransactionAwareDataSourceProxy(database.shared()));
        call.on(new TransactionAwareDataSourceProxy(poolWithoutAutoCommit()));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_wrapped_transaction_aware_data_source_is_rejected_in_a_transaction_even_at_first(Call call) {
        for (DataSource pool : List.of(database.shared(), poolWithoutAutoCommit())) {
            assertThatTheTransactionCanRollBack(
                    pool, call, new ProxyDataSource(new TransactionAwareDataSourceProxy(pool)));
        }
    }

    @Test
    void the_first_call_in_a_transaction_of_another_framework_is_rejected_too() throws SQLException {
        BoundDataSource source = new BoundDataSource(database.shared());
        try (Connection connection = source.begin()) {
            addNote(connection);
            assertThatIllegalStateException().isThrownBy(() -> new Scene(source).aPersonList());
            connection.rollback();
        } finally {
            source.end();
        }
        assertThat(notes()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_data_source_with_its_own_connections_is_accepted_in_a_spring_transaction(Call call) {
        for (DataSource pool : List.of(database.shared(), poolWithoutAutoCommit())) {
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            transaction.executeWithoutResult(status -> {
                call.on(pool);
                call.on(new LazyConnectionDataSourceProxy(pool));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_pool_of_one_connection_with_auto_commit_off_is_accepted(Call call) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.shared());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(SHORTEST_TIMEOUT);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            call.on(pool);
        }
    }

    private void assertThatTheSpringTransactionCanRollBack(DataSource pool, Call call) {
        assertThatTheTransactionCanRollBack(pool, call, new TransactionAwareDataSourceProxy(pool));
    }

    private void assertThatTheTransactionCanRollBack(DataSource pool, Call call, DataSource aware) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.executeWithoutResult(status -> {
            JdbcClient.create(pool)
                    .sql("INSERT INTO host_note VALUES (?)")
                    .param(note)
                    .update();
            assertThatIllegalStateException().isThrownBy(() -> call.on(aware)).withMessageContaining("joining");
            status.setRollbackOnly();
        });
        assertThat(notes()).isZero();
    }

    private void addNote(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO host_note VALUES (?)")) {
            insert.setString(1, note);
            insert.executeUpdate();
        }
    }

    private long notes() {
        return host.sql("SELECT count(*) FROM host_note WHERE text = ?")
                .param(note)
                .query(Long.class)
                .single();
    }

    private DataSource poolWithoutAutoCommit() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.shared());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(4);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }
}
