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
import io.leadlist.examples.benchmark.peer.HandWritten;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Row 8: the price of writing each H2 commit before it is acknowledged, and the losses without it. */
final class Durability extends HeadlineRow {
    private static final String WORK = """
            Calls of 1,000 ids, a tenth of which are members already, on H2 as the library opens it and with H2's
            defaults. The library sets WRITE_DELAY=0: commits are written to the operating system before the call
            returns. By default they are written up to half a second later. Then JVMs that add without pause are
            killed (SIGKILL), on young, reopened, compacted and old files. The file is opened again, and its members
            are compared with the acknowledged ones.""";
    private static final String BY_DEFAULT = ", H2 by default";
    private static final int KILLS = 8;

    Durability() {
        super(8, "Price of durability", WORK, "ids", "members");
    }

    @Override
    Part on(String name, Scale scale) throws Exception {
        if (!name.equals(Database.H2)) {
            return Part.NONE;
        }
        int kills = Math.min(KILLS, scale.rounds());
        Kills durable = Kills.of(Database.DURABLE, kills, scale.ids());
        Kills lossy = Kills.of(Database.H2_BY_DEFAULT, kills, scale.ids());
        Scenario raced = race(scale)
                .with(Contestant.LEADLIST, durable.toString())
                .with(Contestant.LEADLIST + BY_DEFAULT, lossy.toString());
        return new Part(
                List.of(raced),
                List.of(
                        Verdict.atLeast(
                                "durable: rate relative to H2 by default",
                                0.65,
                                raced.rateRelativeTo(Contestant.LEADLIST + BY_DEFAULT)),
                        Verdict.exactly(
                                "durable: acknowledged members lost in " + kills + " kills", 0, durable.lost())));
    }

    private static Scenario race(Scale scale) throws Exception {
        try (Database durable = Database.start(Database.H2);
                Database lossy = Database.start(Database.H2, Database.H2_BY_DEFAULT)) {
            List<Contestant> contestants = new ArrayList<>();
            contestants.addAll(contestants(durable, "", scale));
            contestants.addAll(contestants(lossy, BY_DEFAULT, scale));
            return new Race(durable, scale).run("into 0 members", 0.0, (long) scale.calls() * scale.ids(), contestants);
        }
    }

    private static List<Contestant> contestants(Database database, String suffix, Scale scale) throws Exception {
        People.load(database, 0, (long) scale.allRounds() * scale.calls() * scale.ids());
        BenchmarkLists benchmarkLists = new BenchmarkLists(database);
        UUID list = benchmarkLists.emptyList();
        MemberTable byHand = MemberTable.create(database, "member_hand");
        database.settle();
        return List.of(
                contestant(
                        database,
                        new LeadListAdder(benchmarkLists.leadLists()),
                        new LibraryMembers(database),
                        list,
                        suffix,
                        scale),
                contestant(
                        database, new HandWritten(database, byHand, HandWritten.CHECKED), byHand, list, suffix, scale));
    }

    private static Contestant contestant(
            Database database, Adder adder, Members table, UUID list, String suffix, Scale scale) {
        return Contestant.of(adder.name() + suffix, round -> AddCalls.round(adder, list, 0, round, scale, ids -> ids))
                .on(database)
                .counting(() -> table.count(list));
    }
}
