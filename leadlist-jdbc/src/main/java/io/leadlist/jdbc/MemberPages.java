package io.leadlist.jdbc;

import io.leadlist.list.Place;
import io.leadlist.storage.MemberChange.Position;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements that read members, and what changes did to them, page by page.
 *
 * <p>Each is a union of index ranges, of which each is read no further than the page. Conditions on {@code (version, ordinal)} are spelled out, with one on {@code version} alone: H2 finds
 * no index range in {@code (version, ordinal) > (…)}. And each is ordered by all columns of its index, those that are the same in all rows among them: else H2 sorts what the index has sorted.
 */
final class MemberPages {
    /**
     * The members as of {@code :asOf}: those of now who were it then, and those who left since. The latter are looked for only if somebody left since, and no further than the page of the
     * former goes; so whoever left before is passed at most once in reading all pages, and not at all in reading the list as it is.
     */
    static final String PAGE = """
            SELECT p.member_id, p.version, p.ordinal FROM (
                (SELECT m.member_id, m.version, m.ordinal %1$s
                 ORDER BY m.organization_id, m.list_id, m.version, m.ordinal FETCH FIRST :limit ROWS ONLY)
                UNION ALL
                (SELECT f.member_id, f.version, f.ordinal FROM lead_list_former_member f
                 WHERE f.organization_id = :org AND f.list_id = :list AND f.version >= :version
                   AND f.version <= CASE
                       WHEN EXISTS (SELECT 1 FROM lead_list_former_member l
                                    WHERE l.organization_id = :org AND l.list_id = :list AND l.until_version > :asOf)
                       THEN coalesce((SELECT m.version %1$s
                                      ORDER BY m.organization_id, m.list_id, m.version, m.ordinal OFFSET (:limit - 1) ROWS FETCH FIRST 1 ROWS ONLY),
                                     CAST(:asOf AS bigint))
                       ELSE -1 END
                   AND (f.version > :version OR f.ordinal > :ordinal)
                   AND f.since_version <= :asOf AND f.until_version - :asOf > 0
                 ORDER BY f.organization_id, f.list_id, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)) p
            ORDER BY p.version, p.ordinal FETCH FIRST :limit ROWS ONLY
            """.formatted("""
                FROM lead_list_member m
                 WHERE m.organization_id = :org AND m.list_id = :list AND m.version >= :version AND m.version <= :asOf
                   AND (m.version > :version OR m.ordinal > :ordinal)
                   AND (m.returned_in IS NULL OR m.returned_in <= :asOf)""");

    /**
     * What the changes behind a position, up to {@code :upTo}, did. Each place was taken first by the change that it names: that is told of members now and before, and once by the union. A
     * former membership tells how it ended, and the undo that brought the lead back.
     */
    static final String CHANGES =
            """
            SELECT c.member_id, c.changed_in, c.added, c.version, c.ordinal FROM (
                (SELECT m.member_id, m.version AS changed_in, TRUE AS added, m.version, m.ordinal
                 FROM lead_list_member m
                 WHERE m.organization_id = :org AND m.list_id = :list AND m.version >= :from AND m.version <= :upTo
                   AND (m.version > :from OR m.ordinal > :addedAfter)
                 ORDER BY m.organization_id, m.list_id, m.version, m.ordinal FETCH FIRST :limit ROWS ONLY)
                UNION
                (SELECT f.member_id, f.version AS changed_in, TRUE AS added, f.version, f.ordinal
                 FROM lead_list_former_member f
                 WHERE f.organization_id = :org AND f.list_id = :list AND f.version >= :from AND f.version <= :upTo
                   AND (f.version > :from OR f.ordinal > :addedAfter) AND f.since_version = f.version
                 ORDER BY f.organization_id, f.list_id, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
            """ + events("until_version", "FALSE", "left") + events("returned_in", "TRUE", "returned") + """
                ) c
            ORDER BY c.changed_in, c.added, c.version, c.ordinal FETCH FIRST :limit ROWS ONLY
            """;

    private MemberPages() {}

    /** Binds where a page of {@link #CHANGES} begins. */
    static Query bind(Query query, Position after) {
        Place place = after.place();
        boolean isAddedThere = after.added() && place.version() == after.version();
        Place left = after.added() ? new Place(Long.MAX_VALUE, Integer.MAX_VALUE) : place;
        Place returned = after.added() ? place : Place.START;
        return query.bind("from", after.version())
                .bind("addedAfter", isAddedThere ? place.ordinal() : -1)
                .bind("leftVersion", left.version())
                .bind("leftOrdinal", left.ordinal())
                .bind("returnedVersion", returned.version())
                .bind("returnedOrdinal", returned.ordinal());
    }

    /** What is left of the first change, and what later ones did: two ranges, so that a change that touches millions is read in one go. */
    private static String events(String column, String added, String place) {
        return """
                UNION
                (SELECT f.member_id, f.%1$s AS changed_in, %2$s AS added, f.version, f.ordinal
                 FROM lead_list_former_member f
                 WHERE f.organization_id = :org AND f.list_id = :list AND f.%1$s = :from AND f.%1$s <= :upTo
                   AND f.version >= :%3$sVersion AND (f.version > :%3$sVersion OR f.ordinal > :%3$sOrdinal)
                 ORDER BY f.organization_id, f.list_id, f.%1$s, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
                UNION
                (SELECT f.member_id, f.%1$s AS changed_in, %2$s AS added, f.version, f.ordinal
                 FROM lead_list_former_member f
                 WHERE f.organization_id = :org AND f.list_id = :list AND f.%1$s > :from AND f.%1$s <= :upTo
                 ORDER BY f.organization_id, f.list_id, f.%1$s, f.version, f.ordinal FETCH FIRST :limit ROWS ONLY)
            """.formatted(column, added, place);
    }
}
