package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.StorageException;
import io.leadlist.imports.Credits;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.list.LeadList;
import io.leadlist.memory.MemoryUsers;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls join a transaction of Spring if there is one, and have an own transaction otherwise. */
@ParameterizedClass
@CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
class JoiningTest {
    private final Database database;
    private final HostPool host;
    private final Scene outside;
    private final TransactionTemplate transaction;

    JoiningTest(Database database, boolean isAutoCommit) {
        this.database = database;
        host = new HostPool(database, isAutoCommit);
        outside = new Scene(database.shared());
        transaction = new TransactionTemplate(new JdbcTransactionManager(host.pool()));
    }

    /** The ways in which a host gives the library its transactions. */
    enum Form {
        THE_DATA_SOURCE_OF_THE_TRANSACTION_MANAGER {
            @Override
            JdbcTransactions over(DataSource pool) {
                return JdbcTransactions.joining(pool);
            }
        },
        A_TRANSACTION_AWARE_PROXY {
            @Override
            JdbcTransactions over(DataSource pool) {
                return JdbcTransactions.joining(new TransactionAwareDataSourceProxy(pool));
            }
        },
        A_WRAPPED_TRANSACTION_AWARE_PROXY {
            @Override
            JdbcTransactions over(DataSource pool) {
                return JdbcTransactions.joining(new ProxyDataSource(new TransactionAwareDataSourceProxy(pool)));
            }
        },
        A_SUPPLIER {
            @Override
            JdbcTransactions over(DataSource pool) {
                return JdbcTransactions.joining(pool, () -> current(pool));
            }
        };

        abstract JdbcTransactions over(DataSource pool);
    }

    @AfterEach
    void close() {
        try (host) {
            assertThat(host.inUse()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void the_hosts_row_and_the_list_are_committed_together(Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        LeadListId list = transaction.execute(status -> {
            host.addNote(host.pool());
            LeadListId created = scene.aPersonList();
            scene.leadLists.addProspects(scene.caller, created, Scene.prospects(0, 3));
            assertThatNothingIsStored(scene, created);
            return created;
        });
        assertThat(host.notes()).isEqualTo(1);
        assertThat(outside.leadLists.find(scene.caller, list).memberCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void the_hosts_row_and_the_list_are_rolled_back_together(Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        LeadListId list = transaction.execute(status -> {
            LeadListId created = scene.aPersonList();
            host.addNote(host.pool());
            assertThat(scene.leadLists.find(scene.caller, created).version()).isEqualTo(1);
            status.setRollbackOnly();
            return created;
        });
        assertThat(host.notes()).isZero();
        assertThatNothingIsStored(scene, list);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_rejected_call_undoes_its_own_changes_only(Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        LeadListId unknown = new LeadListId(new UUID(1, 1));
        LeadListId list = transaction.execute(status -> {
            host.addNote(host.pool());
            LeadListId created = scene.aPersonList();
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() -> scene.leadLists.addProspects(scene.caller, unknown, Scene.prospects(0, 1)));
            return created;
        });
        assertThat(host.notes()).isEqualTo(1);
        assertThat(outside.leadLists.find(scene.caller, list).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void outside_a_transaction_each_call_is_stored_by_itself(Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        LeadListId list = scene.aPersonList();
        assertThat(scene.leadLists.findAll(scene.caller, null, 10).lists()).hasSize(1);
        assertThat(outside.leadLists.find(scene.caller, list).version()).isEqualTo(1);
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> scene.leadLists.find(scene.caller, new LeadListId(new UUID(1, 1))));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_worker_next_to_a_transaction_of_the_host_has_its_own(Form form) throws Exception {
        Scene scene = new Scene(form.over(host.pool()));
        giveNumber(scene);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            LeadListId imported = transaction.execute(status -> {
                scene.aPersonList();
                status.setRollbackOnly();
                return get(thread, () -> importALead(scene, form));
            });
            assertThat(outside.leadLists
                            .imports()
                            .find(scene.caller, imported)
                            .leadImport()
                            .done())
                    .isEqualTo(1);
            assertThat(outside.leadLists.findAll(scene.caller, null, 10).lists())
                    .hasSize(1);
        } finally {
            thread.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"THE_DATA_SOURCE_OF_THE_TRANSACTION_MANAGER", "A_SUPPLIER"})
    void the_first_call_of_an_organization_lets_other_transactions_go_on(Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        TransactionTemplate inner = new TransactionTemplate(new JdbcTransactionManager(host.pool()), transaction);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        LeadListId list = transaction.execute(status -> {
            scene.aPersonList();
            status.setRollbackOnly();
            return inner.execute(nested -> scene.aPersonList());
        });
        assertThat(outside.leadLists.findAll(scene.caller, null, 10).lists())
                .extracting(LeadList::id)
                .containsExactly(list);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_inner_transaction_of_the_host_is_joined_instead_of_the_outer_one(Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        giveNumber(scene);
        TransactionTemplate inner = new TransactionTemplate(new JdbcTransactionManager(host.pool()), transaction);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        LeadListId list = transaction.execute(status -> {
            scene.aPersonList();
            status.setRollbackOnly();
            return inner.execute(nested -> scene.aPersonList());
        });
        assertThat(outside.leadLists.findAll(scene.caller, null, 10).lists())
                .singleElement()
                .satisfies(found -> assertThat(found.id()).isEqualTo(list));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_suspended_transaction_is_not_joined(Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        TransactionTemplate suspending = new TransactionTemplate(new JdbcTransactionManager(host.pool()), transaction);
        suspending.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        LeadListId list = transaction.execute(status -> {
            status.setRollbackOnly();
            return suspending.execute(none -> scene.aPersonList());
        });
        assertThat(outside.leadLists.find(scene.caller, list).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_change_in_a_read_only_transaction_is_not_retryable(Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        TransactionTemplate readOnly = new TransactionTemplate(new JdbcTransactionManager(host.pool()), transaction);
        readOnly.setReadOnly(true);
        @Nullable
        Throwable failure = readOnly.execute(status -> {
            status.setRollbackOnly();
            return catchThrowable(scene::aPersonList);
        });
        // H2 ignores that the connection is read-only.
        if (database == Database.POSTGRESQL) {
            assertThat(failure)
                    .hasMessageContaining("25006")
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            of -> assertThat(of.isRetryable()).isFalse());
        } else {
            assertThat(failure).isNull();
        }
    }

    private LeadListId importALead(Scene scene, Form form) {
        MemoryUsers users = new MemoryUsers();
        users.put(scene.caller.organization(), scene.caller.user(), "ann@example.com");
        LeadLists leadLists = LeadLists.over(JdbcStorage.over(form.over(host.pool())))
                .users(users)
                .build();
        NewLeadImport leads =
                NewLeadImport.of(InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("new@example.com")));
        leadLists.imports().grant(scene.caller.organization(), "grant", Credits.of(100, 100));
        LeadListId list =
                leadLists.imports().create(scene.caller, leads).list().list().id();
        leadLists.importWorker().build().work(scene.caller.organization(), Duration.ofSeconds(30));
        return list;
    }

    private void assertThatNothingIsStored(Scene scene, LeadListId list) {
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> outside.leadLists.find(scene.caller, list));
    }

    private static <T> T get(ExecutorService thread, Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static @Nullable Connection current(DataSource dataSource) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? DataSourceUtils.getConnection(dataSource)
                : null;
    }

    /** Some forms cannot give a number in a transaction apart from the host's. */
    private void giveNumber(Scene scene) {
        JdbcStorage.over(host.pool()).<Integer>write(scene.caller.organization(), transaction -> 0);
    }
}
