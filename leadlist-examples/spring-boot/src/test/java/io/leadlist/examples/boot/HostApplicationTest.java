package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.EntitiesEndpoints;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reading and writing documents works with the library versions that this version of Spring Boot manages. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:host;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class HostApplicationTest {
    private static final Caller.Member ANN = Caller.of("ann", "acme");

    @Autowired
    private LeadLists leadLists;

    @Autowired
    private JdbcDirectory directory;

    @Autowired
    private EntitiesEndpoints endpoints;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void people_are_added_by_data_and_read_again() {
        LeadListId list = aList();
        PersonProfile sam =
                PersonProfile.named("Sam", "Sample").emails("sam@example.com").build();
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("add to " + list));
        AddReport report = leadLists.with(once).addProspects(ANN, list, List.of(Prospect.of(sam)));
        assertThat(leadLists.with(once).addProspects(ANN, list, List.of(Prospect.of(sam))))
                .isEqualTo(report);
        assertThat(leadLists.findPopulated(ANN, list).members()).hasSize(1);
    }

    @Test
    void people_are_found_in_the_directory_and_added() {
        PersonProfile kim =
                PersonProfile.named("Kim", "Candidate").seniority("director").build();
        directory.putPeople(List.of(Person.of(new PersonId("kim"), kim)));
        SearchFilters directors = SearchFilters.builder().seniority("director").build();
        AddReport report = leadLists.addProspects(ANN, aList(), Selection.bulk(directors, 5));
        assertThat(report.addedCount()).isEqualTo(1);
    }

    @Test
    void raw_leads_are_imported_by_a_worker() {
        List<RawLead> leads = List.of(RawLead.ofEmail("new@example.com"));
        LeadListId list = leadLists
                .imports()
                .create(ANN, NewLeadImport.of(InputKind.EMAIL, "ann@example.com", leads))
                .list()
                .list()
                .id();
        leadLists.importWorker().build().work(ANN.organization(), Duration.ofSeconds(30));
        assertThat(leadLists.imports().find(ANN, list).leadImport().done()).isEqualTo(1);
    }

    @Test
    void a_list_is_created_through_the_json_endpoints() {
        byte[] body =
                "{\"name\":\"From JSON\",\"icpId\":null,\"startDate\":\"2024-01-01T00:00:00.000Z\",\"endDate\":\"2024-03-31T23:59:59.000Z\"}"
                        .getBytes(StandardCharsets.UTF_8);
        Response response = endpoints.create(Request.of(ANN, new ByteArrayInputStream(body)));
        assertThat(response.text()).contains("From JSON");
    }

    @Test
    void the_hosts_own_migrations_have_run_in_the_same_schema() {
        assertThat(JdbcClient.create(dataSource)
                        .sql("SELECT count(*) FROM note WHERE author IS NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_library_rejects_the_connection_of_a_transaction_of_the_application() {
        LeadLists aware = LeadLists.over(JdbcStorage.over(new TransactionAwareDataSourceProxy(dataSource)))
                .build();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> assertThatIllegalStateException()
                        .isThrownBy(() -> aware.create(ANN, NewLeadList.ofPeople("People")))
                        .withMessageContaining("JdbcTransactions.joining"));
    }

    private LeadListId aList() {
        return leadLists.create(ANN, NewLeadList.ofPeople("People")).list().id();
    }
}
