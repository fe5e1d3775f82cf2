package io.leadlist.jdbc.internal.records;

import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.storage.Records.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.statement.Query;

/**
 * The numbers of leads, which the table {@code lead_record} maps to their ids. Memberships, receipts and imports refer
 * to leads by number. One object serves one transaction, and remembers the numbers that the transaction has met.
 */
public final class LeadNumbers {
    private static final InputRows<String> IDS = InputRows.texts("i", "id");
    private static final InputRows<Long> NUMBERS = InputRows.numbers("i", "lead_no");
    private static final InputRows<LeadId> SUBJECTS = InputRows.<LeadId>named("i")
            .text("id", LeadId::value)
            .numbered("ordinal")
            .boundAs("subject");
    private static final InputRows<Map.Entry<Long, String>> NUMBERED_IDS = InputRows.<Map.Entry<Long, String>>named("i")
            .number("lead_no", Map.Entry::getKey)
            .text("id", Map.Entry::getValue);
    // A sub-query, not a join: PostgreSQL would compare each id with all ids of an organization that it
    // believes to be small.
    private static final Sql FIND = Sql.of(dialect -> """
            SELECT f.id, f.lead_no FROM (
                SELECT i.id, (SELECT r.lead_no FROM lead_record r
                              WHERE r.organization_no = :org AND r.lead_type = :type AND r.id = i.id) AS lead_no
                FROM %s) AS f
            WHERE f.lead_no IS NOT NULL
            """.formatted(dialect.rows(IDS)));
    // If another transaction inserts the same id at the same time, the unique key is violated and the call is retried.
    private static final Sql INSERT = Sql.of(dialect -> """
            INSERT INTO lead_record (organization_no, lead_no, lead_type, id)
            SELECT :org, i.lead_no, :type, i.id FROM %s
            ORDER BY i.id
            """.formatted(dialect.rows(NUMBERED_IDS)));
    private static final Sql FIND_IDS = Sql.of(dialect -> """
            SELECT i.lead_no, (SELECT r.id FROM lead_record r
                               WHERE r.organization_no = :org AND r.lead_no = i.lead_no) AS id
            FROM %s
            """.formatted(dialect.rows(NUMBERS)));
    private static final int NO_RECORD = 0;

    private final Statements statements;
    private final LongSupplier next;
    private final Map<LeadId, Long> numbers = new HashMap<>();
    /** Leads that had no number when they were looked up. If one gets a number meanwhile, its insertion conflicts. */
    private final Set<LeadId> absent = new HashSet<>();

    private final Map<LeadId, Optional<Standing>> lookedUp = new HashMap<>();

    /**
     * Creates an empty memory.
     *
     * @param next returns a number that no lead has
     */
    public LeadNumbers(Statements statements, LongSupplier next) {
        this.statements = statements;
        this.next = next;
    }

    /** Returns a number for a new record. */
    long next() {
        return next.getAsLong();
    }

    /** Remembers the number of a lead whose record was written, so that its standing is unknown. */
    void written(LeadId id, long number) {
        numbers.put(id, number);
        lookedUp.remove(id);
    }

    /** Forgets the numbers of leads whose rows were deleted. */
    public void forget(Collection<? extends LeadId> ids) {
        ids.forEach(numbers::remove);
        absent.addAll(ids);
    }

    /** Remembers that a lead has another id. */
    void renamed(LeadId former, LeadId id, long number) {
        forget(List.of(former));
        lookedUp.remove(former);
        absent.remove(id);
        numbers.put(id, number);
    }

    /** Remembers the number of a lead. */
    void met(LeadId id, long number) {
        numbers.put(id, number);
    }

    /**
     * Returns the column of a statement that looks up the records of leads: a list with the number of each present
     * record, the negative number of each deleted record, and {@value #NO_RECORD} for an id without a record.
     */
    public static String lookup(Dialect dialect) {
        return """
            (SELECT %s FROM (
                 SELECT i.ordinal, coalesce((SELECT CASE WHEN r.deleted_at IS NULL THEN r.lead_no ELSE -r.lead_no END
                                             FROM lead_record r
                                             WHERE r.organization_no = :org AND r.lead_type = :subjectType
                                               AND r.id = i.id AND r.profile IS NOT NULL), %d) AS lead_no
                 FROM %s) AS k) AS subjects
            """.formatted(dialect.listOf("k.lead_no", "k.ordinal"), NO_RECORD, dialect.rows(SUBJECTS));
    }

