package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.HeadlineRow.Part;
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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Part of row 1: the bytes of a member, with leads added in the order of their numbers and in random order.
 *
 * <p>The lists grow by calls alone, because an index that is built at once is smaller. Each kind has its own database.
 */
final class LeadOrders {
    private static final String RANDOM = "leadlist, random order";
    private static final String BY_HAND = "member_hand";
    private static final int GROWN = 500_000;
    private static final int WARM_UP = 2;
    private static final int SEED = 7;
    private static final double MOST_BYTES = 175;

    private LeadOrders() {}

    /** Adds people in both orders, and by hand in random order. */
    static Part race(String name, Scale scale) throws Exception {
        Scale rounds = scale.withRounds(WARM_UP, scale.rounds());
        int grown = scale.atMost(GROWN);
        int people = grown + rounds.allRounds() * rounds.calls() * rounds.ids();
        List<Integer> inOrder = IntStream.range(0, people).boxed().toList();
        List<Integer> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(SEED));
        try (Database ordered = Database.start(name);
                Database random = Database.start(name)) {
            Grower first = new Grower(ordered, Contestant.LEADLIST, inOrder);
            Grower second = new Grower(random, RANDOM, shuffled);
            MemberTable table = MemberTable.create(ordered, BY_HAND);
            Grower third =
                    new Grower(new HandWritten(ordered, table, HandWritten.CHECKED), table, ordered, BY_HAND, shuffled);
            People.load(ordered, 0, people);
            People.loadRecords(random, 0, people);
            List<Contestant> contestants = new ArrayList<>();
            for (Grower grower : List.of(first, second, third)) {
                grower.grow(grown, rounds.ids());
                contestants.add(grower.contestant(grown, rounds));
            }
            ordered.settle();
            random.settle();
            Scenario raced = new Race(ordered, rounds)
                    .run(
                            String.format("grown by calls to %,d members", people),
                            null,
                            (long) rounds.calls() * rounds.ids(),
                            contestants);
            return part(raced, List.of(first, second, third));
        }
    }

    private static Part part(Scenario raced, List<Grower> growers) throws Exception {
        Scenario noted = raced;
        List<Verdict> verdicts = new ArrayList<>();
        for (Grower grower : growers) {
            double bytes = grower.bytes();
            String name = grower.name;
            noted = noted.with(name, String.format("%,.0f bytes per member, indexes included", bytes));
            String what = raced.title() + ": bytes per member, " + name;
            verdicts.add(
                    name.startsWith(Contestant.LEADLIST)
                            ? Verdict.atMost(what, MOST_BYTES, bytes)
                            : Verdict.reported(what, bytes));
        }
        verdicts.add(Verdict.reported(
                raced.title() + ": rate relative to " + HandWritten.CHECKED + ", both in random order",
                raced.of(RANDOM).rate() / raced.of(HandWritten.CHECKED).rate()));
        return new Part(List.of(noted), verdicts);
    }

    /** Adds people to a list in an order. */
    private static final class Grower {
        private final Database database;
        private final String name;
        private final String table;
        private final Adder adder;
        private final Members members;
        private final UUID list;
        private final List<Integer> order;

        Grower(Database database, String name, List<Integer> order) throws Exception {
            BenchmarkLists benchmarkLists = new BenchmarkLists(database);
            this.database = database;
            this.name = name;
            this.table = LibraryMembers.TABLE;
            this.adder = new LeadListAdder(benchmarkLists.leadLists());
            this.members = new LibraryMembers(database);
            this.list = benchmarkLists.emptyList();
            this.order = order;
        }

        Grower(Adder adder, Members members, Database database, String table, List<Integer> order) {
            this.database = database;
            this.name = adder.name();
            this.table = table;
            this.adder = adder;
            this.members = members;
            this.list = UUID.randomUUID();
            this.order = order;
        }

        void grow(int size, int ids) throws Exception {
            for (int from = 0; from < size; from += ids) {
                adder.add(list, from, ids(from, Math.min(ids, size - from)));
            }
        }

        Contestant contestant(int grown, Scale rounds) {
            return Contestant.of(name, round -> {
                        int start = grown + round * rounds.calls() * rounds.ids();
                        List<List<String>> calls = IntStream.range(0, rounds.calls())
                                .mapToObj(call -> ids(start + call * rounds.ids(), rounds.ids()))
                                .toList();
                        return () -> {
                            long added = 0;
                            for (int call = 0; call < calls.size(); call++) {
                                added += adder.add(list, start + (long) call, calls.get(call));
                            }
                            return added;
                        };
                    })
                    .on(database)
                    .counting(() -> members.count(list));
        }

        private List<String> ids(int from, int count) {
            return order.subList(from, from + count).stream().map(People::id).toList();
        }

        double bytes() throws Exception {
            return (double) database.bytes(table) / members.count(list);
        }
    }
}
