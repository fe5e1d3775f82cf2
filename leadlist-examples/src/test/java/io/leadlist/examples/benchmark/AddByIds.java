package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.LibraryMembers;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.Members;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.Race;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Verdict;
import io.leadlist.examples.benchmark.peer.Adder;
import io.leadlist.examples.benchmark.peer.Copy;
import io.leadlist.examples.benchmark.peer.HandWritten;
import io.leadlist.examples.benchmark.peer.HibernateEntity;
import io.leadlist.examples.benchmark.peer.JooqBatch;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.examples.benchmark.peer.TwoArrayUpsert;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Row 1: calls of 1,000 ids, a tenth of them existing members, into a growing list. */
final class AddByIds extends HeadlineRow {
    private static final String WORK = """
            Calls of 1,000 ids, a tenth of which are members already, into an empty list and into a large one. Each
            contestant has its own table. The library's rows hold numbers; those of the others hold natural keys, as
            users write them: an organization id of 31 characters and a person id of 36. The ids are the same for
            all. Apart from the library, only "by hand, records checked" checks whether the ids are known, in a
            table of people. COPY and the bare INSERT cannot skip members, so they get only the nine tenths that are
            new. In the last part, a list grows by calls of new members: once in the order in which their records
            were stored, which is the order of their numbers, and once in random order.""";

    private static final int COMPILING = 3;
    private static final int WARM_UP = 5;

    AddByIds() {
        super(1, "Add by ids", WORK, "ids", "members");
    }

    @Override
    Part on(String name, Scale scale) throws Exception {
        try (Database database = Database.start(name)) {
            List<Scenario> scenarios = new ArrayList<>(new OneDatabase(database, scale).run());
            List<Verdict> verdicts = new ArrayList<>();
            scenarios.forEach(one -> verdicts.addAll(new Goals(one).verdicts()));
            Part orders = LeadOrders.race(name, scale);
            scenarios.addAll(orders.scenarios());
            verdicts.addAll(orders.verdicts());
            return new Part(scenarios, verdicts);
        }
    }

    /** The goals of a scenario. Those for a million members apply to the large list; smaller ones to the empty list. */
    private record Goals(Scenario scenario) {
        List<Verdict> verdicts() {
            boolean isLarge = !Double.valueOf(0).equals(scenario.size());
            boolean isH2 = scenario.database().equals(Database.H2);
            double checked = isH2 ? 1.8 : 1.3;
            double unchecked = isH2 ? 0.9 : 0.95;
            double limit = isH2 ? 0.6 : 0.65;
            return List.of(
                    relativeTo(HandWritten.CHECKED, isLarge ? checked : 0.9),
                    relativeTo(HandWritten.UNCHECKED, isLarge ? unchecked : 0.9),
                    relativeTo(isH2 ? HandWritten.BARE : "COPY", isLarge ? limit : 0.6),
                    isLarge
                            ? relativeTo(HibernateEntity.NAME, 1.3)
                            : Verdict.reported(
                                    rate(HibernateEntity.NAME), scenario.rateRelativeTo(HibernateEntity.NAME)),
                    Verdict.exactly(
                            scenario.title() + ": Σ addedCount − rows",
                            0,
                            scenario.leadlist().miscounted()));
        }

        private Verdict relativeTo(String contestant, double goal) {
            return Verdict.atLeast(rate(contestant), goal, scenario.rateRelativeTo(contestant));
        }

        private String rate(String contestant) {
            return scenario.title() + ": rate relative to " + contestant;
        }
    }

    /** The contestants on one database. */
    private static final class OneDatabase {
        private final Database database;
        private final BenchmarkLists benchmarkLists;
        private final Scale scale;
        private final List<Entry> entries = new ArrayList<>();

        OneDatabase(Database database, Scale scale) throws SQLException {
            this.database = database;
            this.benchmarkLists = new BenchmarkLists(database);
            this.scale = scale;
            enter(new LeadListAdder(benchmarkLists.leadLists()), new LibraryMembers(database));
            for (String hand : List.of(HandWritten.CHECKED, HandWritten.UNCHECKED)) {
                MemberTable table = MemberTable.create(database, "member_hand" + entries.size());
                enter(new HandWritten(database, table, hand), table);
            }
            MemberTable limit = MemberTable.create(database, "member_limit");
            enter(
                    database.isH2() ? new HandWritten(database, limit, HandWritten.BARE) : new Copy(database, limit),
                    limit);
            if (!database.isH2()) {
                MemberTable upserted = MemberTable.create(database, "member_upserted");
                enter(new TwoArrayUpsert(database, upserted), upserted);
            }
            MemberTable jooq = MemberTable.create(database, "member_jooq");
            enter(new JooqBatch(database, jooq), jooq);
            MemberTable hibernate = MemberTable.create(database, HibernateEntity.TABLE);
            enter(new HibernateEntity(database), hibernate);
        }

        private void enter(Adder adder, Members table) {
            entries.add(new Entry(adder, table));
        }

        List<Scenario> run() throws Exception {
            Scale first = scale.withWarmUp(COMPILING).withRounds(Integer.MAX_VALUE, 1);
            Scale warm = scale.withRounds(WARM_UP, Integer.MAX_VALUE);
            People.load(database, 0, scale.members() + (long) first.allRounds() * scale.calls() * scale.ids());
            race(0, first); // Compiles all code and fills all tables before the measurement.
            List<Scenario> scenarios = new ArrayList<>();
            for (int size : List.of(0, scale.members())) {
                scenarios.add(race(size, warm));
            }
            entries.forEach(entry -> entry.adder().close());
            return scenarios;
        }

        private Scenario race(int size, Scale rounds) throws Exception {
            UUID list = benchmarkLists.list(size);
            for (Entry entry : entries) {
                if (entry.table() instanceof MemberTable) {
                    entry.table().fill(list, size);
                }
            }
            database.settle();
            String setting = String.format("into %,d members", size);
            List<Contestant> contestants =
                    entries.stream().map(entry -> contestant(entry, list, size)).toList();
            Scenario scenario = new Race(database, rounds)
                    .run(setting, (double) size, (long) scale.calls() * scale.ids(), contestants);
            return database.isH2()
                    ? scenario
                    : scenario.with(JooqBatch.NAME, JooqBatch.NOTE).with(TwoArrayUpsert.NAME, TwoArrayUpsert.NOTE);
        }

        private Contestant contestant(Entry entry, UUID list, int size) {
            return Contestant.of(
                            entry.adder().name(),
                            round -> AddCalls.round(entry.adder(), list, size, round, scale, ids -> idsFor(entry, ids)))
                    .counting(() -> entry.table().count(list));
        }

        private List<String> idsFor(Entry entry, List<String> ids) {
            boolean skips =
                    !(entry.adder() instanceof Copy) && !entry.adder().name().equals(HandWritten.BARE);
            return skips ? ids : ids.subList(ids.size() - AddCalls.fresh(scale), ids.size());
        }
    }

    private record Entry(Adder adder, Members table) {}
}
