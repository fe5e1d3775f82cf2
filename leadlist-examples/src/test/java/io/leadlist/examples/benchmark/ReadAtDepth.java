package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.NaturalKeys;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.Race;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Verdict;
import io.leadlist.examples.benchmark.peer.HandPages;
import io.leadlist.examples.benchmark.peer.HandQuery;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.examples.benchmark.peer.PagesAsBefore;
import io.leadlist.list.MemberPosition;
import io.leadlist.reading.MemberCursor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Row 5: pages of members at several depths of a large list, and whole lists. */
final class ReadAtDepth extends HeadlineRow {
    private static final String WORK = """
            Pages of 100 members with their records, in the order in which they were added: at the start, in the
            middle and near the end of the largest list. Then the ids of all its members, and the members of a list
            a twentieth as large with their records, both read in a JVM with a heap of 64 MB. By hand, profiles stay
            text. The library parses them into records, checks the caller's permission, and returns the position of
            the next page. The statements by hand read tables with natural keys. Then pages of 1,000 members with
            their records, from different places, and the ids of all members: "natural keys, as before" reads them
            as the library did while its rows held natural keys.""";
    private static final String OFFSET = "by hand, OFFSET";
    private static final String KEYSET = "by hand, by key";
    private static final String PAGE_OF_SPRING = "by hand, OFFSET and count(*), like a Spring Data Page";
    private static final int PAGE = 100;
    private static final int WINDOW = 1_000; // the pages of one depth
    private static final int LARGE_PAGE = 1_000;
    private static final int WARM_UP = 15;
    private static final List<Integer> DEPTHS = List.of(0, 50, 99);
    private static final String COUNT =
            "SELECT count(*) FROM " + WholeLists.BY_HAND + " WHERE organization_id = ? AND list_id = ?";

    ReadAtDepth() {
        super(5, "Read at depth and whole", WORK, "members", "depth");
    }

    @Override
    Part on(String name, Scale scale) throws Exception {
        try (Database database = Database.start(name)) {
            List<Scenario> scenarios = new OneDatabase(database, scale).run();
            return new Part(scenarios, verdicts(scenarios));
        }
    }

    private static List<Verdict> verdicts(List<Scenario> ofOne) {
        Scenario start = ofOne.get(0);
        Scenario deep = ofOne.get(DEPTHS.size() - 1);
        Scenario pages = ofOne.get(DEPTHS.size());
        Scenario ids = ofOne.get(DEPTHS.size() + 1);
        Scenario records = ofOne.get(DEPTHS.size() + 2);
        return List.of(
                Verdict.atMost(
                        deep.title() + ": time relative to the first page",
                        1.2,
                        deep.leadlist().millis().median()
                                / start.leadlist().millis().median()),
                Verdict.atLeast(deep.title() + ": rate relative to OFFSET", 100, deep.rateRelativeTo(OFFSET)),
                Verdict.atLeast(
                        pages.title() + ": rate relative to natural keys", 2, pages.rateRelativeTo(PagesAsBefore.NAME)),
                Verdict.reported(
                        ids.title() + ": rate relative to natural keys", ids.rateRelativeTo(PagesAsBefore.NAME)),
                Verdict.atLeast(
                        ids.title() + ": rate relative to the cursor", 0.8, ids.rateRelativeTo(WholeLists.CURSOR)),
                Verdict.atLeast(
                        records.title() + ": rate relative to the cursor",
                        0.8,
                        records.rateRelativeTo(WholeLists.CURSOR)));
    }

    /** The contestants on one database. */
    private static final class OneDatabase {
        private final Database database;
        private final LeadLists leadLists;
        private final Scale scale;
        private final UUID largeList;
        private final UUID smallList;
        private final int small;

        OneDatabase(Database database, Scale scale) throws Exception {
            this.database = database;
            this.scale = scale;
            BenchmarkLists benchmarkLists = new BenchmarkLists(database);
            this.leadLists = benchmarkLists.leadLists();
            this.small = Math.max(WINDOW, scale.members() / 20);
            loadPeople();
            this.largeList = benchmarkLists.list(scale.members());
            this.smallList = benchmarkLists.list(Math.min(small, scale.members()));
            MemberTable byHand = MemberTable.create(database, WholeLists.BY_HAND);
            byHand.fill(largeList, scale.members());
            byHand.fill(smallList, Math.min(small, scale.members()));
            NaturalKeys.copyLists(database);
            database.settle();
        }

