package io.leadlist.jdbc;

import io.leadlist.list.MemberPosition;
import io.leadlist.storage.MemberChange.FeedPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements that read members, and what changes did to them, page by page.
 *
 * <p>Each is a union of index ranges, of which each is read no further than the page, and each is ordered by all
 * columns of its index, those that are the same in all rows among them: else H2 sorts what the index has sorted.
 *
 * <p>What is behind a place is one range on PostgreSQL, whose planner knows by the condition on {@code version} how
 * large it is. H2 makes none of {@code (version, ordinal) > (…)}, so there it is two, the rest of the place's change
 * and the later ones; and of {@code version > …} it makes one that begins with the version itself. With a condition on
 * {@code version} alone each page of a change that brought a million would pass all of its members.
 */
final class MemberPages {
    private static final MemberPages ON_H2 = new MemberPages(true);
    private static final MemberPages ON_POSTGRESQL = new MemberPages(false);

    /**
     * The members as of {@code :asOf}: those of now who were it then, and those who left since. The latter are looked
     * for only if somebody left since, and no further than the page of the former goes; so whoever left before is
     * passed at most once in reading all pages, and not at all in reading the list as it is.
     */
    final String page;

    /**
     * What the changes behind a position, up to {@code :upTo}, did. Each place was taken first by the change that it
     * names: that is told of members now and before, and once by the union. A former membership tells how it ended, and
     * the undo that brought the lead back.
     */
    final String changes;

    /** The members whom no import brought, behind a place. */
    final String notImportedAfter;

    /** The same before a place, the last first. */
    final String notImportedBefore;

    private final boolean isH2;

    private MemberPages(boolean isH2) {
        this.isH2 = isH2;
        this.page = page();
        this.changes = changes();
        this.notImportedAfter = notImported(after("m", ":version", ":ordinal"), "");
        this.notImportedBefore = notImported(before(), " DESC");
    }

    static MemberPages on(Statements statements) {
        return statements.isH2() ? ON_H2 : ON_POSTGRESQL;
    }

    /** Binds where a page of {@link #changes} begins. */
    static Query bind(Query query, FeedPosition after) {
        MemberPosition position = after.member();
        boolean isAddedThere = after.added() && position.version() == after.version();
        MemberPosition left = after.added() ? new MemberPosition(Long.MAX_VALUE - 1, Integer.MAX_VALUE) : position;
        MemberPosition returned = after.added() ? position : MemberPosition.START;
        return query.bind("from", after.version())
                .bind("addedAfter", isAddedThere ? position.ordinal() : -1)
                .bind("leftVersion", left.version())
                .bind("leftOrdinal", left.ordinal())
                .bind("returnedVersion", returned.version())
                .bind("returnedOrdinal", returned.ordinal());
    }

    private String page() {
        String members = ranges("UNION ALL", after("m", ":version", ":ordinal"), """
                (SELECT m.member_id, m.version, m.ordinal FROM lead_list_member m
                 WHERE m.organization_id = :org AND m.list_id = :list AND %s AND m.version <= :asOf
                   AND (m.returned_in IS NULL OR m.returned_in <= :asOf)
                 ORDER BY m.organization_id, m.list_id, m.version, m.ordinal FETCH FIRST :limit ROWS ONLY)
                """);
        String left = ranges("UNION ALL", after("f", ":version", ":ordinal"), """
                (SELECT f.member_id, f.version, f.ordinal FROM lead_list_former_member f
                 WHERE f.organization_id = :org AND f.list_id = :list AND %s
                   AND f.version <= CASE
                       WHEN EXISTS (SELECT 1 FROM lead_list_former_member l
                                    WHERE l.organization_id = :org AND l.list_id = :list AND l.until_version > :asOf)
                       THEN coalesce((SELECT n.version FROM (MEMBERS) n
                                      ORDER BY n.version, n.ordinal OFFSET (:limit - 1) ROWS FETCH FIRST 1 ROWS ONLY),
                                     CAST(:asOf AS bigint))
                       ELSE -1 END
                   AND f.since_version <= :asOf AND f.until_version - :asOf > 0
                 ORDER BY f.organization_id, f.list_id, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
                """);
        return "SELECT p.member_id, p.version, p.ordinal FROM (" + members + "UNION ALL\n"
                + left.replace("MEMBERS", members) + ") p ORDER BY p.version, p.ordinal FETCH FIRST :limit ROWS ONLY";
    }

