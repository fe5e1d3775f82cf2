package io.leadlist.jdbc;

import io.leadlist.list.MemberPosition;
import io.leadlist.storage.MemberChange.FeedPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements that read pages of members, and pages of the effects of changes on members.
 *
 * <p>Each statement is a UNION of index range scans, limited to one page each. ORDER BY lists every index column, the
 * constant ones included; otherwise H2 sorts again.
 *
 * <p>The rows after a position are one range on PostgreSQL, whose planner estimates the size of the range from the
 * condition on {@code version}. H2 finds no range in {@code (version, ordinal) > (…)}. So on H2 they are two ranges:
 * the rest of the position's change, and the later changes. H2 starts a range for {@code version > …} at the version
 * itself, so the second range is {@code version >= … + 1}. With a condition on {@code version} alone, each page of a
 * change that added a million members would read all of them.
 */
final class MemberPages {
    private static final MemberPages ON_H2 = new MemberPages(true);
    private static final MemberPages ON_POSTGRESQL = new MemberPages(false);

    /**
     * Reads the members as of {@code :asOf}: current members that were members then, and members that left later.
     *
     * <p>The second part runs only if a member left later, and only up to the end of the first part's page. So members
     * that left earlier are read at most once for all pages, and never for the current list.
     */
    final String page;

    /** Reads the same page with the records of the members. */
    final String recordPage;

    /**
     * Reads the effects of the changes after a position, up to {@code :upTo}.
     *
     * <p>The version of a member's position is the change that added the member. Current and former memberships both
     * contain it, and UNION removes the duplicates. A former membership also contains the change that ended it, and the
     * undo that restored it.
     */
    final String changes;

    /** Reads the members after a position that no import added. */
    final String notImportedAfter;

    /** Reads the members before a position that no import added, in descending order. */
    final String notImportedBefore;

    private final boolean isH2;

    private MemberPages(boolean isH2) {
        this.isH2 = isH2;
        this.page = withIds(page());
        this.recordPage = withRecords(page());
        this.changes = changes();
        this.notImportedAfter = withIds(notImported(after("m", ":version", ":ordinal"), ""));
        this.notImportedBefore = withIds(notImported(before(), " DESC"));
    }

    static MemberPages on(Statements statements) {
        return statements.isH2() ? ON_H2 : ON_POSTGRESQL;
    }

