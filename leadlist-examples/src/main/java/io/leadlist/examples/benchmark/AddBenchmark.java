package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.PersonId;
import io.leadlist.list.NewLeadList;
import io.leadlist.selection.Selection;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What it costs to add 1,000 ids to a list that has 0, 100,000 and 1,000,000 members, on H2 (durable) and PostgreSQL.
 *
 * <p>Beside {@code LeadLists.addProspects} stand two statements written by hand, on the same tables with the same indexes, each one
 * statement and a commit: one that links the ids as they come, and one that does what the library promises of each id, that its
 * record is known and not deleted. Neither locks, counts, keeps a journal or says what became of each id. The contestants take turns, each on
 * its own list of the same size, in an order that is reversed every round.
 *
 * <p>Arguments: {@code h2} or {@code postgresql}, by default both; {@code rounds=15}.
 */
public final class AddBenchmark {
    private static final int IDS = 1_000;
    private static final int WARM_UP = 40;
    private static final List<Integer> SIZES = List.of(0, 100_000, 1_000_000);
    private final BenchmarkDatabase database;
    private final LeadLists leadLists;
    private final Caller.Member caller = Caller.of("benchmark", "benchmark");
    private final int rounds;
    private int nextPerson;

    private AddBenchmark(BenchmarkDatabase database, int rounds) {
        this.database = database;
        this.rounds = rounds;
        this.leadLists = LeadLists.over(JdbcStorage.over(database.dataSource())).build();
    }

    /** Runs it. */
    public static void main(String[] args) throws SQLException, IOException {
        List<String> arguments = Arrays.asList(args);
        int rounds = arguments.stream()
                .filter(argument -> argument.startsWith("rounds="))
                .mapToInt(argument -> Integer.parseInt(argument.substring("rounds=".length())))
                .findFirst()
                .orElse(15);
        for (String name : List.of("h2", "postgresql")) {
            if (arguments.contains(name) || (!arguments.contains("h2") && !arguments.contains("postgresql"))) {
                try (BenchmarkDatabase database = BenchmarkDatabase.start(name)) {
                    new AddBenchmark(database, rounds).run();
                }
            }
        }
    }

    private void run() throws SQLException {
        database.insertPeople(caller.organization(), SIZES.size() * 3 * (WARM_UP + rounds) * IDS);
        System.out.printf(
                "%n%s: adding %,d ids that the organization knows; %d rounds; median milliseconds (least to most)%n",
                database.name(), IDS, rounds);
        System.out.printf(
                "%12s  %-26s %-26s %-26s %12s %14s%n",
                "members",
                "leadlist",
                "by hand, records checked",
                "by hand, unchecked",
                "rate/checked",
                "rate/unchecked");
        List<Double> ours = new ArrayList<>();
        for (int size : SIZES) {
            ours.add(measure(size));
        }
        System.out.printf(
                "largest list / empty list: %.2f (goal: at most 1.5)%n", ours.get(ours.size() - 1) / ours.get(0));
    }

    private double measure(int size) throws SQLException {
        List<Contestant> contestants = List.of(
                new Contestant((list, ids) -> leadLists.addProspects(caller, list, Selection.manual(personIds(ids)))),
                new Contestant((list, ids) -> database.insertKnownByHand(caller.organization(), list, ids)),
                new Contestant((list, ids) -> database.insertByHand(caller.organization(), list, ids)));
        List<LeadListId> lists = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) {
            lists.add(newList(size));
        }
        database.settle();
        for (int round = 0; round < WARM_UP + rounds; round++) {
            for (int turn = 0; turn < contestants.size(); turn++) {
                int whose = round % 2 == 0 ? turn : contestants.size() - 1 - turn;
                LeadListId list = size == 0 ? newList(0) : lists.get(whose);
                contestants.get(whose).add(list, nextIds(), round >= WARM_UP);
            }
        }
        print(size, contestants);
        return contestants.get(0).times.median();
    }

    private static void print(int size, List<Contestant> contestants) {
        Times ours = contestants.get(0).times;
        Times checked = contestants.get(1).times;
        Times unchecked = contestants.get(2).times;
        System.out.printf(
                "%,12d  %-26s %-26s %-26s %12.2f %14.2f%n",
                size, ours, checked, unchecked, checked.median() / ours.median(), unchecked.median() / ours.median());
    }

    private LeadListId newList(int members) throws SQLException {
        LeadListId list = leadLists
                .create(caller, NewLeadList.ofPeople("benchmark"))
                .list()
                .id();
        if (members > 0) {
            database.insertMembers(caller.organization(), list, members);
        }
        return list;
    }

    private List<String> nextIds() {
        List<String> ids = new ArrayList<>(IDS);
        for (int i = 0; i < IDS; i++) {
            ids.add(BenchmarkDatabase.personId(nextPerson++));
        }
        return ids;
    }

    private static List<PersonId> personIds(List<String> ids) {
        return ids.stream().map(PersonId::new).toList();
    }

    @FunctionalInterface
    private interface Adding {
        void add(LeadListId list, List<String> ids) throws SQLException;
    }

    private static final class Contestant {
        private final Adding adding;
        private final Times times = new Times();

        Contestant(Adding adding) {
            this.adding = adding;
        }

        void add(LeadListId list, List<String> ids, boolean counts) throws SQLException {
            long start = System.nanoTime();
            adding.add(list, ids);
            long nanos = System.nanoTime() - start;
            if (counts) {
                times.add(nanos);
            }
        }
    }
}
