package io.leadlist.examples.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.memory.MemoryStorage;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users are found in the tables of the host, each in the own organization only. */
class JpaUsersTest {
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final OrganizationId GLOBEX = new OrganizationId("globex");
    private EntityManagerFactory entityManagers;
    private JpaUsers users;

    @BeforeEach
    void open() {
        entityManagers = new Configuration()
                .addAnnotatedClass(AppUser.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .setProperty("hibernate.hbm2ddl.auto", "create-drop")
                .buildSessionFactory();
        entityManagers.runInTransaction(entityManager -> {
            entityManager.persist(new AppUser("ann", "acme", "Ann@Example.com"));
            entityManager.persist(new AppUser("bob", "globex", "ann@example.com"));
        });
        users = new JpaUsers(entityManagers);
    }

    @AfterEach
    void close() {
        entityManagers.close();
    }

    @Test
    void a_user_is_found_by_any_spelling_of_the_address() {
        assertThat(users.find(ACME, "ann@example.com")).contains(new UserId("ann"));
        assertThat(users.find(ACME, "ANN@EXAMPLE.COM")).contains(new UserId("ann"));
    }

    @Test
    void each_organization_has_its_own_users() {
        assertThat(users.find(GLOBEX, "ann@example.com")).contains(new UserId("bob"));
        assertThat(users.emailOf(GLOBEX, new UserId("ann"))).isEmpty();
    }

    @Test
    void a_user_who_is_found_has_the_address_as_it_was_written() {
        assertThat(users.emailOf(ACME, new UserId("ann"))).contains("Ann@Example.com");
    }

    @Test
    void unknown_users_and_texts_that_are_no_address_are_not_found() {
        assertThat(users.find(ACME, "ben@example.com")).isEmpty();
        assertThat(users.find(ACME, "ann' OR 1=1")).isEmpty();
    }

    @Test
    void an_organization_cannot_have_an_address_twice() {
        assertThatThrownBy(() -> entityManagers.runInTransaction(
                        entityManager -> entityManager.persist(new AppUser("eve", "acme", "ANN@example.com"))))
                .rootCause()
                .isInstanceOf(SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void an_import_belongs_to_the_user_with_the_address() {
        LeadLists leadLists = LeadLists.over(new MemoryStorage())
                .users(users)
                .prices(PriceList.FREE)
                .build();
        var report = leadLists
                .imports()
                .create(
                        Caller.of("assistant", "acme"),
                        NewLeadImport.of(
                                InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("lead@example.com"))));
        assertThat(leadLists.imports().ownerEmail(report.list())).contains("Ann@Example.com");
    }
}
