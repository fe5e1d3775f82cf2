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
import io.leadlist.examples.benchmark.harness.Score;
import io.leadlist.examples.benchmark.harness.Verdict;
import io.leadlist.examples.benchmark.peer.Adder;
import io.leadlist.examples.benchmark.peer.HandWritten;
import io.leadlist.examples.benchmark.peer.HibernateEntity;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.examples.benchmark.peer.ReadThenInsert;
import io.leadlist.examples.benchmark.peer.Sorted;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Row 3: several concurrent adders, into one list or into one list each. */
final class Contention extends HeadlineRow {
    private static final String WORK = """
            Each round makes 8 calls of 1,000 ids into one list, shared by 1 to 8 threads. Each call draws its ids,
            in random order, from a pool of half the calls' size, so that most ids occur in several calls. Only the
            library retries failed calls, by itself. Rates count only the ids of calls that succeeded, by their
            share in all rounds. On H2 the peers have their own database, because ON CONFLICT exists only in H2's
            PostgreSQL mode. There, calls that block each other wait half a second instead of two. PostgreSQL looks
            for deadlocks after a fifth of a second instead of a whole one.""";
    private static final int CALLS = 8;
    private static final int WARM_UP = 2; // Few, because an earlier race has warmed up all contestants.
    private static final int[] THREADS = {1, 2, 4, 8};
    private static final int DISTINCT = 4;

    // H2 does not detect deadlocks: each blocked call waits for this time, and so does each row of a batch.
    private static final String PEERS_ON_H2 = ";MODE=PostgreSQL;LOCK_TIMEOUT=500";
    private static final String SAME = "adders, one list";
    private static final String OWN = "adders, a list each";

    Contention() {
        super(3, "Same-list contention", WORK, "ids", "adders");
    }

    @Override
    Part on(String name, Scale scale) throws Exception {
        Scale rounds = scale.withCalls(Math.min(CALLS, scale.calls() * 4)).withRounds(scale.warmUp(), 7);
        try (Database database = Database.start(name);
                Database peerDatabase = database.isH2() ? Database.start(name, PEERS_ON_H2) : database) {
            List<Scenario> scenarios = new OneDatabase(database, peerDatabase, rounds).run();
            return new Part(scenarios, verdicts(scenarios, !database.isH2()));
        }
    }

    private static List<Verdict> verdicts(List<Scenario> ofOne, boolean distinctLists) {
        Score alone = ofOne.get(0).leadlist();
        Scenario most = ofOne.get(THREADS.length - 1);
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(Verdict.atLeast(
                most.title() + ": rate relative to one adder",
                0.8,
                most.leadlist().rate() / alone.rate()));
        if (distinctLists) {
            Scenario own = ofOne.get(ofOne.size() - 1);
            verdicts.add(Verdict.atLeast(
                    own.title() + ": rate relative to one adder",
                    1.5,
                    own.leadlist().rate() / alone.rate()));
        }
        List<Score> ours = ofOne.stream().map(Scenario::leadlist).toList();
        String all = most.database() + ", all scenarios: ";
        verdicts.add(Verdict.exactly(
                all + "Σ addedCount − rows",
                0,
                ours.stream().mapToLong(score -> Math.abs(score.miscounted())).sum()));
        verdicts.add(Verdict.exactly(
                all + "scenarios with failed calls",
                0,
                ours.stream().filter(score -> !score.notes().isEmpty()).count()));
        return verdicts;
    }

    /** The contestants on one database. */
    private static final class OneDatabase {
        private final Database database;
        private final Database peerDatabase;
        private final BenchmarkLists benchmarkLists;
        private final Scale scale;
        private final List<Entry> entries = new ArrayList<>();
        private final int window;
        private int windows;

