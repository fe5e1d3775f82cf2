package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import io.leadlist.search.PageRequest;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a bulk selection of 1,000 people costs, 200 of them excluded, from a PostgreSQL directory of a million people, of whom a sixteenth is found: at
 * its start and behind 50,000 others. Each round fills a fresh list of a fresh organization, so that all records are copied.
 *
 * <p>Beside it stand, by hand on the same tables: the search alone, in the fastest of several formulations; one statement that links 1,000 ids and does
 * nothing else; and, to compare like with like, the search, the copying of records with their keys, and the linking. The contestants take turns in an
 * order that is reversed every round.
 *
 * <p>Arguments: {@code rounds=15}; {@code people=1000000}, with fewer the second start index is nearer in proportion.
 */
public final class SearchBenchmark {
    private static final int TARGETS = 1_000;
    private static final int EXCLUDE_EACH = 5;
    private static final int WARM_UP = 10;
    private static final int TRIALS = 5;
    private static final int FEWEST_PEOPLE = 100_000;
    private static final double GOAL = 1.15;
    private static final SearchFilters FILTERS = SearchFilters.builder()
            .industry("software development", "it services and it consulting")
            .employees(50, 500)
            .seniority("director", "vp", "c_suite")
            .departmentAndFunction("sales", "marketing")
            .build();
    private final BenchmarkDatabase database;
    private final JdbcDirectory directory;
    private final LeadLists leadLists;
    private final int rounds;
    private int organizations;

    private SearchBenchmark(BenchmarkDatabase database, int rounds) {
        this.database = database;
        this.directory = JdbcDirectory.over(database.dataSource());
        this.leadLists = LeadLists.over(JdbcStorage.over(database.dataSource()))
                .directory(directory)
                .build();
        this.rounds = rounds;
    }

    /** Runs it. */
    public static void main(String[] args) throws SQLException, IOException {
        int rounds = argument(args, "rounds=", 15);
        int people = Math.max(FEWEST_PEOPLE, argument(args, "people=", 1_000_000));
        try (BenchmarkDatabase database = BenchmarkDatabase.start("postgresql")) {
            MillionPeople.load(database.dataSource(), people);
            database.settle();
            SearchBenchmark benchmark = new SearchBenchmark(database, rounds);
            System.out.printf(
                    "%n%s: %,d of %,d people into a list, %,d of them excluded; %d rounds; median milliseconds (least to most)%n",
                    database.name(), TARGETS, people, TARGETS / EXCLUDE_EACH, rounds);
            benchmark.measure(0);
            benchmark.measure(people / 20 / TARGETS * TARGETS);
        }
    }

    private static int argument(String[] args, String name, int otherwise) {
        return Arrays.stream(args)
                .filter(argument -> argument.startsWith(name))
                .mapToInt(argument -> Integer.parseInt(argument.substring(name.length())))
                .findFirst()
                .orElse(otherwise);
    }

    private void measure(int startIndex) throws SQLException {
        System.out.printf("%nstart index %,d%n", startIndex);
        List<SearchByHand> formulations = SearchByHand.all(database.dataSource(), startIndex, TARGETS);
        List<String> window = sameWindow(formulations, startIndex);
        SearchByHand byHand = fastest(formulations);
        Set<String> excluded = IntStream.range(0, TARGETS)
                .filter(index -> index % EXCLUDE_EACH == 0)
                .mapToObj(window::get)
                .collect(Collectors.toSet());
        BulkSelection selection = Selection.bulk(FILTERS, TARGETS)
                .withStartIndex(startIndex)
                .withExcludedIds(excluded.stream().map(PersonId::new).toList());
        List<Contestant> contestants = List.of(
                new Contestant("(a) search by hand", (caller, list) -> byHand.search()),
                new Contestant(
                        "(b) 1,000 members by hand",
                        (caller, list) -> database.insertByHand(caller.organization(), list, window)),
                new Contestant(
                        "(c) leadlist",
                        (caller, list) -> requireAdded(
                                leadLists.addProspects(caller, list, selection), TARGETS - excluded.size())),
                new Contestant(
                        "(d) search, copy, link by hand",
                        (caller, list) -> byHand.copyAndLink(caller.organization(), list, excluded)),
                new Contestant("    leadlist's search alone", (caller, list) -> search(startIndex)));
        for (int round = 0; round < WARM_UP + rounds; round++) {
            for (int turn = 0; turn < contestants.size(); turn++) {
                int whose = round % 2 == 0 ? turn : contestants.size() - 1 - turn;
                run(contestants.get(whose), round >= WARM_UP);
            }
        }
        print(contestants);
    }

    private void run(Contestant contestant, boolean counts) throws SQLException {
        Caller.Member caller = Caller.of("benchmark", "benchmark" + organizations++);
        LeadListId list = leadLists
                .create(caller, NewLeadList.ofPeople("benchmark"))
                .list()
                .id();
        long start = System.nanoTime();
        contestant.work.run(caller, list);
        long nanos = System.nanoTime() - start;
        if (counts) {
            contestant.times.add(nanos);
        }
    }

    private static void print(List<Contestant> contestants) {
        contestants.forEach(contestant -> System.out.printf("%-34s %s%n", contestant.name, contestant.times));
        double search = contestants.get(0).times.median();
        double members = contestants.get(1).times.median();
        double ours = contestants.get(2).times.median();
        double same = contestants.get(3).times.median();
        double searchOfOurs = contestants.get(4).times.median();
        System.out.printf("%-34s %.1f%n", "    the rest of leadlist", ours - searchOfOurs);
        System.out.printf("c / (a + b): %.2f (goal: at most %.2f)%n", ours / (search + members), GOAL);
        System.out.printf("c / d: %.2f%n", ours / same);
    }

    private List<String> search(int startIndex) {
        return directory.searchPeople(FILTERS, new PageRequest(startIndex / TARGETS, TARGETS)).entries().stream()
                .map(person -> person.id().value())
                .toList();
    }

    /** Whom the library finds, if every formulation by hand finds the same. */
    private List<String> sameWindow(List<SearchByHand> formulations, int startIndex) throws SQLException {
        List<String> window = search(startIndex);
        if (window.size() != TARGETS) {
            throw new IllegalStateException("only " + window.size() + " people found");
        }
        for (SearchByHand formulation : formulations) {
            List<String> found =
                    formulation.search().stream().map(SearchByHand.Row::id).toList();
            if (!found.equals(window)) {
                throw new IllegalStateException("other people found by\n" + formulation.sql());
            }
        }
        return window;
    }

    private static SearchByHand fastest(List<SearchByHand> formulations) throws SQLException {
        List<Times> times = new ArrayList<>();
        for (SearchByHand formulation : formulations) {
            Times one = new Times();
            for (int trial = 0; trial < TRIALS; trial++) {
                long start = System.nanoTime();
                formulation.search();
                one.add(System.nanoTime() - start);
            }
            times.add(one);
        }
        System.out.println("formulations by hand: " + times);
        return IntStream.range(0, times.size())
                .boxed()
                .min(Comparator.comparing(index -> times.get(index).median()))
                .map(formulations::get)
                .orElseThrow();
    }

    private static void requireAdded(AddReport report, int added) {
        if (report.addedCount() != added) {
            throw new IllegalStateException(report.addedCount() + " added, not " + added);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run(Caller.Member caller, LeadListId list) throws SQLException;
    }

    private static final class Contestant {
        private final String name;
        private final Work work;
        private final Times times = new Times();

        Contestant(String name, Work work) {
            this.name = name;
            this.work = work;
        }
    }
}
