package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The search of the benchmark, written by hand on the same tables, in several formulations. */
final class SearchByHand {
    private static final String COLUMNS = "SELECT r.id, r.profile, r.created_at, r.updated_at, r.deleted_at\n";
    private static final String COMPANY = """
            EXISTS (SELECT 1 FROM lead_directory_company_term t WHERE t.entry = c.ordinal AND t.facet = 'account.industries'
                        AND t.term IN ('software development', 'it services and it consulting'))
            AND EXISTS (SELECT 1 FROM lead_directory_company_number t WHERE t.entry = c.ordinal
                        AND t.facet = 'account.employeeSize' AND t.low <= 500 AND t.high >= 50)
            """;
    private static final String SENIORITY = """
            EXISTS (SELECT 1 FROM lead_directory_person_term t WHERE t.entry = p.ordinal AND t.facet = 'contact.seniority'
                        AND t.term IN ('director', 'vp', 'c suite')%s)
            """;
    private static final String DEPARTMENT = """
            EXISTS (SELECT 1 FROM lead_directory_person_term t WHERE t.entry = p.ordinal
                        AND t.facet = 'contact.departmentAndFunction' AND t.term IN ('sales', 'marketing')%s)
            """;
    private final DataSource dataSource;
    private final String sql;

    private SearchByHand(DataSource dataSource, String sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /** A row of the result. */
    record Row(
            String id,
            String profile,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String deletedAt) {}

    /** Returns all formulations of the search that the database supports. */
    static List<SearchByHand> all(Database database, int startIndex, int count) {
        String page = "OFFSET " + startIndex + " ROWS FETCH FIRST " + count + " ROWS ONLY";
        List<String> all = new ArrayList<>(
                List.of(joined(page), ordinalsFirst("", page), ordinalsFirst("LEFT ", page), companyProbed(page)));
        if (!database.isH2()) {
            all.add(companiesFirst(page));
            all.add(companiesHashed(page));
        }
        return all.stream()
                .map(statement -> new SearchByHand(database.dataSource(), statement))
                .toList();
    }

    private static String joined(String page) {
        return COLUMNS + "FROM lead_directory_person r JOIN lead_directory_company c ON c.id = r.company_id\n"
                + "WHERE r.deleted_at IS NULL AND " + COMPANY + "AND "
                + people("").replace("p.ordinal", "r.ordinal") + "ORDER BY r.ordinal " + page;
    }

    private static String ordinalsFirst(String outer, String page) {
        return records(
                outer + "JOIN lead_directory_company c ON c.id = p.company_id WHERE " + COMPANY + "AND " + people(""),
                page);
    }

    /** Scans the people until the page is full, and probes the company of each. */
    private static String companyProbed(String page) {
        return records(
                "WHERE " + people("")
                        + "AND EXISTS (SELECT 1 FROM lead_directory_company c WHERE c.id = p.company_id AND " + COMPANY
                        + ")\n",
                page);
    }

    private static String companiesFirst(String page) {
        return "WITH co AS MATERIALIZED (SELECT c.id FROM lead_directory_company c WHERE " + COMPANY + ")\n"
                + records("JOIN co ON co.id = p.company_id WHERE " + people(""), page);
    }

    /** Hashes the companies, then scans the people until the page is full. */
    private static String companiesHashed(String page) {
        return records(
                "WHERE (p.company_id IN (SELECT c.id FROM lead_directory_company c WHERE " + COMPANY
                        + ") OR FALSE)\nAND " + people(" OFFSET 0"),
                page);
    }

    private static String people(String fence) {
        return SENIORITY.formatted(fence) + "AND " + DEPARTMENT.formatted(fence);
    }

    private static String records(String fromPeople, String page) {
        return COLUMNS + "FROM (SELECT p.ordinal FROM lead_directory_person p " + fromPeople
                + "AND p.deleted_at IS NULL ORDER BY p.ordinal " + page
                + ") AS found\nJOIN lead_directory_person r ON r.ordinal = found.ordinal ORDER BY r.ordinal";
    }

    List<Row> search() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return search(connection);
        }
    }

    List<Row> search(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(new Row(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5)));
            }
        }
        return rows;
    }
}