        OneDatabase(Database database, Database peerDatabase, Scale scale) throws Exception {
            this.database = database;
            this.peerDatabase = peerDatabase;
            this.benchmarkLists = new BenchmarkLists(database);
            this.scale = scale;
            this.window = scale.ids() * Math.max(2, scale.calls() / 2);
            entries.add(
                    new Entry(new LeadListAdder(benchmarkLists.leadLists()), new LibraryMembers(database), database));
            MemberTable conflicting = MemberTable.create(peerDatabase, "member_conflicting");
            entries.add(new Entry(HandWritten.onConflict(peerDatabase, conflicting), conflicting, peerDatabase));
            MemberTable sorted = MemberTable.create(peerDatabase, "member_sorted");
            entries.add(new Entry(new Sorted(HandWritten.onConflict(peerDatabase, sorted)), sorted, peerDatabase));
            MemberTable read = MemberTable.create(peerDatabase, "member_read");
            entries.add(new Entry(new ReadThenInsert(peerDatabase, read), read, peerDatabase));
            MemberTable hibernate = MemberTable.create(peerDatabase, HibernateEntity.TABLE);
            entries.add(new Entry(new HibernateEntity(peerDatabase), hibernate, peerDatabase));
        }

        List<Scenario> run() throws Exception {
            Scale first = scale.withRounds(scale.warmUp(), 1);
            Scale warm = scale.withRounds(WARM_UP, scale.rounds());
            int rounds = first.allRounds() + (THREADS.length + 1) * warm.allRounds();
            People.load(database, 0, (long) (rounds + 1) * window);
            sameList(first, 1); // Compiles all code and fills all tables before the measurement.
            List<Scenario> scenarios = new ArrayList<>();
            for (int threads : THREADS) {
                scenarios.add(sameList(warm, threads));
            }
            List<UUID> own = IntStream.range(0, DISTINCT)
                    .mapToObj(list -> benchmarkLists.emptyList())
                    .toList();
            scenarios.add(race(warm, DISTINCT, DISTINCT + " " + OWN, own, entries.subList(0, 1)));
            entries.forEach(entry -> entry.adder().close());
            return scenarios;
        }

        private Scenario sameList(Scale rounds, int threads) throws Exception {
            database.settle();
            if (peerDatabase != database) {
                peerDatabase.settle();
            }
            return race(rounds, threads, threads + " " + SAME, List.of(benchmarkLists.emptyList()), entries);
        }

        private Scenario race(Scale rounds, int threads, String setting, List<UUID> lists, List<Entry> entered)
                throws Exception {
            List<AdderThreads> adders = new ArrayList<>();
            List<Contestant> contestants = new ArrayList<>();
            int first = windows;
            windows += rounds.allRounds();
            for (Entry entry : entered) {
                AdderThreads several = new AdderThreads(entry.adder(), threads);
                adders.add(several);
                contestants.add(Contestant.of(entry.adder().name(), round -> several.round(calls(first + round, lists)))
                        .on(entry.database())
                        .counting(() -> count(entry.table(), lists)));
            }
            Scenario scenario = new Race(database, rounds)
                    .run(setting, (double) threads, (long) scale.calls() * scale.ids(), contestants);
            List<Score> scores = new ArrayList<>();
            for (int i = 0; i < adders.size(); i++) {
                scores.add(withFailures(scenario.scores().get(i), adders.get(i)));
                adders.get(i).close();
            }
            return new Scenario(scenario.database(), setting, scenario.size(), scores);
        }

        private List<AdderThreads.Call> calls(int windowNumber, List<UUID> lists) {
            List<AdderThreads.Call> calls = new ArrayList<>();
            for (int call = 0; call < scale.calls(); call++) {
                calls.add(new AdderThreads.Call(
                        lists.get(call % lists.size()),
                        10_000_000L + (long) windowNumber * scale.calls() + call,
                        People.drawn((long) windowNumber * window, window, scale.ids(), call)));
            }
            return calls;
        }

        private static long count(Members table, List<UUID> lists) throws Exception {
            long members = 0;
            for (UUID list : lists) {
                members += table.count(list);
            }
            return members;
        }

        /** Reduces the rate to the calls that succeeded. */
        private Score withFailures(Score score, AdderThreads adders) {
            int failed = adders.failed();
            return failed == 0
                    ? score
                    : score.withShare(1 - (double) failed / adders.calls())
                            .withNote(String.format(
                                    "%,d of %,d calls failed, by SQL state: %s",
                                    failed, adders.calls(), adders.failures()));
        }
    }

    private record Entry(Adder adder, Members table, Database database) {}
}
