package io.leadlist.jdbc.internal.members;

import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.FacetDocument;
import io.leadlist.jdbc.internal.document.RecordColumns;
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
 * <p>The rows after a position are the ranges of {@link Dialect#after}. With a condition on {@code version} alone, each
 * page of a change that added a million members would read all of them.
 */
final class MemberPages {
    /**
     * Reads the members as of {@code :asOf}: current members that were members then, and members that left later.
     *
     * <p>The second part runs only if a member left later, and only up to the end of the first part's page. So members
     * that left earlier are read at most once for all pages, and never for the current list.
     */
    static final Sql PAGE = Sql.of(dialect -> withIds(page(dialect)));

    /** Reads the same page with the records of the members. */
    static final Sql RECORD_PAGE = Sql.of(dialect -> withRecords(dialect, page(dialect)));

    /** Reads the same page as the parts of the members' documents by which they are counted. */
    static final Sql FACETS = Sql.of(dialect -> withFacets(dialect, page(dialect)));

    /**
     * Reads the effects of the changes after a position, up to {@code :upTo}.
     *
     * <p>The version of a member's position is the change that added the member. Current and former memberships both
     * contain it, and UNION removes the duplicates. A former membership also contains the change that ended it, and the
     * undo that restored it.
     */
    static final Sql CHANGES = Sql.of(MemberPages::changes);

    /** Reads the members after a position that no import added. */
    static final Sql NOT_IMPORTED_AFTER = Sql.of(dialect ->
            withIds(notImported(dialect, dialect.after("m.version", "m.ordinal", ":version", ":ordinal"), "")));

    /** Reads the members before a position that no import added, in descending order. */
    static final Sql NOT_IMPORTED_BEFORE = Sql.of(dialect ->
            withIds(notImported(dialect, dialect.before("m.version", "m.ordinal", ":version", ":ordinal"), " DESC")));

    private static final MemberPosition AFTER_ALL = new MemberPosition(Versions.LAST, Integer.MAX_VALUE);
    private static final String ID = """
            (SELECT r.id FROM lead_record r WHERE r.organization_no = :org AND r.lead_no = p.lead_no) AS id""";

    private MemberPages() {}

    /** Binds the position after which a page of {@link #changes} starts. */
    static Query bind(Query query, FeedPosition after) {
        MemberPosition member = after.member();
        boolean isAddedByChange = after.added() && member.version() == after.version();
        MemberPosition left = after.added() ? AFTER_ALL : member;
        MemberPosition returned = after.added() ? member : MemberPosition.START;
        return query.bind("from", Versions.ofPosition(after.version()))
                .bind("addedAfter", isAddedByChange ? member.ordinal() : -1)
                .bind("leftVersion", Versions.ofPosition(left.version()))
                .bind("leftOrdinal", left.ordinal())
                .bind("returnedVersion", Versions.ofPosition(returned.version()))
                .bind("returnedOrdinal", returned.ordinal());
    }

    /** Returns the members of a page with their ids. */
    private static String withIds(String page) {
        return "SELECT " + ID + ", p.version, p.ordinal FROM (" + page + ") p ORDER BY p.version, p.ordinal";
    }

    /** Returns the members of a page with their ids and records. */
    private static String withRecords(Dialect dialect, String page) {
        return "SELECT " + RecordColumns.ALL + ", p.version, p.ordinal FROM (" + page + ") p\n"
                + dialect.joinEachIfAny(
                        "lead_record r", RecordColumns.ALL, "r.organization_no = :org AND r.lead_no = p.lead_no")
                + "\nORDER BY p.version, p.ordinal";
    }

    private static String withFacets(Dialect dialect, String page) {
        return "SELECT " + dialect.properties("r.profile", FacetDocument.PROPERTIES) + " AS document FROM (" + page
                + ") p\n"
                + dialect.joinEachIfAny(
                        "lead_record r", "r.profile", "r.organization_no = :org AND r.lead_no = p.lead_no")
                + "\nORDER BY p.version, p.ordinal";
    }

    private static String page(Dialect dialect) {
        String members = ranges(dialect, "UNION ALL", after(dialect, "m", ":version", ":ordinal"), """
                (SELECT m.lead_no, m.version, m.ordinal FROM lead_list_member m
                 WHERE m.organization_no = :org AND m.list_id = :list AND %s AND m.version <= :asOf
                   AND (m.returned_in IS NULL OR m.returned_in <= :asOf)
                 ORDER BY m.organization_no, m.list_id, m.version, m.ordinal %s)
                """);
        String left = ranges(dialect, "UNION ALL", after(dialect, "f", ":version", ":ordinal"), """
                (SELECT f.lead_no, f.version, f.ordinal FROM lead_list_former_member f
                 WHERE f.organization_no = :org AND f.list_id = :list AND %s
                   AND f.version <= LAST_VERSION
                   AND f.since_version <= :asOf AND f.until_version - :asOf > 0
                 ORDER BY f.organization_no, f.list_id, f.version, f.ordinal %s)
                """);
        return "SELECT p.lead_no, p.version, p.ordinal FROM (" + members + "UNION ALL\n"
                + left.replace("LAST_VERSION", lastVersion(dialect, members)) + ") p ORDER BY p.version, p.ordinal "
                + dialect.limit(":limit");
    }

    /** Returns the version up to which the members that left belong to a page: -1 if no member left later. */
    private static String lastVersion(Dialect dialect, String members) {
        String lastOfPage = dialect.limit("(:limit - 1)", "1");
        return """
                CASE WHEN EXISTS (SELECT 1 FROM lead_list_former_member l
                                  WHERE l.organization_no = :org AND l.list_id = :list AND l.until_version > :asOf)
                     THEN coalesce((SELECT n.version FROM (%s) n
                                    ORDER BY n.version, n.ordinal %s), %s)
                     ELSE -1 END""".formatted(members, lastOfPage, dialect.typed(":asOf", ColumnType.NUMBER));
    }

    private static String changes(Dialect dialect) {
        String added = ranges(dialect, "UNION", after(dialect, "m", ":from", ":addedAfter"), """
                (SELECT m.lead_no, m.version AS changed_in, TRUE AS added, m.version, m.ordinal
                 FROM lead_list_member m
                 WHERE m.organization_no = :org AND m.list_id = :list AND %s AND m.version <= :upTo
                 ORDER BY m.organization_no, m.list_id, m.version, m.ordinal %s)
                """);
        String addedOnce = ranges(dialect, "UNION", after(dialect, "f", ":from", ":addedAfter"), """
                (SELECT f.lead_no, f.version AS changed_in, TRUE AS added, f.version, f.ordinal
                 FROM lead_list_former_member f
                 WHERE f.organization_no = :org AND f.list_id = :list AND %s AND f.version <= :upTo
                   AND f.since_version = f.version
                 ORDER BY f.organization_no, f.list_id, f.version, f.ordinal %s)
                """);
        return "SELECT " + ID + ", p.changed_in, p.added, p.version, p.ordinal FROM ("
                + "SELECT c.lead_no, c.changed_in, c.added, c.version, c.ordinal FROM (" + added + "UNION\n" + addedOnce
                + "UNION\n" + events(dialect, "until_version", "FALSE", "left") + "UNION\n"
                + events(dialect, "returned_in", "TRUE", "returned")
                + ") c ORDER BY c.changed_in, c.added, c.version, c.ordinal " + dialect.limit(":limit")
                + ") p ORDER BY p.changed_in, p.added, p.version, p.ordinal";
    }

    /**
     * Returns the ranges for the rest of the change at the position, and for the later changes. So all pages of a
     * change of millions of members together read each member once.
     */
    private static String events(Dialect dialect, String column, String added, String position) {
        List<String> conditions = new ArrayList<>();
        after(dialect, "f", ":" + position + "Version", ":" + position + "Ordinal")
                .forEach(rest -> conditions.add("f." + column + " = :from AND " + rest));
        conditions.add("f." + column + " >= " + dialect.typed(":from", ColumnType.NUMBER) + " + 1");
        return ranges(
                dialect, "UNION", conditions, """
                (SELECT f.lead_no, f.COLUMN AS changed_in, ADDED AS added, f.version, f.ordinal
                 FROM lead_list_former_member f
                 WHERE f.organization_no = :org AND f.list_id = :list AND %s AND f.COLUMN <= :upTo
                 ORDER BY f.organization_no, f.list_id, f.COLUMN, f.version, f.ordinal %s)
                """.replace("COLUMN", column).replace("ADDED", added));
    }

    private static String notImported(Dialect dialect, List<String> conditions, String direction) {
        String members = ranges(dialect, "UNION ALL", conditions, """
                (SELECT m.lead_no, m.version, m.ordinal FROM lead_list_member m
                 WHERE m.organization_no = :org AND m.list_id = :list AND %s
                   AND NOT EXISTS (SELECT 1 FROM lead_list_change c
                                   WHERE c.organization_no = :org AND c.list_id = :list AND c.version = m.version
                                     AND c.source = 'IMPORT')
                 ORDER BY m.organization_no<>, m.list_id<>, m.version<>, m.ordinal<> %s)
                """);
        return ("SELECT p.lead_no, p.version, p.ordinal FROM (" + members + ") p ORDER BY p.version<>, p.ordinal<> "
                        + dialect.limit(":limit"))
                .replace("<>", direction);
    }

    private static List<String> after(Dialect dialect, String table, String version, String ordinal) {
        return dialect.after(table + ".version", table + ".ordinal", version, ordinal);
    }

    /** Returns a union of ranges, one for each condition, each limited to one page. */
    private static String ranges(Dialect dialect, String union, List<String> conditions, String range) {
        return conditions.stream()
                .map(condition -> range.formatted(condition, dialect.limit(":limit")))
                .collect(Collectors.joining(union + "\n"));
    }
}
