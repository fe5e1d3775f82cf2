package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.LibraryMembers;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.NaturalKeys;
import io.leadlist.examples.benchmark.harness.Organizations;
import io.leadlist.examples.benchmark.harness.Race;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Spread;
import io.leadlist.examples.benchmark.harness.Verdict;
import io.leadlist.examples.benchmark.peer.HandWritten;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.PersonId;
import io.leadlist.list.NewLeadList;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Row 4: adds people by a bulk selection from a directory. The search finds a sixteenth of the people. */
final class BulkAdd extends HeadlineRow {
    private static final String WORK = """
            Adds 1,000 people by a search of a directory, a fifth of them excluded, at the start of the result and
            deep in it. Each round fills a new list of a new organization, so that all records are copied. By hand,
            on the same directory and on tables with natural keys: the search alone, in the fastest of several formulations; one INSERT of the 800
            members; and the search, the copy of the records with their keys, and the INSERT of the members. The
            directory of H2 has a fifth of the size of PostgreSQL's, because loading it takes longer.""";
    private static final String SEARCH = "by hand, search";
    private static final String ALL = "by hand, search, copy, add";
    private static final String INSERT = HandWritten.UNCHECKED;
    private static final SearchFilters FILTERS = SearchFilters.builder()
            .industry("software development", "it services and it consulting")
            .employees(50, 500)
            .seniority("director", "vp", "c_suite")
            .departmentAndFunction("sales", "marketing")
            .build();
    private static final int EXCLUDE_EACH = 5;
    private static final int TRIALS = 3;

    BulkAdd() {
        super(4, "Bulk add from a search", WORK, "people", "start index");
    }

    @Override
    Part on(String name, Scale scale) throws Exception {
        try (Database database = Database.start(name)) {
            List<Scenario> scenarios =
                    new OneDatabase(database, scale.withCalls(1).withWarmUp(3)).run();
            List<Verdict> verdicts = new ArrayList<>();
            scenarios.forEach(one -> verdicts.addAll(verdicts(one)));
            verdicts.add(Verdict.exactly(
                    database.name() + ", statements, deep − at the start",
                    0,
                    Math.round(scenarios.get(1).leadlist().statements()
                            - scenarios.get(0).leadlist().statements())));
            return new Part(scenarios, verdicts);
        }
    }

    private static List<Verdict> verdicts(Scenario one) {
        double ours = one.leadlist().millis().median();
        double parts =
                one.of(SEARCH).millis().median() + one.of(INSERT).millis().median();
        return List.of(
                Verdict.atMost(one.title() + ": time relative to search + insert", 1.15, ours / parts),
                Verdict.atMost(
                        one.title() + ": time relative to search, copy, add",
                        1.15,
                        ours / one.of(ALL).millis().median()));
    }

    /** The contestants on one database. */
    private static final class OneDatabase {
        private final Database database;
        private final LeadLists leadLists;
        private final Scale scale;
        private final int people;
        private final MemberTable inserted;
        private int organizations;

        OneDatabase(Database database, Scale scale) throws SQLException {
            this.database = database;
            this.scale = scale;
            // A sixteenth of the people match. The end of the deep window lies behind twice as many matches as are
            // requested.
            this.people = Math.max(scale.members() / (database.isH2() ? 10 : 2), scale.ids() * 100);
            this.leadLists = LeadLists.over(JdbcStorage.over(database.dataSource()))
                    .directory(JdbcDirectory.over(database.dataSource()))
                    .build();
            MillionPeople.load(database, people);
            NaturalKeys.create(database);
            this.inserted = MemberTable.create(database, "member_hand");
            MemberTable.create(database, CopyByHand.MEMBER_TABLE);
            database.settle();
        }

        List<Scenario> run() throws Exception {
            return List.of(race(0), race(people / 25 / scale.ids() * scale.ids()));
        }

        private Scenario race(int startIndex) throws Exception {
            List<SearchByHand> formulations = SearchByHand.all(database, startIndex, scale.ids());
            List<String> window = sameWindow(formulations);
            SearchByHand byHand = fastest(formulations);
            Set<String> excluded = IntStream.range(0, window.size())
                    .filter(index -> index % EXCLUDE_EACH == 0)
                    .mapToObj(window::get)
                    .collect(Collectors.toSet());
            List<String> chosen =
                    window.stream().filter(id -> !excluded.contains(id)).toList();
            BulkSelection selection = Selection.bulk(FILTERS, scale.ids())
                    .withStartIndex(startIndex)
                    .withExcludedIds(excluded.stream().map(PersonId::new).toList());
            HandWritten insert = new HandWritten(database, inserted, INSERT);
            CopyByHand all = new CopyByHand(database, byHand);
            List<Contestant> contestants = List.of(
                    in(
                                    "leadlist",
                                    Contestant.LEADLIST,
                                    (caller, list) -> leadLists
                                            .addProspects(caller, list, selection)
                                            .addedCount())
                            .counting(() -> database.number("SELECT count(*) FROM " + LibraryMembers.TABLE)),
                    in("search", SEARCH, (caller, list) -> byHand.search().size()),
                    Contestant.of(INSERT, round -> {
                                UUID list = UUID.randomUUID();
                                return () -> insert.add(list, 2, chosen);
                            })
                            .counting(() -> database.number("SELECT count(*) FROM " + inserted.name())),
                    in("hand", ALL, (caller, list) -> all.add(caller.organization(), list, excluded))
                            .counting(() -> database.number("SELECT count(*) FROM " + CopyByHand.MEMBER_TABLE)));
            return new Race(database, scale)
                    .run(
                            String.format("from index %,d, of %,d people", startIndex, people),
                            (double) startIndex,
                            scale.ids(),
                            contestants);
        }

        private Contestant in(String purpose, String name, AddCall call) {
            return Contestant.of(name, round -> {
                Caller.Member caller = Caller.of("benchmark", Organizations.id(purpose, organizations++));
                LeadListId list = leadLists
                        .create(caller, NewLeadList.ofPeople("benchmark"))
                        .list()
                        .id();
                return () -> call.add(caller, list);
            });
        }

        /** Returns the people that all formulations find. */
        private List<String> sameWindow(List<SearchByHand> formulations) throws SQLException {
            List<List<String>> windows = new ArrayList<>();
            for (SearchByHand formulation : formulations) {
                windows.add(
                        formulation.search().stream().map(SearchByHand.Row::id).toList());
            }
            if (windows.stream().distinct().count() != 1 || windows.get(0).size() != scale.ids()) {
                throw new IllegalStateException("the formulations find different people, or too few");
            }
            return windows.get(0);
        }

        private static SearchByHand fastest(List<SearchByHand> formulations) throws SQLException {
            SearchByHand fastest = formulations.get(0);
            double least = Double.MAX_VALUE;
            for (SearchByHand formulation : formulations) {
                List<Long> nanos = new ArrayList<>();
                for (int trial = 0; trial < TRIALS; trial++) {
                    long start = System.nanoTime();
                    formulation.search();
                    nanos.add(System.nanoTime() - start);
                }
                double median = Spread.of(nanos).median();
                fastest = median < least ? formulation : fastest;
                least = Math.min(least, median);
            }
            return fastest;
        }
    }

    @FunctionalInterface
    private interface AddCall {
        long add(Caller.Member caller, LeadListId list) throws SQLException;
    }
}
