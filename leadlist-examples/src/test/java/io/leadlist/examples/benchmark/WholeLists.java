package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Jvm;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.Race;
import io.leadlist.examples.benchmark.harness.Report;
import io.leadlist.examples.benchmark.harness.RowResult;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.peer.HandQuery;
import io.leadlist.examples.benchmark.peer.HibernateStream;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.examples.benchmark.peer.PagesAsBefore;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.reading.PopulatedLeadList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lists of row 5 that are read as a whole, in their own JVM.
 *
 * @param ofIds the list whose members' ids are read
 * @param ofRecords the list whose members are read with their records
 */
record WholeLists(UUID ofIds, long ids, UUID ofRecords, long records) {
    /** The name of the plain cursor in the results. */
    static final String CURSOR = "by hand, cursor of 1,000 rows";

    /** The table of the peers' members. */
    static final String BY_HAND = "member_hand";

    private static final int PAGE = 1_000;
    private static final String HEAP = "-Xmx64m";
    private static final Scale ROUNDS = new Scale("whole lists", 1, 1, 2, 7, 1);
    private static final String OF_LIST = " WHERE m.organization_id = ? AND m.list_id = ?"
            + " ORDER BY m.organization_id, m.list_id, m.version, m.ordinal";
    private static final String IDS = "SELECT m.member_id FROM " + BY_HAND + " m" + OF_LIST;
    private static final String RECORDS = "SELECT m.member_id, m.version, m.ordinal, p.profile, p.created_at"
            + " FROM " + BY_HAND + " m JOIN people p ON p.organization_id = m.organization_id AND p.id = m.member_id"
            + OF_LIST;

    /** Reads the lists in a JVM with a heap of 64 MB, which gets exclusive access to the database. */
    static List<Scenario> inSmallHeap(Database database, WholeLists lists) throws IOException, InterruptedException {
        Path results = Files.createTempFile("leadlist-benchmark", ".json");
        try {
            Process reader = Jvm.of(
                            WholeLists.class,
                            List.of(HEAP),
                            List.of(
                                    database.name(),
                                    database.leave(),
                                    lists.ofIds.toString(),
                                    Long.toString(lists.ids),
                                    lists.ofRecords.toString(),
                                    Long.toString(lists.records),
                                    results.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (reader.waitFor() != 0) {
                throw new IllegalStateException("the reader ended with " + reader.exitValue());
            }
            return Report.read(results).rows().get(0).scenarios();
        } finally {
            Files.delete(results);
        }
    }

    /**
     * Runs the reader. The arguments are the database and its location, the two lists with their sizes, and the results
     * file.
     */
    public static void main(String[] args) throws Exception {
        WholeLists lists = new WholeLists(
                UUID.fromString(args[2]), Long.parseLong(args[3]), UUID.fromString(args[4]), Long.parseLong(args[5]));
        try (Database database = Database.at(args[0], args[1])) {
            RowResult result = new RowResult(0, "", "", "", "", "", Map.of(), lists.race(database), List.of());
            new Report(List.of(result)).write(Path.of(args[6]));
        }
    }

    private List<Scenario> race(Database database) throws Exception {
        LeadLists leadLists =
                LeadLists.over(JdbcStorage.over(database.dataSource())).build();
        PagesAsBefore before = new PagesAsBefore(database.dataSource(), database.isH2(), BY_HAND);
        try (HibernateStream hibernate = new HibernateStream(database, BY_HAND)) {
            return List.of(
                    new Race(database, ROUNDS)
                            .run(
                                    String.format("ids of all %,d members, %s", ids, HEAP),
                                    null,
                                    ids,
                                    List.of(
                                            library(leadLists, ofIds, PopulatedLeadList::memberIds)
                                                    .returning(ids),
                                            cursor(database, IDS, ofIds).returning(ids),
                                            Contestant.of(
                                                            PagesAsBefore.NAME,
                                                            round -> () -> before.readIds(ofIds, PAGE))
                                                    .returning(ids),
                                            Contestant.of(HibernateStream.NAME, round -> () -> hibernate.read(ofIds))
                                                    .returning(ids))),
                    new Race(database, ROUNDS)
                            .run(
                                    String.format("records of all %,d members, %s", records, HEAP),
                                    null,
                                    records,
                                    List.of(
                                            library(leadLists, ofRecords, PopulatedLeadList::members)
                                                    .returning(records),
                                            cursor(database, RECORDS, ofRecords).returning(records))));
        }
    }

    private static Contestant library(LeadLists leadLists, UUID list, Function<PopulatedLeadList, Stream<?>> read) {
        return Contestant.of(Contestant.LEADLIST, round -> () -> {
            try (Stream<?> all = read.apply(leadLists.findPopulated(LeadListAdder.CALLER, new LeadListId(list)))) {
                return all.count();
            }
        });
    }

    private static Contestant cursor(Database database, String sql, UUID list) {
        HandQuery query = new HandQuery(database.dataSource(), 1_000, sql);
        return Contestant.of(CURSOR, round -> () -> query.read(People.ORGANIZATION, list));
    }
}