    private static final MemberPosition AFTER_ALL = new MemberPosition(Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
    private static final String ID = """
            (SELECT r.id FROM lead_record r WHERE r.organization_no = :org AND r.lead_no = p.lead_no) AS id""";

    /** Binds the position after which a page of {@link #changes} starts. */
    static Query bind(Query query, FeedPosition after) {
        MemberPosition member = after.member();
        boolean isAddedByChange = after.added() && member.version() == after.version();
        MemberPosition left = after.added() ? AFTER_ALL : member;
        MemberPosition returned = after.added() ? member : MemberPosition.START;
        return query.bind("from", version(after.version()))
                .bind("addedAfter", isAddedByChange ? member.ordinal() : -1)
                .bind("leftVersion", version(left.version()))
                .bind("leftOrdinal", left.ordinal())
                .bind("returnedVersion", version(returned.version()))
                .bind("returnedOrdinal", returned.ordinal());
    }

    /** Returns a version as its column can hold it; a forged cursor may contain a greater one. */
    static int version(long version) {
        return (int) Math.min(version, Integer.MAX_VALUE - 1);
    }

    /** Returns the members of a page with their ids. */
    private static String withIds(String page) {
        return "SELECT " + ID + ", p.version, p.ordinal FROM (" + page + ") p ORDER BY p.version, p.ordinal";
    }

    /** Returns the members of a page with their ids and records. */
    private String withRecords(String page) {
        return "SELECT r.id, r.profile, r.created_at, r.updated_at, r.deleted_at, p.version, p.ordinal FROM (" + page
                + ") p\n"
                + Statements.lookUpIfAny(
                        isH2,
                        "lead_record r",
                        "r.id, r.profile, r.created_at, r.updated_at, r.deleted_at",
                        "r.organization_no = :org AND r.lead_no = p.lead_no")
                + "\nORDER BY p.version, p.ordinal";
    }

    private String page() {
        String members = ranges("UNION ALL", after("m", ":version", ":ordinal"), """
                (SELECT m.lead_no, m.version, m.ordinal FROM lead_list_member m
                 WHERE m.organization_no = :org AND m.list_id = :list AND %s AND m.version <= :asOf
                   AND (m.returned_in IS NULL OR m.returned_in <= :asOf)
                 ORDER BY m.organization_no, m.list_id, m.version, m.ordinal FETCH FIRST :limit ROWS ONLY)
                """);
        String left = ranges("UNION ALL", after("f", ":version", ":ordinal"), """
                (SELECT f.lead_no, f.version, f.ordinal FROM lead_list_former_member f
                 WHERE f.organization_no = :org AND f.list_id = :list AND %s
                   AND f.version <= CASE
                       WHEN EXISTS (SELECT 1 FROM lead_list_former_member l
                                    WHERE l.organization_no = :org AND l.list_id = :list AND l.until_version > :asOf)
                       THEN coalesce((SELECT n.version FROM (MEMBERS) n
                                      ORDER BY n.version, n.ordinal OFFSET (:limit - 1) ROWS FETCH FIRST 1 ROWS ONLY),
                                     CAST(:asOf AS bigint))
                       ELSE -1 END
                   AND f.since_version <= :asOf AND f.until_version - :asOf > 0
                 ORDER BY f.organization_no, f.list_id, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
                """);
        return "SELECT p.lead_no, p.version, p.ordinal FROM (" + members + "UNION ALL\n"
                + left.replace("MEMBERS", members) + ") p ORDER BY p.version, p.ordinal FETCH FIRST :limit ROWS ONLY";
    }

    private String changes() {
        String added = ranges("UNION", after("m", ":from", ":addedAfter"), """
                (SELECT m.lead_no, m.version AS changed_in, TRUE AS added, m.version, m.ordinal
                 FROM lead_list_member m
                 WHERE m.organization_no = :org AND m.list_id = :list AND %s AND m.version <= :upTo
                 ORDER BY m.organization_no, m.list_id, m.version, m.ordinal FETCH FIRST :limit ROWS ONLY)
                """);
        String addedOnce = ranges("UNION", after("f", ":from", ":addedAfter"), """
                (SELECT f.lead_no, f.version AS changed_in, TRUE AS added, f.version, f.ordinal
                 FROM lead_list_former_member f
                 WHERE f.organization_no = :org AND f.list_id = :list AND %s AND f.version <= :upTo
                   AND f.since_version = f.version
                 ORDER BY f.organization_no, f.list_id, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
                """);
        return "SELECT " + ID + ", p.changed_in, p.added, p.version, p.ordinal FROM ("
                + "SELECT c.lead_no, c.changed_in, c.added, c.version, c.ordinal FROM (" + added + "UNION\n" + addedOnce
                + "UNION\n" + events("until_version", "FALSE", "left") + "UNION\n"
                + events("returned_in", "TRUE", "returned")
                + ") c ORDER BY c.changed_in, c.added, c.version, c.ordinal FETCH FIRST :limit ROWS ONLY"
                + ") p ORDER BY p.changed_in, p.added, p.version, p.ordinal";
    }

    /**
     * Returns the ranges for the rest of the change at the position, and for the later changes. So all pages of a
     * change of millions of members together read each member once.
     */
    private String events(String column, String added, String position) {
        List<String> conditions = new ArrayList<>();
        after("f", ":" + position + "Version", ":" + position + "Ordinal")
                .forEach(rest -> conditions.add("f." + column + " = :from AND " + rest));
        conditions.add("f." + column + " >= CAST(:from AS bigint) + 1");
        return ranges("UNION", conditions, """
                (SELECT f.lead_no, f.COLUMN AS changed_in, ADDED AS added, f.version, f.ordinal
                 FROM lead_list_former_member f
                 WHERE f.organization_no = :org AND f.list_id = :list AND %s AND f.COLUMN <= :upTo
                 ORDER BY f.organization_no, f.list_id, f.COLUMN, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
                """.replace("COLUMN", column).replace("ADDED", added));
    }

    private static String notImported(List<String> conditions, String direction) {
        String members = ranges("UNION ALL", conditions, """
                (SELECT m.lead_no, m.version, m.ordinal FROM lead_list_member m
                 WHERE m.organization_no = :org AND m.list_id = :list AND %s
                   AND NOT EXISTS (SELECT 1 FROM lead_list_change c
                                   WHERE c.organization_no = :org AND c.list_id = :list AND c.version = m.version
                                     AND c.source = 'IMPORT')
                 ORDER BY m.organization_no<>, m.list_id<>, m.version<>, m.ordinal<> FETCH FIRST :limit ROWS ONLY)
                """);
        return ("SELECT p.lead_no, p.version, p.ordinal FROM (" + members
                        + ") p ORDER BY p.version<>, p.ordinal<> FETCH FIRST :limit ROWS ONLY")
                .replace("<>", direction);
    }

    /** Returns the conditions for the rows after a position, one for each range. */
    private List<String> after(String table, String version, String ordinal) {
        return isH2
                ? List.of(
                        "%1$s.version = %2$s AND %1$s.ordinal > %3$s".formatted(table, version, ordinal),
                        "%1$s.version >= CAST(%2$s AS bigint) + 1".formatted(table, version))
                : List.of("%1$s.version >= %2$s AND (%1$s.version, %1$s.ordinal) > (%2$s, %3$s)"
                        .formatted(table, version, ordinal));
    }

    /**
     * Returns the conditions for the rows before a position, one for each range. On PostgreSQL there is no condition on
     * the version alone. With it, a page that is read backwards would also read the rest of the position's change.
     */
    private List<String> before() {
        return isH2
                ? List.of("m.version = :version AND m.ordinal < :ordinal", "m.version <= CAST(:version AS bigint) - 1")
                : List.of("(m.version, m.ordinal) < (:version, :ordinal)");
    }

    /** Returns a union of ranges, one for each condition. */
    private static String ranges(String union, List<String> conditions, String range) {
        return conditions.stream().map(range::formatted).collect(Collectors.joining(union + "\n"));
    }
}