        /** Loads the people; those whose records are read have realistic profiles. */
        private void loadPeople() throws SQLException {
            long next = 0;
            for (int depth : DEPTHS) {
                long start = Math.max(next, start(depth));
                long end = Math.min(start + (depth == 0 ? small : WINDOW), scale.members());
                People.load(database, next, start);
                People.loadWithProfiles(database, start, end);
                next = end;
            }
            People.load(database, next, scale.members());
        }

        private long start(int depth) {
            return Math.max(0, (long) (scale.members() - WINDOW) * depth / 100);
        }

        List<Scenario> run() throws Exception {
            List<Scenario> scenarios = new ArrayList<>();
            for (int depth : DEPTHS) {
                scenarios.add(new Race(database, scale.withWarmUp(WARM_UP))
                        .run(
                                String.format("page behind %d %% of %,d members", depth, scale.members()),
                                (double) depth,
                                (long) scale.calls() * PAGE,
                                pages(start(depth))));
            }
            scenarios.add(largePages());
            WholeLists lists = new WholeLists(largeList, scale.members(), smallList, Math.min(small, scale.members()));
            scenarios.addAll(WholeLists.inSmallHeap(database, lists));
            return scenarios;
        }

        /** Pages of 1,000 from the part of the list whose people have realistic profiles. */
        private Scenario largePages() throws Exception {
            int size = Math.min(LARGE_PAGE, scale.members() / 2);
            int starts = Math.max(1, Math.min(small, scale.members()) - size);
            PagesAsBefore before = new PagesAsBefore(database.dataSource(), database.isH2(), WholeLists.BY_HAND);
            return new Race(database, scale.withWarmUp(WARM_UP))
                    .run(
                            String.format("page of %,d of %,d members", size, scale.members()),
                            null,
                            (long) scale.calls() * size,
                            List.of(
                                    largePage(Contestant.LEADLIST, size, starts, from -> page(from, size)),
                                    largePage(PagesAsBefore.NAME, size, starts, from -> {
                                        MemberPosition after = position(from - 1);
                                        return before.readRecords(
                                                largeList,
                                                new PagesAsBefore.Position(after.version(), after.ordinal()),
                                                size);
                                    })));
        }

        private Contestant largePage(String name, int size, int starts, Page page) {
            return Contestant.of(name, round -> () -> {
                        long rows = 0;
                        for (int call = 0; call < scale.calls(); call++) {
                            rows += page.read(1 + (round * 7_919L + call * 4_001L) % starts);
                        }
                        return rows;
                    })
                    .returning((long) scale.calls() * size);
        }

        private List<Contestant> pages(long start) {
            HandPages byOffset = HandPages.byOffset(database.dataSource(), WholeLists.BY_HAND, PAGE);
            HandPages byKey = HandPages.byKey(database.dataSource(), WholeLists.BY_HAND, PAGE);
            HandQuery count = new HandQuery(database.dataSource(), 0, COUNT);
            return List.of(
                    page(Contestant.LEADLIST, start, from -> page(from, PAGE)),
                    page(OFFSET, start, from -> byOffset.read(largeList, from)),
                    page(PAGE_OF_SPRING, start, from -> {
                        count.read(People.ORGANIZATION, largeList);
                        return byOffset.read(largeList, from);
                    }),
                    page(KEYSET, start, from -> {
                        long version = 2 + from / 1000;
                        return byKey.read(largeList, version, version, (int) (from % 1000));
                    }));
        }

        private long page(long from, int size) {
            MemberCursor after = from == 0
                    ? null
                    : new MemberCursor(new LeadListId(largeList), 2 + scale.members() / 1000, position(from - 1));
            return leadLists
                    .findMembers(LeadListAdder.CALLER, new LeadListId(largeList), after, size)
                    .members()
                    .size();
        }

        private static MemberPosition position(long index) {
            return new MemberPosition(2 + index / 1000, (int) (index % 1000));
        }

        /** Returns a contestant whose calls read different pages behind the start. */
        private Contestant page(String name, long start, Page page) {
            int step = (Math.min(WINDOW, scale.members()) - PAGE) / 10;
            return Contestant.of(name, round -> () -> {
                        long rows = 0;
                        for (int call = 0; call < scale.calls(); call++) {
                            rows += page.read(start + (round * 7L + call) % 10 * step);
                        }
                        return rows;
                    })
                    .returning((long) scale.calls() * PAGE);
        }
    }

    @FunctionalInterface
    private interface Page {
        long read(long from) throws Exception;
    }
}
