package io.leadlist.jdbc.internal.organization;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.dialect.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of the suppression entries that apply to lists, as far as a transaction knows them. Locking a list reads
 * them, and so does claiming a batch of raw leads, so that neither needs a statement for it. Not thread-safe.
 */
public final class EntryKinds {
    private static final String COLUMN = "entry_kinds";
    private static final List<Kind> ALL = List.of(Kind.values());
    private static final String KINDS =
            ALL.stream().map(kind -> "('%s', %d)".formatted(kind, bit(kind))).collect(Collectors.joining(", "));
    private final Map<LeadListId, Set<Kind>> known = new HashMap<>();

    /**
     * Returns a column of a query: a bit for each kind of entry that applies to a list. For each kind, the primary key
     * is read to the first entry; without any entry, only once.
     *
     * @param list the parameter with the id of the list
     */
    public static String column(Dialect dialect, String list) {
        return """
            CASE WHEN EXISTS (SELECT 1 FROM lead_suppression e WHERE e.organization_no = :org)
                 THEN (SELECT sum(CASE WHEN coalesce(%s,
                                                     %s) IS NULL THEN 0 ELSE k.kind_bit END)
                       FROM (VALUES %s) AS k(kind, kind_bit))
                 ELSE 0 END AS %s
            """.formatted(
                        first(dialect, "CAST('00000000-0000-0000-0000-000000000000' AS uuid)"),
                        first(dialect, list),
                        KINDS,
                        COLUMN);
    }

    // Not EXISTS, for which PostgreSQL could read all entries once and keep their kinds.
    private static String first(Dialect dialect, String list) {
        return """
            (SELECT e.key_kind FROM lead_suppression e
             WHERE e.organization_no = :org AND e.list_id = %s AND e.key_kind = k.kind
             %s)
            """.formatted(list, dialect.limit("1")).strip();
    }

    private static int bit(Kind kind) {
        return 1 << ALL.indexOf(kind);
    }

    /** Reads the column of a row, and returns the kinds. */
    public Set<Kind> read(LeadListId list, ResultSet row) throws SQLException {
        int bits = row.getInt(COLUMN);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : ALL) {
            if ((bits & bit(kind)) != 0) {
                kinds.add(kind);
            }
        }
        known.put(list, kinds);
        return kinds;
    }

    /** Forgets what was read for a list, because it may be older than the list. */
    public void forget(LeadListId list) {
        known.remove(list);
    }

    /** Records that this transaction has inserted entries. */
    public void inserted(Collection<Suppression> entries) {
        known.forEach((list, kinds) -> entries.stream()
                .filter(entry -> entry.scope().includes(list))
                .forEach(entry -> kinds.add(entry.key().kind())));
    }

    /** Returns the kinds that were read for a list; empty if they were not. */
    public Optional<Set<Kind>> known(LeadListId list) {
        return Optional.ofNullable(known.get(list));
    }
}
