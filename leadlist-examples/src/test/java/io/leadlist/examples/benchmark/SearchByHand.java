package io.leadlist.examples.benchmark;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The search of the benchmark as one would write it by hand on the same tables, in several formulations, and the copying of what it finds. */
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
    private static final String INSERT_RECORDS = """
            INSERT INTO lead_person (organization_id, id, profile, created_at, updated_at)
            SELECT ?, i.id, i.profile, i.created_at, i.updated_at
            FROM unnest(CAST(? AS varchar array), CAST(? AS text array), CAST(? AS timestamptz array), CAST(? AS timestamptz array))
                 AS i(id, profile, created_at, updated_at)
            ON CONFLICT (organization_id, id) DO NOTHING
            """;
    private static final String INSERT_KEYS = """
            INSERT INTO lead_person_key (organization_id, key_rule, key_value, person_id)
            SELECT ?, 'EMAIL', lower(e.address), i.id
            FROM unnest(CAST(? AS varchar array), CAST(? AS text array)) AS i(id, profile)
            CROSS JOIN LATERAL json_array_elements_text(CAST(i.profile AS json) -> 'emails') AS e(address)
            ON CONFLICT (organization_id, key_rule, key_value) DO NOTHING
            """;
    private static final String INSERT_MEMBERS = """
            INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal)
            SELECT ?, ?, i.id, ?, i.ordinal FROM unnest(CAST(? AS varchar array)) WITH ORDINALITY AS i(id, ordinal)
            ON CONFLICT (organization_id, list_id, member_id) DO NOTHING
            """;
    private final DataSource dataSource;
    private final String sql;

    private SearchByHand(DataSource dataSource, String sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /** A row as it was read. */
    record Row(
            String id,
            String profile,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String deletedAt) {}

    /** All formulations of the same search. */
    static List<SearchByHand> all(DataSource dataSource, int startIndex, int count) {
        String page = "OFFSET " + startIndex + " ROWS FETCH FIRST " + count + " ROWS ONLY";
        return List.of(joined(page), ordinalsFirst(page), companiesFirst(page), probing(page)).stream()
                .map(statement -> new SearchByHand(dataSource, statement))
                .toList();
    }

    private static String joined(String page) {
        return COLUMNS + "FROM lead_directory_person r JOIN lead_directory_company c ON c.id = r.company_id\n"
                + "WHERE r.deleted_at IS NULL AND " + COMPANY + "AND "
                + people("").replace("p.ordinal", "r.ordinal") + "ORDER BY r.ordinal " + page;
    }

    private static String ordinalsFirst(String page) {
        return records(
                "JOIN lead_directory_company c ON c.id = p.company_id WHERE " + COMPANY + "AND " + people(""), page);
    }

    private static String companiesFirst(String page) {
        return "WITH co AS MATERIALIZED (SELECT c.id FROM lead_directory_company c WHERE " + COMPANY + ")\n"
                + records("JOIN co ON co.id = p.company_id WHERE " + people(""), page);
    }

    /** The companies as one hashed set, then the people one after the other until the page is full. */
    private static String probing(String page) {
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

    String sql() {
        return sql;
    }

    List<Row> search() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return search(connection);
        }
    }

    private List<Row> search(Connection connection) throws SQLException {
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

    /** Searches, copies the records of those who are not excluded to the organization with their keys, and links them; one transaction. */
    int copyAndLink(OrganizationId organization, LeadListId list, Set<String> excluded) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<Row> rows = search(connection).stream()
                    .filter(row -> !excluded.contains(row.id()))
                    .toList();
            connection.setAutoCommit(false);
            // Arrays of String, not of Object, go to PostgreSQL in binary form.
            String[] ids = rows.stream().map(Row::id).toArray(String[]::new);
            String[] profiles = rows.stream().map(Row::profile).toArray(String[]::new);
            String[] created = rows.stream().map(Row::createdAt).toArray(String[]::new);
            String[] updated = rows.stream().map(Row::updatedAt).toArray(String[]::new);
            try (PreparedStatement records = connection.prepareStatement(INSERT_RECORDS);
                    PreparedStatement keys = connection.prepareStatement(INSERT_KEYS);
                    PreparedStatement members = connection.prepareStatement(INSERT_MEMBERS)) {
                records.setString(1, organization.value());
                records.setArray(2, connection.createArrayOf("varchar", ids));
                records.setArray(3, connection.createArrayOf("text", profiles));
                records.setArray(4, connection.createArrayOf("text", created));
                records.setArray(5, connection.createArrayOf("text", updated));
                records.executeUpdate();
                keys.setString(1, organization.value());
                keys.setArray(2, connection.createArrayOf("varchar", ids));
                keys.setArray(3, connection.createArrayOf("text", profiles));
                keys.executeUpdate();
                members.setString(1, organization.value());
                members.setObject(2, list.uuid());
                members.setLong(3, 2);
                members.setArray(4, connection.createArrayOf("varchar", ids));
                int inserted = members.executeUpdate();
                if (inserted != rows.size()) {
                    throw new IllegalStateException(inserted + " of " + rows.size() + " ids inserted");
                }
                connection.commit();
                return inserted;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
