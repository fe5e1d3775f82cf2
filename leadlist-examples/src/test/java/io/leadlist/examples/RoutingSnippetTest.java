package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadImports;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.storage.Storage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each organization is in the database of its region, and a worker serves both regions. */
class RoutingSnippetTest {
    private static final Caller.Member GERMAN = Caller.of("user_1", "org_de");
    private static final Caller.Member AMERICAN = Caller.of("user_2", "org_us");

    private final JdbcConnectionPool europe = pool("europe");
    private final JdbcConnectionPool america = pool("america");
    private final List<String> lost = new ArrayList<>();
    private final LeadLists leadLists = leadLists(RoutingSnippet.storage(europe, america, RoutingSnippetTest::regionOf)
            .onFailure((database, failure) -> lost.add(database)));
    private final Map<OrganizationId, StorageException> failures = new LinkedHashMap<>();

    @AfterEach
    void close() throws SQLException {
        europe.dispose();
        america.dispose();
        shutDown("europe");
        shutDown("america");
    }

    @Test
    void the_worker_finishes_the_imports_of_both_regions() {
        LeadListId german = imported(GERMAN);
        LeadListId american = imported(AMERICAN);

        RoutingSnippet.work(leadLists.importWorker().build(), failures::put);

        assertThat(status(leadLists, GERMAN, german)).isEqualTo(ImportStatus.COMPLETED);
        assertThat(status(leadLists, AMERICAN, american)).isEqualTo(ImportStatus.COMPLETED);
        assertThat(status(leadLists(JdbcStorage.over(europe)), GERMAN, german)).isEqualTo(ImportStatus.COMPLETED);
        assertThat(failures).isEmpty();
    }

    @Test
    void the_worker_continues_in_one_region_while_the_database_of_the_other_is_lost() throws SQLException {
        LeadListId german = imported(GERMAN);
        imported(AMERICAN);
        shutDown("america");

        RoutingSnippet.work(leadLists.importWorker().build(), failures::put);

        assertThat(status(leadLists, GERMAN, german)).isEqualTo(ImportStatus.COMPLETED);
        assertThat(lost).containsExactly("america");
        assertThat(failures).isEmpty();
    }

    private static String regionOf(OrganizationId organization) {
        return organization.equals(GERMAN.organization()) ? "europe" : "america";
    }

    private LeadListId imported(Caller.Member caller) {
        NewLeadImport leads =
                NewLeadImport.of(InputKind.EMAIL, "admin@example.com", List.of(RawLead.ofEmail("a@example.com")));
        return leadLists.imports().create(caller, leads).list().list().id();
    }

    private static ImportStatus status(LeadLists leadLists, Caller caller, LeadListId list) {
        LeadImports imports = leadLists.imports();
        return imports.find(caller, list).status();
    }

    private static LeadLists leadLists(Storage storage) {
        MemoryUsers users = new MemoryUsers();
        users.put(GERMAN.organization(), GERMAN.user(), "admin@example.com");
        users.put(AMERICAN.organization(), AMERICAN.user(), "admin@example.com");
        return LeadLists.over(storage).users(users).prices(PriceList.FREE).build();
    }

    private static JdbcConnectionPool pool(String name) {
        return JdbcConnectionPool.create(url(name), "", "");
    }

    private static String url(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    /**
     * An H2 database in memory is lost when it is shut down. Not by a pool, whose connections may be closed already.
     */
    private static void shutDown(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(name), "", "")) {
            connection.createStatement().execute("SHUTDOWN");
        }
    }
}
