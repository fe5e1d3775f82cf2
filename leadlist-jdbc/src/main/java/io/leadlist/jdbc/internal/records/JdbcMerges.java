package io.leadlist.jdbc.internal.records;

import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.Documents;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Merges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores which people were merged, and into which ones, in the tables {@code lead_person_merge} and
 * {@code lead_list_merge}.
 */
public final class JdbcMerges implements Merges {
    private static final InputRows<Long> NUMBERS = InputRows.numbers("i", "lead_no");
    private static final InputRows<Long> VERSIONS = InputRows.numbers("i", "version");
    private static final String KEPT_ID = """
            (SELECT r.id FROM lead_record r
             WHERE r.organization_no = :org AND r.lead_no = m.kept_no) AS kept_id
            """;
    private static final String COLUMNS = """
            m.list_id, m.version, m.given_version, m.given_ordinal, m.exchanged_version, m.exchanged_ordinal,
            (SELECT g.id FROM lead_record g WHERE g.organization_no = :org AND g.lead_no = m.gone_no) AS gone_id,
            """ + KEPT_ID;
    private static final Sql INSERT = Sql.of(dialect -> """
            INSERT INTO lead_person_merge (organization_no, gone_no, kept_no, merged_at, kept_profile, gone_profile)
            VALUES (:org, :gone, :kept, :at, :keptProfile, %s)
            """.formatted(dialect.typed(":goneProfile", ColumnType.TEXT)));
    private static final String FIND = """
            SELECT %s, m.merged_at, m.kept_profile, m.gone_profile FROM lead_person_merge m
            WHERE m.organization_no = :org AND m.gone_no = :gone
            """.formatted(KEPT_ID);
    private static final Sql KEPT_FOR = Sql.of(dialect -> """
            SELECT i.lead_no, %s FROM %s
            %s
            """.formatted(
                    KEPT_ID,
                    dialect.rows(NUMBERS),
                    dialect.joinEach(
                            "lead_person_merge m", "m.kept_no", "m.organization_no = :org AND m.gone_no = i.lead_no")));
    private static final String MERGED_INTO = """
            SELECT g.id FROM (
                SELECT (SELECT r.id FROM lead_record r
                        WHERE r.organization_no = :org AND r.lead_no = m.gone_no) AS id
                FROM lead_person_merge m WHERE m.organization_no = :org AND m.kept_no = :kept) AS g
            ORDER BY g.id
            """;
    private static final String DELETE = """
            DELETE FROM lead_person_merge WHERE organization_no = :org AND gone_no = :gone
            """;
    private static final Sql INSERT_LIST = Sql.of(dialect -> """
            INSERT INTO lead_list_merge (organization_no, list_id, gone_no, version, kept_no,
                                         given_version, given_ordinal, exchanged_version, exchanged_ordinal)
            VALUES (:org, :list, :gone, :version, :kept, %s, %s, %s, %s)
            """.formatted(
                    dialect.typed(":givenVersion", ColumnType.INTEGER),
                    dialect.typed(":givenOrdinal", ColumnType.INTEGER),
                    dialect.typed(":exchangedVersion", ColumnType.INTEGER),
                    dialect.typed(":exchangedOrdinal", ColumnType.INTEGER)));
    private static final String IN_LISTS = """
            SELECT %s
            FROM lead_list_merge m WHERE m.organization_no = :org AND m.gone_no = :gone AND m.settled = FALSE
            ORDER BY m.list_id, m.version DESC
            """.formatted(COLUMNS);
    private static final Sql OF_CHANGES = Sql.of(dialect -> """
            SELECT %s FROM %s
            %s
            """.formatted(
                    COLUMNS,
                    dialect.rows(VERSIONS),
                    dialect.joinEach(
                            "lead_list_merge m",
                            "m.list_id, m.version, m.gone_no, m.kept_no, m.given_version, m.given_ordinal,"
                                    + " m.exchanged_version, m.exchanged_ordinal",
                            "m.organization_no = :org AND m.list_id = :list AND m.version = i.version")));
    private static final String SETTLE = """
            UPDATE lead_list_merge SET settled = TRUE
            WHERE organization_no = :org AND list_id = :list AND version = :version
            """;
    private final Statements statements;
    private final LeadNumbers leads;

    /** Creates the port for one transaction, which shares its lead numbers. */
    public JdbcMerges(Statements statements, LeadNumbers leads) {
        this.statements = statements;
        this.leads = leads;
    }

