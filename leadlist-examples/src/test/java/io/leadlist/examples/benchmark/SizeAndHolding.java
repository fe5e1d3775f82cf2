package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.NaturalKeys;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.Race;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Verdict;
import io.leadlist.examples.benchmark.peer.HandQuery;
import io.leadlist.examples.benchmark.peer.HandWritten;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.lead.PersonId;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Row 6: the exact size of a large list, and the lists of a lead among many lists. */
final class SizeAndHolding extends HeadlineRow {
    private static final String WORK = """
            The exact number of members of the largest list. Then the lists of one lead, among many lists that the
            caller may read: a lead of ten lists, and a lead of all lists (a page of 1,000). The lookup by primary
            key is the minimum work of a database; it checks no permission. The nightly count is a table of counts,
            computed before the last call to the list. The statements by hand read tables with natural keys.""";
    private static final String PRIMARY_KEY = "by hand, primary key";
    private static final String COUNT = "by hand, count(*)";
    private static final String JOIN = "by hand, join";
    private static final String CACHED = "by hand, nightly count";
    private static final String NIGHTLY = "nightly_count";
    private static final String BY_HAND = "member_hand";
    private static final int WARM_UP = 30;
    private static final int LISTS = 10_000;
    private static final int SOME = 10;
    private static final int PAGE = 1_000;
    private static final String HOLDING = """
            SELECT l.id, l.name, l.member_count, l.version FROM member_hand m
            JOIN list l ON l.organization_id = m.organization_id AND l.id = m.list_id AND l.deleted_at IS NULL
            WHERE m.organization_id = ? AND m.member_id = ? ORDER BY m.list_id DESC FETCH FIRST 1000 ROWS ONLY
            """;

    SizeAndHolding() {
        super(6, "Exact size and lists of a lead", WORK, "results", "");
    }

    @Override
    Part on(String name, Scale scale) throws Exception {
        Scale calls = scale.withCalls(scale.calls() * 5).withWarmUp(WARM_UP);
        try (Database database = Database.start(name)) {
            List<Scenario> scenarios = new OneDatabase(database, calls).run();
            return new Part(scenarios, verdicts(scenarios));
        }
    }

    private static List<Verdict> verdicts(List<Scenario> ofOne) {
        Scenario size = ofOne.get(0);
        Scenario some = ofOne.get(1);
        Scenario many = ofOne.get(2);
        return List.of(
                Verdict.atMost(
                        size.title() + ": time relative to the primary key", 2, 1 / size.rateRelativeTo(PRIMARY_KEY)),
                Verdict.atLeast(size.title() + ": rate relative to count(*)", 1_000, size.rateRelativeTo(COUNT)),
                Verdict.atMost(
                        many.title() + ": time per list, relative to " + SOME + " lists",
                        2,
                        some.leadlist().rate() / many.leadlist().rate()));
    }

    /** The contestants on one database. */
    private static final class OneDatabase {
        private final Database database;
        private final LeadLists leadLists;
        private final Scale scale;
        private final UUID large;
        private final int lists;

        OneDatabase(Database database, Scale scale) throws Exception {
            this.database = database;
            this.scale = scale;
            this.lists = Math.min(LISTS, scale.members());
            BenchmarkLists benchmarkLists = new BenchmarkLists(database);
            this.leadLists = benchmarkLists.leadLists();
            People.load(database, 0, SOME);
            People.load(database, scale.members(), scale.members() + scale.ids());
            MemberTable byHand = MemberTable.create(database, BY_HAND);
            benchmarkLists.manyLists(lists, SOME, byHand);
            this.large = benchmarkLists.list(scale.members());
            byHand.fill(large, scale.members());
            countNightly();
            List<String> more = People.range(scale.members(), scale.members() + scale.ids());
            new LeadListAdder(leadLists).add(large, 0, more);
            new HandWritten(database, byHand, HandWritten.CHECKED).add(large, 0, more);
            NaturalKeys.copyLists(database);
            database.settle();
        }

        /**
         * Counts like listmonk: in a materialized view of all counts, here a table, that is computed again every night.
         */
        private void countNightly() throws SQLException {
            database.execute(
                    "CREATE TABLE " + NIGHTLY
                            + " (organization_id varchar(255), list_id uuid, members bigint, PRIMARY KEY (organization_id, list_id))",
                    "INSERT INTO " + NIGHTLY + " SELECT organization_id, list_id, count(*) FROM " + BY_HAND
                            + " GROUP BY organization_id, list_id");
        }

        List<Scenario> run() throws Exception {
            // Person 0 is in all lists, person 1 in ten; both are also in the large one.
            return List.of(size(), holding(1, SOME + 1), holding(0, Math.min(PAGE, lists + 1)));
        }

        private Scenario size() throws Exception {
            long members = (long) scale.members() + scale.ids();
            return race(
                            String.format("size of %,d members", members),
                            1,
                            List.of(
                                    each(
                                            Contestant.LEADLIST,
                                            members,
                                            call -> leadLists
                                                    .find(LeadListAdder.CALLER, new LeadListId(large))
                                                    .memberCount()),
                                    number(PRIMARY_KEY, members, "member_count FROM list", "id"),
                                    number(COUNT, members, "count(*) FROM " + BY_HAND, "list_id"),
                                    number(CACHED, scale.members(), "members FROM " + NIGHTLY, "list_id")))
                    .with(
                            CACHED,
                            String.format(
                                    "returns %,d, because %,d members were added after the nightly count",
                                    scale.members(), scale.ids()));
        }

        private Contestant number(String name, long expected, String selected, String list) {
            HandQuery query = new HandQuery(
                    database.dataSource(), 0, "SELECT " + selected + " WHERE organization_id = ? AND " + list + " = ?");
            return each(name, expected, call -> query.number(People.ORGANIZATION, large));
        }

        private Scenario holding(int person, int found) throws Exception {
            PersonId id = new PersonId(People.id(person));
            HandQuery join = new HandQuery(database.dataSource(), 0, HOLDING);
            return race(
                    String.format("%,d of %,d lists", found, lists),
                    found,
                    List.of(
                            each(
                                    Contestant.LEADLIST,
                                    found,
                                    call -> leadLists
                                            .findHolding(LeadListAdder.CALLER, id, PageRequest.first(PAGE))
                                            .size()),
                            each(JOIN, found, call -> join.read(People.ORGANIZATION, id.value()))));
        }

        private Scenario race(String setting, int results, List<Contestant> contestants) throws Exception {
            return new Race(database, scale).run(setting, null, (long) scale.calls() * results, contestants);
        }

        private Contestant each(String name, long expected, Call call) {
            return Contestant.of(name, round -> () -> {
                        long results = 0;
                        for (int i = 0; i < scale.calls(); i++) {
                            results += call.run(i);
                        }
                        return results;
                    })
                    .returning(scale.calls() * expected);
        }
    }

    @FunctionalInterface
    private interface Call {
        long run(int call) throws Exception;
    }
}
