package io.leadlist.jdbc.internal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.SearchDialect;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.RelatedTerms;
import io.leadlist.search.filter.SearchContext;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.SearchFiltersBuilder;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import java.time.YearMonth;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A search joins several facets only if statistics describe the facets as they are now. */
class PostgresPlanningTest {
    private static final int PEOPLE = 400;
    private final DataSource dataSource = Database.POSTGRESQL.empty();
    private final Jdbi jdbi = Jdbi.create(dataSource);

    @BeforeEach
    void load() {
        JdbcSchema.migrate(dataSource);
        SearchedDirectory.keepStatistics(Database.POSTGRESQL, dataSource);
        put(0, PEOPLE);
    }

    @Test
    void a_loaded_directory_has_no_statistics() {
        assertThat(joins("any")).isFalse();
    }

    @Test
    void after_analyze_the_statistics_describe_the_directory() {
        jdbi.useHandle(handle -> handle.execute("ANALYZE"));

        assertThat(joins("any")).isTrue();
    }

    @Test
    void statistics_of_a_much_smaller_directory_are_out_of_date() {
        jdbi.useHandle(handle -> handle.execute("ANALYZE"));

        put(PEOPLE, 3 * PEOPLE);

        assertThat(joins("any")).isFalse();
    }

    /** A restore, a new index and VACUUM leave the size of the table, but no statistics of its columns. */
    @Test
    void the_size_of_the_tables_alone_describes_nothing() {
        jdbi.useHandle(handle -> handle.execute("VACUUM"));

        assertThat(joins("any")).isFalse();
    }

    @Test
    void a_single_facet_needs_no_statistics() {
        assertThat(joins()).isTrue();
    }

    private boolean joins(String... skills) {
        SearchFiltersBuilder filters =
                SearchFilters.builder().with(SearchField.CONTACT_LOCATION, TermFilter.anyOf("any"));
        for (String skill : skills) {
            filters.with(SearchField.CONTACT_SKILL, TextFilter.anyOf(MatchMode.WORD, skill));
        }
        Condition all = new Condition.And(
                filters.build().conditions(new SearchContext(YearMonth.of(2026, 1), RelatedTerms.NONE)));
        return jdbi.inTransaction(handle -> staysAsItIs(Dialect.of(handle), handle, all));
    }

    /** Returns whether the dialect keeps the conditions in the form with which PostgreSQL can start at any facet. */
    private static boolean staysAsItIs(Dialect dialect, Handle handle, Condition all) {
        SearchDialect byFacet = dialect.search();
        return byFacet.prepare(handle, new ConditionSql(dialect, byFacet, all).isJoin()) == byFacet;
    }

    private void put(int from, int to) {
        JdbcDirectory.over(dataSource)
                .putPeople(IntStream.range(from, to)
                        .mapToObj(number -> Person.of(
                                new PersonId("" + number),
                                PersonProfile.named("Ann", "Name")
                                        .city("city " + number)
                                        .skills("skill " + number)
                                        .build()))
                        .toList());
    }
}
