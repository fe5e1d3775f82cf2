package io.leadlist.jdbc.internal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.CountedStatements;
import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * H2 reads people in the order of the search if the search wants a large share of the companies. It stops at the end of
 * the page. Otherwise it starts with the companies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryJoinTest {
    private static final int COMPANIES = 600;
    private static final SearchFilters IN_MANY =
            SearchFilters.builder().industry("retail").build();
    private static final SearchFilters IN_ONE =
            SearchFilters.builder().industry("mining").build();
    private final DataSource dataSource = Database.H2.empty();
    private final CountedStatements statements = new CountedStatements(dataSource);
    private final JdbcDirectory directory = JdbcDirectory.over(statements.dataSource());

    @BeforeAll
    void fill() {
        JdbcSchema.migrate(dataSource);
        directory
                .putCompanies(IntStream.range(0, COMPANIES)
                        .mapToObj(number -> Company.of(
                                company(number),
                                CompanyProfile.named("Company " + number)
                                        .industry(number == 0 ? "Mining" : "Retail")
                                        .build()))
                        .toList())
                .putPeople(IntStream.range(0, 2 * COMPANIES)
                        .mapToObj(number -> Person.of(
                                new PersonId("p" + number),
                                PersonProfile.builder()
                                        .companyId(company(number % COMPANIES).value())
                                        .build()))
                        .toList());
    }

    @Test
    void a_page_of_a_large_result_reads_people_in_the_order_of_the_search() throws SQLException {
        List<String> executed = statements.of(() -> assertThat(directory
                        .searchPeople(IN_MANY, new SearchPageRequest(100, 3))
                        .entries())
                .extracting(person -> person.id().value())
                .containsExactly("p301", "p302", "p303"));

        assertThat(search(executed)).contains(" LEFT JOIN lead_directory_company");
        assertThat(plan(search(executed))).contains("index sorted");
    }

    @Test
    void a_search_for_people_of_few_companies_starts_with_the_companies() throws SQLException {
        List<String> executed = statements.of(() -> assertThat(directory
                        .searchPeople(IN_ONE, new SearchPageRequest(0, 10))
                        .entries())
                .extracting(person -> person.id().value())
                .containsExactly("p0", "p600"));

        assertThat(search(executed)).contains(" JOIN lead_directory_company").doesNotContain("LEFT");
    }

    @Test
    void a_page_at_the_end_of_a_large_result_starts_with_the_companies() {
        List<String> executed = statements.of(() -> assertThat(directory
                        .searchPeople(IN_MANY, new SearchPageRequest(1_196, 1))
                        .entries())
                .extracting(person -> person.id().value())
                .containsExactly("p1198"));

        assertThat(search(executed)).contains(" JOIN lead_directory_company").doesNotContain("LEFT");
    }

    @Test
    void a_search_by_company_finds_no_people_if_no_company_is_stored() {
        DataSource without = Database.H2.empty();
        JdbcSchema.migrate(without);
        JdbcDirectory people = JdbcDirectory.over(without);
        SearchPageRequest first = new SearchPageRequest(0, 1);
        assertThat(people.searchPeople(IN_MANY, first).entries()).isEmpty();

        people.putPeople(IntStream.range(0, 10)
                .mapToObj(number -> Person.of(
                        new PersonId("p" + number),
                        PersonProfile.builder()
                                .companyId(company(number).value())
                                .build()))
                .toList());

        assertThat(people.searchPeople(IN_MANY, first).entries()).isEmpty();
    }

    private static CompanyId company(int number) {
        return CompanyId.parse("770e8400-e29b-41d4-a716-%012d".formatted(number));
    }

    /**
     * Returns the search itself. It follows the statements that count people and companies, and the wanted companies.
     */
    private static String search(List<String> executed) {
        assertThat(executed).hasSizeBetween(2, 3);
        return executed.get(executed.size() - 1);
    }

    private String plan(String search) throws SQLException {
        String page = search.substring(search.indexOf("FROM (") + "FROM (".length(), search.indexOf(") AS found"))
                .replaceFirst("OFFSET \\?", "OFFSET 300")
                .replaceFirst("FIRST \\?", "FIRST 3")
                .replace("CAST(? AS varchar array)", "ARRAY['retail']")
                .replace("t.facet = ?", "t.facet = 'account.industries'");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("EXPLAIN " + page)) {
            plan.next();
            return plan.getString(1);
        }
    }
}
