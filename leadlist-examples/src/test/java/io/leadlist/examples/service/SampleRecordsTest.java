package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample records are put in steps, which can be interrupted and continued. */
class SampleRecordsTest {
    private final JdbcConnectionPool dataSource = JdbcConnectionPool.create("jdbc:h2:mem:sample-records", "", "");
    private final JdbcDirectory directory = JdbcDirectory.over(dataSource);

    @BeforeEach
    void createTables() {
        JdbcSchema.migrate(dataSource);
    }

    @AfterEach
    void dispose() {
        dataSource.dispose();
    }

    @Test
    void the_first_records_are_all_companies_and_some_people() {
        SampleRecords records = new SampleRecords(directory, dataSource, () -> false);
        List<Person> first = records.putFirst();
        assertThat(first).hasSizeBetween(300, 400);
        assertThat(records.isComplete()).isFalse();
        assertThat(found()).isEqualTo(first.stream().map(Person::id).toList());
        assertThat(directory.findCompanies(SampleDirectory.companies().stream()
                        .map(one -> one.id())
                        .toList()))
                .hasSize(SampleDirectory.companies().size());
    }

    @Test
    void an_interrupted_load_continues_where_it_ended() {
        AtomicInteger steps = new AtomicInteger();
        SampleRecords interrupted = new SampleRecords(directory, dataSource, () -> steps.incrementAndGet() > 7);
        List<PersonId> first = interrupted.putFirst().stream().map(Person::id).toList();
        assertThat(found()).isNotEmpty().hasSizeLessThan(first.size());

        new SampleRecords(directory, dataSource, () -> false).putFirst();

        assertThat(found()).isEqualTo(first);
    }

    private List<? extends LeadId> found() {
        return directory
                .searchPeople(SearchFilters.builder().build(), new SearchPageRequest(0, 1_000))
                .entries()
                .stream()
                .map(Person::id)
                .toList();
    }
}
