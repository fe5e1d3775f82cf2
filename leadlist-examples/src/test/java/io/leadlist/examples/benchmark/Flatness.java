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
import io.leadlist.examples.benchmark.peer.HibernateManyToMany;
import io.leadlist.examples.benchmark.peer.HibernateSet;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.examples.benchmark.peer.SpringDataAggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Row 2: one call of 1,000 ids into lists of increasing size. */
final class Flatness extends HeadlineRow {
    private static final String WORK = """
            One call of 1,000 ids, a tenth of which are members already, into lists of increasing size. The tables
            hold only the lists measured so far. The mapped collections stop where their size forbids more: the sets
            of Hibernate at 100,000 members, the aggregate of Spring Data JDBC at 10,000. They read the whole list,
            so that their time grows with it.""";
    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final int SET_TO = 100_000;
    private static final int AGGREGATE_TO = 10_000;
    private static final int COMPILING = 3;

    Flatness() {
        super(2, "Flatness", WORK, "ids", "members");
    }

    @Override
    Part on(String name, Scale scale) throws Exception {
        try (Database database = Database.start(name)) {
            List<Scenario> scenarios = new OneDatabase(database, scale.withCalls(1)).run();
            return new Part(scenarios, verdicts(scenarios));
        }
    }

    private static List<Verdict> verdicts(List<Scenario> ofOne) {
        Scenario smallest = ofOne.get(0);
        Scenario largest = ofOne.get(ofOne.size() - 1);
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(Verdict.atMost(
                largest.title() + ": time relative to the smallest list",
                1.4,
                growth(smallest, largest, Contestant.LEADLIST)));
        verdicts.add(Verdict.atMost(
                largest.title() + ": growth relative to the statement by hand",
                1,
                growth(smallest, largest, Contestant.LEADLIST) / growth(smallest, largest, HandWritten.CHECKED)));
        Scenario largestSet =
                ofOne.stream().filter(one -> one.has(HibernateSet.NAME)).reduce(smallest, (first, last) -> last);
        for (String mapped : List.of(Contestant.LEADLIST, HibernateSet.NAME, HibernateManyToMany.NAME)) {
            verdicts.add(Verdict.reported(
                    largestSet.title() + ": time of " + mapped + ", relative to the smallest list",
                    growth(smallest, largestSet, mapped)));
        }
        return verdicts;
    }

    private static double growth(Scenario smallest, Scenario largest, String contestant) {
        return largest.of(contestant).millis().median()
                / smallest.of(contestant).millis().median();
    }

    /** The contestants on one database. */
    private static final class OneDatabase {
        private final Database database;
        private final BenchmarkLists benchmarkLists;
        private final Scale scale;
        private final List<Entry> entries = new ArrayList<>();

        OneDatabase(Database database, Scale scale) throws Exception {
            this.database = database;
            this.benchmarkLists = new BenchmarkLists(database);
            this.scale = scale;
            entries.add(new Entry(
                    new LeadListAdder(benchmarkLists.leadLists()), new LibraryMembers(database), Integer.MAX_VALUE));
            MemberTable byHand = MemberTable.create(database, "member_hand");
            entries.add(new Entry(new HandWritten(database, byHand, HandWritten.CHECKED), byHand, Integer.MAX_VALUE));
            entries.add(new Entry(new HibernateSet(database), HibernateSet.tables(database), SET_TO));
            long people = SET_TO + (long) scale.allRounds() * scale.ids();
            entries.add(
                    new Entry(new HibernateManyToMany(database, people), HibernateManyToMany.tables(database), SET_TO));
            entries.add(
                    new Entry(new SpringDataAggregate(database), SpringDataAggregate.tables(database), AGGREGATE_TO));
        }

        List<Scenario> run() throws Exception {
            int[] sizes = IntStream.of(SIZES).map(scale::atMost).distinct().toArray();
            Scale first = scale.withWarmUp(COMPILING).withRounds(Integer.MAX_VALUE, 1);
            People.load(
                    database,
                    0,
                    sizes[sizes.length - 1] + (long) Math.max(first.allRounds(), scale.allRounds()) * scale.ids());
            race(sizes[0], first); // Compiles all code before the first size is measured.
            List<Scenario> scenarios = new ArrayList<>();
            for (int size : sizes) {
                scenarios.add(race(size, scale));
            }
            entries.forEach(entry -> entry.adder().close());
            return scenarios;
        }

        private Scenario race(int size, Scale rounds) throws Exception {
            UUID list = benchmarkLists.list(size);
            List<Entry> fit =
                    entries.stream().filter(entry -> size <= entry.largest()).toList();
            for (Entry entry : fit) {
                if (!(entry.adder() instanceof LeadListAdder)) {
                    entry.members().fill(list, size);
                }
            }
            database.settle();
            return new Race(database, rounds)
                    .run(
                            String.format("into %,d members", size),
                            (double) size,
                            rounds.ids(),
                            fit.stream()
                                    .map(entry -> contestant(entry, list, size))
                                    .toList());
        }

        private Contestant contestant(Entry entry, UUID list, int size) {
            int fresh = scale.ids() - scale.ids() / 10;
            return Contestant.of(entry.adder().name(), round -> {
                        List<String> ids = People.tenthKnown(size + (long) round * fresh, scale.ids());
                        return () -> entry.adder().add(list, 10_000_000L + round, ids);
                    })
                    .counting(() -> entry.members().count(list));
        }
    }

    private record Entry(Adder adder, Members members, int largest) {}
}