    @Override
    public void insert(Merge merge) {
        List<Long> numbers = leads.findOrInsert(List.of(merge.gone(), merge.kept()));
        statements
                .update(INSERT)
                .bind("gone", numbers.get(0))
                .bind("kept", numbers.get(1))
                .bind("at", Instants.toSql(merge.at()))
                .bind("keptProfile", Documents.write(merge.keptBefore()))
                .bind("goneProfile", merge.goneBefore() == null ? null : Documents.write(merge.goneBefore()))
                .execute();
    }

    @Override
    public Optional<Merge> find(PersonId gone) {
        return number(gone)
                .flatMap(number -> statements
                        .query(FIND)
                        .bind("gone", number)
                        .map((row, context) -> merge(gone, row))
                        .findOne());
    }

    private static Merge merge(PersonId gone, ResultSet row) throws SQLException {
        String before = row.getString("gone_profile");
        return new Merge(
                gone,
                new PersonId(row.getString("kept_id")),
                Instants.fromSql(row, "merged_at"),
                Documents.read(row.getString("kept_profile"), PersonProfile.class),
                before == null ? null : Documents.read(before, PersonProfile.class));
    }

    @Override
    public Map<PersonId, PersonId> keptFor(Collection<PersonId> gone) {
        Map<Long, LeadId> byNumber = leads.byNumber(gone);
        if (byNumber.isEmpty()) {
            return Map.of();
        }
        return statements
                .query(KEPT_FOR, NUMBERS, byNumber.keySet())
                .reduceResultSet(new HashMap<>(), (kept, row, context) -> {
                    PersonId id = (PersonId) byNumber.get(row.getLong("lead_no"));
                    kept.put(id, new PersonId(row.getString("kept_id")));
                    return kept;
                });
    }

    @Override
    public List<PersonId> mergedInto(PersonId kept) {
        return number(kept)
                .map(number -> statements
                        .query(MERGED_INTO)
                        .bind("kept", number)
                        .map((row, context) -> new PersonId(row.getString("id")))
                        .list())
                .orElse(List.of());
    }

    @Override
    public void delete(PersonId gone) {
        number(gone)
                .ifPresent(
                        number -> statements.update(DELETE).bind("gone", number).execute());
    }

    @Override
    public void insert(ListMerge merge) {
        List<Long> numbers = leads.findOrInsert(List.of(merge.gone(), merge.kept()));
        MemberPosition given = merge.given();
        MemberPosition exchanged = merge.exchanged();
        statements
                .update(INSERT_LIST)
                .bind("list", merge.list().uuid())
                .bind("gone", numbers.get(0))
                .bind("version", merge.version())
                .bind("kept", numbers.get(1))
                .bind("givenVersion", given == null ? null : (Long) given.version())
                .bind("givenOrdinal", given == null ? null : (Integer) given.ordinal())
                .bind("exchangedVersion", exchanged == null ? null : (Long) exchanged.version())
                .bind("exchangedOrdinal", exchanged == null ? null : (Integer) exchanged.ordinal())
                .execute();
    }

    @Override
    public List<ListMerge> inLists(PersonId gone) {
        return number(gone)
                .map(number -> statements
                        .query(IN_LISTS)
                        .bind("gone", number)
                        .map((row, context) -> listMerge(row))
                        .list())
                .orElse(List.of());
    }

    private static ListMerge listMerge(ResultSet row) throws SQLException {
        return new ListMerge(
                new LeadListId(row.getObject("list_id", UUID.class)),
                row.getLong("version"),
                new PersonId(row.getString("gone_id")),
                new PersonId(row.getString("kept_id")),
                position(row, "given"),
                position(row, "exchanged"));
    }

    private static @Nullable MemberPosition position(ResultSet row, String name) throws SQLException {
        long version = row.getLong(name + "_version");
        return row.wasNull() ? null : new MemberPosition(version, row.getInt(name + "_ordinal"));
    }

    @Override
    public List<ListMerge> find(LeadListId list, Collection<Long> versions) {
        return statements
                .query(OF_CHANGES, VERSIONS, versions)
                .bind("list", list.uuid())
                .map((row, context) -> listMerge(row))
                .list();
    }

    @Override
    public void settle(LeadListId list, long version) {
        statements
                .update(SETTLE)
                .bind("list", list.uuid())
                .bind("version", version)
                .execute();
    }

    private Optional<Long> number(PersonId person) {
        return leads.find(List.of(person)).stream().findFirst();
    }
}
