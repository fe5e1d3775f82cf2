package io.leadlist.examples.benchmark;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.examples.benchmark.harness.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bulk selection, written by hand. It copies the people that a search finds to an organization, with their keys, and
 * adds them to a list. It uses one statement for each of its three tables, which have natural keys, in one transaction.
 */
final class CopyByHand {
    /** The table of members. */
    static final String MEMBER_TABLE = "member_copied";

    private static final String RECORDS = """
            INSERT INTO people (organization_id, id, profile, created_at, updated_at)
            SELECT ?, i.id, i.profile, CAST(i.created_at AS timestamp(3) with time zone), CAST(i.updated_at AS timestamp(3) with time zone)
            FROM unnest(CAST(? AS varchar array), CAST(? AS varchar array), CAST(? AS varchar array), CAST(? AS varchar array))
                 AS i(id, profile, created_at, updated_at)
            """;
    private static final String KEYS = """
            INSERT INTO person_key (organization_id, key_rule, key_value, person_id)
            SELECT ?, 'EMAIL', lower(i.address), i.id FROM unnest(CAST(? AS varchar array), CAST(? AS varchar array)) AS i(id, address)
            """;
    private static final String MEMBERS = """
            INSERT INTO member_copied (organization_id, list_id, member_id, version, ordinal)
            SELECT ?, ?, i.id, ?, i.ordinal FROM unnest(CAST(? AS varchar array)) WITH ORDINALITY AS i(id, ordinal)
            """;
    private static final JsonMapper MAPPER = new JsonMapper();
    private final Database database;
    private final SearchByHand search;

    CopyByHand(Database database, SearchByHand search) {
        this.database = database;
        this.search = search;
    }

    /** Adds the people that the search finds, without the excluded ones, and returns their number. */
    int add(OrganizationId organization, LeadListId list, Set<String> excluded) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<SearchByHand.Row> found = search.search(connection).stream()
                        .filter(row -> !excluded.contains(row.id()))
                        .toList();
                String of = organization.value();
                String[] ids = texts(found, SearchByHand.Row::id);
                insertAbsent(
                        connection,
                        RECORDS,
                        "people r WHERE r.organization_id = ? AND r.id = i.id",
                        List.of(of),
                        of,
                        ids,
                        texts(found, SearchByHand.Row::profile),
                        texts(found, SearchByHand.Row::createdAt),
                        texts(found, SearchByHand.Row::updatedAt));
                insertAbsent(
                        connection,
                        KEYS,
                        "person_key k WHERE k.organization_id = ? AND k.key_rule = 'EMAIL' AND k.key_value = lower(i.address)",
                        List.of(of),
                        of,
                        ids,
                        texts(found, row -> email(row.profile())));
                int added = insertAbsent(
                        connection,
                        MEMBERS,
                        "member_copied m WHERE m.organization_id = ? AND m.list_id = ? AND m.member_id = i.id",
                        List.of(of, list.uuid()),
                        of,
                        list.uuid(),
                        2L,
                        ids);
                if (added != found.size()) {
                    throw new IllegalStateException(added + " of " + found.size() + " ids inserted");
                }
                connection.commit();
                return added;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Inserts the rows that are not present. PostgreSQL skips present rows with {@code ON CONFLICT}; H2, which lacks
     * it, with an anti-join.
     *
     * @param present the present rows: a table and a condition
     * @param keys the parameters of the condition
     */
    private int insertAbsent(
            Connection connection, String insert, String present, List<Object> keys, Object... parameters)
            throws SQLException {
        List<Object> bound = new ArrayList<>(List.of(parameters));
        String skipping = "ON CONFLICT DO NOTHING";
        if (database.isH2()) {
            skipping = "WHERE NOT EXISTS (SELECT 1 FROM " + present + ")";
            bound.addAll(keys);
        }
        try (PreparedStatement statement = connection.prepareStatement(insert + skipping)) {
            for (int i = 0; i < bound.size(); i++) {
                // PostgreSQL gets an array of String, unlike one of Object, in binary form.
                Object value = bound.get(i) instanceof String[] texts
                        ? connection.createArrayOf("varchar", texts)
                        : bound.get(i);
                statement.setObject(i + 1, value);
            }
            return statement.executeUpdate();
        }
    }

    private static String email(String profile) {
        return MAPPER.readTree(profile).path("emails").path(0).asString();
    }

    private static String[] texts(List<SearchByHand.Row> rows, Function<SearchByHand.Row, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
