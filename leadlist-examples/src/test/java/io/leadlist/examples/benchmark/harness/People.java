package io.leadlist.examples.benchmark.harness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * People by their numbers. An id is a random-looking UUID, the MD5 of the number, so that set-based statements generate
 * the same ids.
 */
public final class People {
    /** The organization of all contestants. */
    public static final String ORGANIZATION = "org_2NfJ8ab3cDeFgHiJkLmNoPqRsTu";

    // As long as a number that the library makes. The people have consecutive numbers, as people who are stored by the
    // same call.
    private static final long FIRST_LEAD_NUMBER = 900_000_000_000_000_000L;

    private static final String PROFILE = """
            '{"firstName":"Ada' || s.n || '","lastName":"Sample","title":"Director of Sales","country":"United States","emails":["ada.' || s.n || '@example.com"],
            "phones":[],"seniority":"director","departments":["sales"],"subDepartments":[],"functions":[],"skills":["negotiation","forecasting"],
            "languages":[],"educations":[],"workExperiences":[],"externalIds":{}}'
            """;

    private static final String TIMES =
            ", timestamp with time zone '2026-01-01 00:00:00Z', timestamp with time zone '2026-01-01 00:00:00Z'";

    private People() {}

    /** Returns the id of a person. */
    public static String id(long number) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5")
                    .digest(Long.toString(number).getBytes(StandardCharsets.US_ASCII)));
            return new UUID(digest.getLong(), digest.getLong()).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the id in SQL, computed from the column {@code s.n}. */
    public static String idInSql(Database database) {
        return hashInSql(database, "CAST(s.n AS varchar)");
    }

    /** Returns SQL for the MD5 of a text as an id. */
    public static String hashInSql(Database database, String text) {
        return "CAST(CAST(" + (database.isH2() ? "HASH('MD5', " : "md5(") + text + ") AS uuid) AS varchar)";
    }

    /** Returns SQL for the numbers from one to another, exclusive, as a table {@code s} with a column {@code n}. */
    public static String numbers(Database database, long from, long to) {
        String series = database.isH2() ? "SYSTEM_RANGE" : "generate_series";
        return series + "(" + from + ", " + (to - 1) + ") AS s(n)";
    }

    /** Returns the library's number of a person in SQL, computed from the column {@code s.n}. */
    public static String leadNumberInSql() {
        return FIRST_LEAD_NUMBER + " + s.n";
    }

    /** Returns the library's number of a person. */
    public static long leadNumber(long number) {
        return FIRST_LEAD_NUMBER + number;
    }

    /** Adds people without profiles to the organization: to the library's records and to the peers' table. */
    public static void load(Database database, long from, long to) throws SQLException {
        loadRecords(database, from, to);
        loadOfPeers(database, from, to, "'{}', NULL, NULL");
    }

    /** Adds people without profiles to the library's records of the organization. */
    public static void loadRecords(Database database, long from, long to) throws SQLException {
        loadRecords(database, from, to, "'{}', NULL, NULL");
    }

    /** Adds people with realistic profiles to the library's records and to the peers' table. */
    public static void loadWithProfiles(Database database, long from, long to) throws SQLException {
        loadRecordsWithProfiles(database, from, to);
        loadOfPeers(database, from, to, PROFILE + TIMES);
    }

    /** Adds people with realistic profiles to the library's records. */
    public static void loadRecordsWithProfiles(Database database, long from, long to) throws SQLException {
        loadRecords(database, from, to, PROFILE + TIMES);
    }

    private static void loadRecords(Database database, long from, long to, String values) throws SQLException {
        if (to > from) {
            database.execute("INSERT INTO lead_record (organization_no, lead_no, lead_type, id, profile, created_at,"
                    + " updated_at) SELECT " + Organizations.number(database, ORGANIZATION) + ", " + leadNumberInSql()
                    + ", 'PERSON', " + idInSql(database) + ", " + values + " FROM " + numbers(database, from, to));
        }
    }

    private static void loadOfPeers(Database database, long from, long to, String values) throws SQLException {
        NaturalKeys.create(database);
        if (to > from) {
            database.execute("INSERT INTO people (organization_id, id, profile, created_at, updated_at) SELECT '"
                    + ORGANIZATION + "', " + idInSql(database) + ", " + values + " FROM "
                    + numbers(database, from, to));
        }
    }

    /**
     * Returns the ids of a call. Up to a tenth of them are drawn from the people before {@code next}; the others are
     * new.
     */
    public static List<String> tenthKnown(long next, int count) {
        List<String> ids = new ArrayList<>(count);
        new SplittableRandom(next)
                .longs(0, Math.max(1, next))
                .distinct()
                .limit(Math.min(count / 10, next))
                .forEach(known -> ids.add(id(known)));
        ids.addAll(range(next, next + count - count / 10));
        return ids;
    }

    /** Returns the ids of the people from one to another, exclusive. */
    public static List<String> range(long from, long to) {
        return LongStream.range(from, to).mapToObj(People::id).toList();
    }

    /** Draws distinct ids in random order from {@code among} people, the first of them {@code from}. */
    public static List<String> drawn(long from, int among, int count, long seed) {
        return new SplittableRandom(from + seed)
                .longs(from, from + among)
                .distinct()
                .limit(count)
                .mapToObj(People::id)
                .toList();
    }
}
