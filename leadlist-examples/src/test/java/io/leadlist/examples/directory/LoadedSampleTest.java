package io.leadlist.examples.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/**
 * The sample directory can be loaded into every directory that takes records, and searches return the same results
 * there.
 */
class LoadedSampleTest {
    private static final List<SearchFilters> SEARCHES = List.of(
            SearchFilters.builder()
                    .industry("software development", "it services and it consulting")
                    .employees(50, 500)
                    .seniority("director", "vp", "c_suite")
                    .departmentAndFunction("sales", "marketing")
                    .build(),
            SearchFilters.builder()
                    .companyLocation("Germany", "France")
                    .title("systems engineers")
                    .build(),
            SearchFilters.builder().skill("negotiation").location("germany").build());

    @Test
    void every_directory_returns_the_same_results() throws IOException {
        Directory memory =
                new MemoryDirectory().putCompanies(SampleDirectory.companies()).putPeople(SampleDirectory.people());
        JdbcConnectionPool h2 = JdbcConnectionPool.create("jdbc:h2:mem:sample", "", "");
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Directory onH2 = loaded(h2);
            Directory onPostgres = loaded(server.getPostgresDatabase());
            for (SearchFilters filters : SEARCHES) {
                List<PersonId> found = found(memory, filters);
                assertThat(found).hasSizeGreaterThan(10);
                assertThat(found(onH2, filters)).isEqualTo(found);
                assertThat(found(onPostgres, filters)).isEqualTo(found);
            }
        } finally {
            h2.dispose();
        }
    }

    private static Directory loaded(DataSource dataSource) {
        JdbcSchema.migrate(dataSource);
        return JdbcDirectory.over(dataSource)
                .putCompanies(SampleDirectory.companies())
                .putPeople(SampleDirectory.people());
    }

    private static List<PersonId> found(Directory directory, SearchFilters filters) {
        return directory.searchPeople(filters, new SearchPageRequest(0, 100)).entries().stream()
                .map(Person::id)
                .toList();
    }
}
