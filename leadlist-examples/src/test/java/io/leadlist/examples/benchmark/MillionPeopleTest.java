package io.leadlist.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated directory equals the one that the library stores, so that a search takes as long. */
class MillionPeopleTest {
    private static final List<String> COLUMNS = List.of(
            "id, ordinal, profile FROM lead_directory_company",
            "entry, facet, term FROM lead_directory_company_term",
            "entry, facet, text, word, stem FROM lead_directory_company_word",
            "entry, facet, low, high FROM lead_directory_company_number",
            "company_id, kind, text FROM lead_directory_company_key",
            "id, ordinal, company_id, profile, created_at, updated_at, deleted_at FROM lead_directory_person",
            "entry, facet, term FROM lead_directory_person_term",
            "entry, facet, text, word, stem FROM lead_directory_person_word",
            "entry, facet, low, high FROM lead_directory_person_number",
            "entry, kind, text FROM lead_directory_person_key");

    @ParameterizedTest
    @ValueSource(strings = {Database.H2, Database.POSTGRESQL})
    void the_rows_are_those_that_the_library_stores(String name) throws Exception {
        try (Database made = Database.start(name);
                Database stored = Database.start(name)) {
            MillionPeople.load(made, 300);
            JdbcDirectory directory = JdbcDirectory.over(made.dataSource());
            JdbcDirectory.over(stored.dataSource())
                    .putCompanies(directory
                            .searchCompanies(SearchFilters.NONE, new SearchPageRequest(0, 30))
                            .entries())
                    .putPeople(directory
                            .searchPeople(SearchFilters.NONE, new SearchPageRequest(0, 300))
                            .entries());

            for (String columns : COLUMNS) {
                assertThat(rows(made, columns)).as(columns).containsExactlyInAnyOrderElementsOf(rows(stored, columns));
            }
        }
    }

    private static List<List<Object>> rows(Database database, String columns) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + columns)) {
            while (row.next()) {
                List<Object> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(row.getString(column)));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
