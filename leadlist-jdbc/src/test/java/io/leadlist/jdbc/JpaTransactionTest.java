package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.support.TransactionTemplate;

/** The library joins the transactions of JPA, with Spring and without. */
@ParameterizedClass
@CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
class JpaTransactionTest {
    private static final ThreadLocal<Session> CURRENT = new ThreadLocal<>();
    private final HostPool host;
    private final Scene outside;
    private final EntityManagerFactory entities;
    private final JpaTransactionManager transactions = new JpaTransactionManager();

    JpaTransactionTest(Database database, boolean isAutoCommit) {
        host = new HostPool(database, isAutoCommit);
        outside = new Scene(database.shared());
        entities = new HibernatePersistenceConfiguration("host")
                .managedClass(HostNote.class)
                .validationMode(ValidationMode.NONE)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, host.pool())
                .createEntityManagerFactory();
        transactions.setEntityManagerFactory(entities);
        transactions.setDataSource(host.pool());
        transactions.setJpaDialect(new HibernateJpaDialect());
    }

    @AfterEach
    void close() {
        try (host;
                entities) {
            assertThat(host.inUse()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THE_DATA_SOURCE_OF_THE_TRANSACTION_MANAGER", "A_TRANSACTION_AWARE_PROXY"})
    void springs_transaction_of_an_entity_manager_is_committed_together_with_a_list(JoiningTest.Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        LeadListId list = inSpringsTransaction(scene, false);
        assertThat(host.notes()).isEqualTo(1);
        assertThat(outside.leadLists.find(scene.caller, list).memberCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"THE_DATA_SOURCE_OF_THE_TRANSACTION_MANAGER", "A_TRANSACTION_AWARE_PROXY"})
    void springs_transaction_of_an_entity_manager_is_rolled_back_together_with_a_list(JoiningTest.Form form) {
        Scene scene = new Scene(form.over(host.pool()));
        LeadListId list = inSpringsTransaction(scene, true);
        assertThat(host.notes()).isZero();
        assertThatNothingIsStored(scene, list);
    }

    @Test
    void the_transaction_of_a_session_is_joined_by_its_connection() {
        Scene scene = new Scene(JdbcTransactions.joining(host.pool(), () -> connection(CURRENT.get())));
        LeadListId stored = scene.aPersonList();
        LeadListId discarded;
        try (EntityManager manager = entities.createEntityManager()) {
            manager.getTransaction().begin();
            CURRENT.set(manager.unwrap(Session.class));
            manager.persist(new HostNote(host.note));
            discarded = scene.aPersonList();
            manager.flush();
            manager.getTransaction().rollback();
        } finally {
            CURRENT.remove();
        }
        assertThat(host.notes()).isZero();
        assertThat(outside.leadLists.find(scene.caller, stored).version()).isEqualTo(1);
        assertThatNothingIsStored(scene, discarded);
    }

    private static @Nullable Connection connection(@Nullable Session session) {
        return session == null ? null : session.doReturningWork(connection -> connection);
    }

    /** Stores a note and a list of three people, after a rejected call. */
    private LeadListId inSpringsTransaction(Scene scene, boolean isRolledBack) {
        EntityManager manager = SharedEntityManagerCreator.createSharedEntityManager(entities);
        return new TransactionTemplate(transactions).execute(status -> {
            manager.persist(new HostNote(host.note));
            LeadListId list = scene.aPersonList();
            scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 3));
            assertThatExceptionOfType(LeadListNotFoundException.class)
                    .isThrownBy(() -> scene.leadLists.find(scene.caller, new LeadListId(new UUID(1, 1))));
            if (isRolledBack) {
                status.setRollbackOnly();
            }
            return list;
        });
    }

    private void assertThatNothingIsStored(Scene scene, LeadListId list) {
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> outside.leadLists.find(scene.caller, list));
    }

    /** A row of the host. */
    @Entity
    @Table(name = "host_note")
    static class HostNote {
        @Id
        private String text = "";

        HostNote() {}

        HostNote(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
