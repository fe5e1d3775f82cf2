package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.Race;
import io.leadlist.examples.benchmark.harness.RowResult;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Verdict;
import io.leadlist.examples.benchmark.harness.Work;
import io.leadlist.examples.benchmark.peer.HandQuery;
import io.leadlist.examples.benchmark.peer.HibernateStream;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.list.Place;
import io.leadlist.reading.MemberCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Row 5: pages of members at several depths of a large list, and a whole list. */
final class ReadAtDepth implements HeadlineRow {
    private static final String WORK = """
            Pages of 100 members with their records, in the order in which they were added, at the start, in the middle and near the end of the largest list; and all members of a list a fifth as large, their ids alone
            and with their records. By hand, profiles stay text; the library makes records of them, asks whether the caller may read, and tells where the next page begins.""";
    private static final String OFFSET = "by hand, OFFSET";
    private static final String KEYSET = "by hand, by key";
    private static final String PAGE_OF_SPRING = "by hand, OFFSET and count(*), as a Page of Spring Data has it";
    private static final String CURSOR = "by hand, cursor of 1,000 rows";
    private static final int PAGE = 100;
    private static final List<Integer> DEPTHS = List.of(0, 50, 99);
    private static final String MEMBERS = " FROM lead_list_member m WHERE m.organization_id = ? AND m.list_id = ?";
    private static final String RECORDS = "SELECT m.member_id, m.version, m.ordinal, p.profile, p.created_at"
            + " FROM lead_list_member m JOIN lead_person p ON p.organization_id = m.organization_id AND p.id = m.member_id"
            + " WHERE m.organization_id = ? AND m.list_id = ?";
    private static final String ORDER = " ORDER BY m.organization_id, m.list_id, m.version, m.ordinal";

    @Override
    public int number() {
        return 5;
    }

    @Override
    public RowResult run(Scale scale, List<String> databases) throws Exception {
        List<Scenario> scenarios = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (String name : databases) {
            try (Database database = Database.start(name)) {
                List<Scenario> ofOne = new OneDatabase(database, scale).run();
                scenarios.addAll(ofOne);
                verdicts.addAll(verdicts(ofOne));
            }
        }
        return new RowResult(
                number(), "Read at depth and whole", WORK, "members", "depth", scale.name(), scenarios, verdicts);
    }

    private static List<Verdict> verdicts(List<Scenario> ofOne) {
        Scenario start = ofOne.get(0);
        Scenario deep = ofOne.get(DEPTHS.size() - 1);
        Scenario ids = ofOne.get(DEPTHS.size());
        Scenario records = ofOne.get(DEPTHS.size() + 1);
        return List.of(
                Verdict.atMost(
                        deep.title() + ": time beside the first page",
                        1.2,
                        deep.leadlist().millis().median()
                                / start.leadlist().millis().median()),
                Verdict.atLeast(deep.title() + ": rate beside OFFSET", 100, deep.rateBeside(OFFSET)),
                Verdict.atLeast(ids.title() + ": rate beside the cursor", 0.8, ids.rateBeside(CURSOR)),
                Verdict.atLeast(records.title() + ": rate beside the cursor", 0.8, records.rateBeside(CURSOR)));
    }

    /** The contestants on one database. */
    private static final class OneDatabase {
        private final Database database;
        private final LeadLists leadLists;
        private final Scale scale;
        private final UUID large;
        private final UUID whole;
        private final int wholeSize;

        OneDatabase(Database database, Scale scale) throws Exception {
            this.database = database;
            this.scale = scale;
            Ground ground = new Ground(database);
            this.leadLists = ground.leadLists();
            People.loadWithProfiles(database, 0, scale.members());
            this.wholeSize = scale.members() / 5;
            this.large = ground.list(scale.members());
            this.whole = ground.list(wholeSize);
            database.settle();
        }