    private String changes() {
        String added = ranges("UNION", after("m", ":from", ":addedAfter"), """
                (SELECT m.member_id, m.version AS changed_in, TRUE AS added, m.version, m.ordinal FROM lead_list_member m
                 WHERE m.organization_id = :org AND m.list_id = :list AND %s AND m.version <= :upTo
                 ORDER BY m.organization_id, m.list_id, m.version, m.ordinal FETCH FIRST :limit ROWS ONLY)
                """);
        String addedOnce = ranges("UNION", after("f", ":from", ":addedAfter"), """
                (SELECT f.member_id, f.version AS changed_in, TRUE AS added, f.version, f.ordinal FROM lead_list_former_member f
                 WHERE f.organization_id = :org AND f.list_id = :list AND %s AND f.version <= :upTo AND f.since_version = f.version
                 ORDER BY f.organization_id, f.list_id, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
                """);
        return "SELECT c.member_id, c.changed_in, c.added, c.version, c.ordinal FROM (" + added + "UNION\n" + addedOnce
                + "UNION\n" + events("until_version", "FALSE", "left") + "UNION\n"
                + events("returned_in", "TRUE", "returned")
                + ") c ORDER BY c.changed_in, c.added, c.version, c.ordinal FETCH FIRST :limit ROWS ONLY";
    }

    /**
     * What is left of the change at the position, and what later ones did: so a change that touches millions is read in
     * one go.
     */
    private String events(String column, String added, String position) {
        List<String> positions = new ArrayList<>();
        after("f", ":" + position + "Version", ":" + position + "Ordinal")
                .forEach(rest -> positions.add("f." + column + " = :from AND " + rest));
        positions.add("f." + column + " >= CAST(:from AS bigint) + 1");
        return ranges("UNION", positions, """
                (SELECT f.member_id, f.COLUMN AS changed_in, ADDED AS added, f.version, f.ordinal FROM lead_list_former_member f
                 WHERE f.organization_id = :org AND f.list_id = :list AND %s AND f.COLUMN <= :upTo
                 ORDER BY f.organization_id, f.list_id, f.COLUMN, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
                """.replace("COLUMN", column).replace("ADDED", added));
    }

    private static String notImported(List<String> positions, String direction) {
        String members = ranges("UNION ALL", positions, """
                (SELECT m.member_id, m.version, m.ordinal FROM lead_list_member m
                 WHERE m.organization_id = :org AND m.list_id = :list AND %s
                   AND NOT EXISTS (SELECT 1 FROM lead_list_change c
                                   WHERE c.organization_id = :org AND c.list_id = :list AND c.version = m.version
                                     AND c.source = 'IMPORT')
                 ORDER BY m.organization_id<>, m.list_id<>, m.version<>, m.ordinal<> FETCH FIRST :limit ROWS ONLY)
                """);
        return ("SELECT p.member_id, p.version, p.ordinal FROM (" + members
                        + ") p ORDER BY p.version<>, p.ordinal<> FETCH FIRST :limit ROWS ONLY")
                .replace("<>", direction);
    }

    /** What is behind a place. */
    private List<String> after(String table, String version, String ordinal) {
        return isH2
                ? List.of(
                        "%1$s.version = %2$s AND %1$s.ordinal > %3$s".formatted(table, version, ordinal),
                        "%1$s.version >= CAST(%2$s AS bigint) + 1".formatted(table, version))
                : List.of("%1$s.version >= %2$s AND (%1$s.version, %1$s.ordinal) > (%2$s, %3$s)"
                        .formatted(table, version, ordinal));
    }

    /**
     * What is before a place. On PostgreSQL without a condition on the version alone: with it, reading backwards, a
     * page passes the rest of the place's change.
     */
    private List<String> before() {
        return isH2
                ? List.of("m.version = :version AND m.ordinal < :ordinal", "m.version <= CAST(:version AS bigint) - 1")
                : List.of("(m.version, m.ordinal) < (:version, :ordinal)");
    }

    /** The same range at each of these positions. */
    private static String ranges(String union, List<String> positions, String range) {
        return positions.stream().map(range::formatted).collect(Collectors.joining(union + "\n"));
    }
}