    /** Binds the leads whose records {@link #lookup} looks up; they have one type. */
    public static Query bindSubjects(Dialect dialect, Query query, List<? extends LeadId> subjects) {
        return dialect.bind(query, SUBJECTS, subjects)
                .bind("subjectType", subjects.get(0).type().name());
    }

    /** Remembers the records that a statement with the column {@link #lookup} has looked up. */
    public void lookedUp(List<? extends LeadId> subjects, ResultSet row) throws SQLException {
        List<Long> found = statements.dialect().numbers(row, "subjects");
        for (int i = 0; i < found.size(); i++) {
            LeadId id = subjects.get(i);
            long number = found.get(i);
            if (number == NO_RECORD) {
                lookedUp.put(id, Optional.empty());
            } else {
                numbers.put(id, Math.abs(number));
                lookedUp.put(id, Optional.of(number > 0 ? Standing.PRESENT : Standing.DELETED));
            }
        }
    }

    /**
     * Returns the standing of records; empty if not all of them have been looked up. Ids without a record are missing.
     */
    <I extends LeadId> Optional<Map<I, Standing>> standing(Collection<I> ids) {
        Map<I, Standing> standing = new HashMap<>();
        for (I id : ids) {
            Optional<Standing> known = lookedUp.get(id);
            if (known == null) {
                return Optional.empty();
            }
            known.ifPresent(one -> standing.put(id, one));
        }
        return Optional.of(standing);
    }

    /** Returns the numbers of leads; leads without a number are missing in the result. */
    public Collection<Long> find(Collection<? extends LeadId> ids) {
        return byNumber(ids).keySet();
    }

    /** Returns the leads by their numbers; leads without a number are missing in the result. */
    public Map<Long, LeadId> byNumber(Collection<? extends LeadId> ids) {
        fetch(ids);
        Map<Long, LeadId> leads = new LinkedHashMap<>();
        for (LeadId id : ids) {
            Long number = numbers.get(id);
            if (number != null) {
                leads.put(number, id);
            }
        }
        return leads;
    }

    /** Returns the numbers of leads in the order of the ids, and gives numbers to those that have none. */
    public List<Long> findOrInsert(Collection<? extends LeadId> ids) {
        fetch(ids);
        List<LeadId> unknown = ids.stream()
                .<LeadId>map(id -> id)
                .filter(id -> !numbers.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            insert(unknown);
        }
        return ids.stream().map(id -> Objects.requireNonNull(numbers.get(id))).toList();
    }

    /** Returns the ids of numbers; numbers without a lead are missing in the result. */
    public Map<Long, String> ids(Collection<Long> all) {
        return all.isEmpty()
                ? Map.of()
                : statements
                        .query(FIND_IDS, NUMBERS, new LinkedHashSet<>(all))
                        .reduceResultSet(new HashMap<>(), (ids, row, context) -> {
                            ids.put(row.getLong("lead_no"), row.getString("id"));
                            return ids;
                        });
    }

    private void fetch(Collection<? extends LeadId> ids) {
        Map<String, LeadId> missing = new HashMap<>();
        for (LeadId id : ids) {
            if (!numbers.containsKey(id) && !absent.contains(id)) {
                missing.put(id.value(), id);
            }
        }
        if (!missing.isEmpty()) {
            statements
                    .query(FIND, IDS, missing.keySet())
                    .bind("type", type(missing.values()).name())
                    .map((row, context) -> Map.entry(row.getString("id"), row.getLong("lead_no")))
                    .forEach(row -> numbers.put(Objects.requireNonNull(missing.get(row.getKey())), row.getValue()));
            missing.values().stream().filter(id -> !numbers.containsKey(id)).forEach(absent::add);
        }
    }

    private void insert(List<LeadId> unknown) {
        unknown.forEach(id -> numbers.put(id, next()));
        List<Map.Entry<Long, String>> rows = unknown.stream()
                .map(id -> Map.entry(Objects.requireNonNull(numbers.get(id)), id.value()))
                .toList();
        statements.execute(
                statements
                        .update(INSERT, NUMBERED_IDS, rows)
                        .bind("type", type(unknown).name()),
                "lead_no");
    }

    private static LeadType type(Collection<LeadId> ids) {
        return ids.iterator().next().type();
    }
}