        List<Scenario> run() throws Exception {
            List<Scenario> scenarios = new ArrayList<>();
            for (int depth : DEPTHS) {
                long start = (long) (scale.members() - PAGE * 10) * depth / 100;
                scenarios.add(new Race(database, scale)
                        .run(
                                String.format("page behind %d %% of %,d members", depth, scale.members()),
                                (double) depth,
                                (long) scale.calls() * PAGE,
                                pages(Math.max(0, start))));
            }
            Scale few = scale.withCalls(1).withRounds(2, 7);
            try (HibernateStream hibernate = new HibernateStream(database)) {
                scenarios.add(new Race(database, few)
                        .run(
                                String.format("ids of all %,d members", wholeSize),
                                null,
                                wholeSize,
                                List.of(
                                        all(Contestant.LEADLIST, this::ids),
                                        all(
                                                CURSOR,
                                                () -> cursor("SELECT m.member_id" + MEMBERS + ORDER)
                                                        .read(People.ORGANIZATION, whole)),
                                        all(HibernateStream.NAME, () -> hibernate.read(whole)))));
            }
            scenarios.add(new Race(database, few)
                    .run(
                            String.format("records of all %,d members", wholeSize),
                            null,
                            wholeSize,
                            List.of(
                                    all(Contestant.LEADLIST, this::records),
                                    all(CURSOR, () -> cursor(RECORDS + ORDER).read(People.ORGANIZATION, whole)))));
            return scenarios;
        }

        private HandQuery cursor(String sql) {
            return new HandQuery(database.dataSource(), 1_000, sql);
        }

        private static Contestant all(String name, Work.Round read) {
            return Contestant.of(name, round -> read);
        }

        private long ids() {
            try (Stream<?> ids = leadLists
                    .findPopulated(LeadListAdder.CALLER, new LeadListId(whole))
                    .memberIds()) {
                return ids.count();
            }
        }

        private long records() {
            try (Stream<?> members = leadLists
                    .findPopulated(LeadListAdder.CALLER, new LeadListId(whole))
                    .members()) {
                return members.count();
            }
        }

        private List<Contestant> pages(long start) {
            HandQuery offset = new HandQuery(
                    database.dataSource(), 0, RECORDS + ORDER + " OFFSET ? ROWS FETCH FIRST " + PAGE + " ROWS ONLY");
            HandQuery count = new HandQuery(database.dataSource(), 0, "SELECT count(*)" + MEMBERS);
            HandQuery byKey = new HandQuery(
                    database.dataSource(),
                    0,
                    RECORDS + " AND m.version >= ? AND (m.version > ? OR m.ordinal >= ?)" + ORDER + " FETCH FIRST "
                            + PAGE + " ROWS ONLY");
            return List.of(
                    page(Contestant.LEADLIST, start, this::page),
                    page(OFFSET, start, from -> offset.read(People.ORGANIZATION, large, from)),
                    page(
                            PAGE_OF_SPRING,
                            start,
                            from -> offset.read(People.ORGANIZATION, large, from)
                                    + 0 * count.read(People.ORGANIZATION, large)),
                    page(KEYSET, start, from -> {
                        long version = 2 + from / 1000;
                        return byKey.read(People.ORGANIZATION, large, version, version, (int) (from % 1000));
                    }));
        }

        private long page(long from) {
            MemberCursor after = from == 0
                    ? null
                    : new MemberCursor(
                            new LeadListId(large), 2 + scale.members() / 1000, new Place(2 + (from - 1) / 1000, (int)
                                    ((from - 1) % 1000)));
            return leadLists
                    .findMembers(LeadListAdder.CALLER, new LeadListId(large), after, PAGE)
                    .members()
                    .size();
        }

        /** Each call reads another page: the next ones behind the start. */
        private Contestant page(String name, long start, Page page) {
            return Contestant.of(name, round -> () -> {
                long rows = 0;
                for (int call = 0; call < scale.calls(); call++) {
                    rows += page.read(start + (round * 7L + call) % 10 * (PAGE / 2));
                }
                return rows;
            });
        }
    }

    @FunctionalInterface
    private interface Page {
        long read(long from) throws Exception;
    }
}
