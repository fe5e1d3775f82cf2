package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionOutcome.Result;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import io.leadlist.selection.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The price of the suppression list: 1,000 people are added to an empty list in an organization with a million entries,
 * and in one without any, by turns. None of the entries covers any of them.
 *
 * <p>Arguments: {@code h2} or {@code postgresql}, by default both; {@code entries=1000000}.
 */
public final class SuppressionBenchmark {
    private static final int ENTRIES = 1_000_000;
    private static final int STEP = 10_000;
    private static final int PEOPLE = 1_000;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 41;
    private final LeadLists leadLists;
    private final int rounds;
    private int used;

    private SuppressionBenchmark(Database database, int rounds) {
        this.leadLists = LeadLists.over(JdbcStorage.over(database.dataSource())).build();
        this.rounds = rounds;
    }

    /** The times of one kind of add in both organizations. */
    record Row(String database, String add, int entries, Times with, Times without) {
        static final String HEAD = """
                | database | add of 1,000 | entries | with entries, ms | without, ms | ratio |
                |---|---|---|---|---|---|""";

        double ratio() {
            return with.median() / without.median();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "| %s | %s | %,d | %s | %s | %.2f |", database, add, entries, with, without, ratio());
        }
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = Arrays.asList(args);
        int entries = arguments.stream()
                .filter(argument -> argument.startsWith("entries="))
                .mapToInt(argument -> Integer.parseInt(argument.substring("entries=".length())))
                .findFirst()
                .orElse(ENTRIES);
        System.out.println(Row.HEAD);
        for (String name : List.of(Database.POSTGRESQL, Database.H2)) {
            if (arguments.contains(name.toLowerCase(Locale.ROOT))
                    || (!arguments.contains("h2") && !arguments.contains("postgresql"))) {
                run(name, entries, ROUNDS).forEach(System.out::println);
            }
        }
    }

    static List<Row> run(String name, int entries, int rounds) throws Exception {
        try (Database database = Database.start(name)) {
            SuppressionBenchmark benchmark = new SuppressionBenchmark(database, rounds);
            Caller.Member with = Caller.of("user", "suppressing").asAdmin();
            Caller.Member without = Caller.of("user", "free").asAdmin();
            benchmark.suppress(with, entries);
            benchmark.knowPeople(with);
            benchmark.knowPeople(without);
            database.settle();
            return List.of(
                    benchmark.race(
                            name,
                            entries,
                            "people by id",
                            new Race(with, without, (caller, list) -> benchmark.addById(caller, list))),
                    benchmark.race(
                            name,
                            entries,
                            "people as data",
                            new Race(with, without, (caller, list) -> benchmark.addData(caller, list))));
        }
    }

    @FunctionalInterface
    private interface Add {
        AddReport to(Caller.Member caller, LeadListId list);
    }

    private record Race(Caller.Member with, Caller.Member without, Add add) {}

    private Row race(String database, int entries, String name, Race race) {
        Times with = new Times();
        Times without = new Times();
        for (int round = -WARM_UP; round < rounds; round++) {
            boolean counts = round >= 0;
            measure(race.with, race.add, counts ? with : new Times());
            measure(race.without, race.add, counts ? without : new Times());
        }
        return new Row(database, name, entries, with, without);
    }

    private void measure(Caller.Member caller, Add add, Times times) {
        LeadListId list = leadLists
                .create(caller, NewLeadList.ofPeople("benchmark"))
                .list()
                .id();
        long start = System.nanoTime();
        AddReport report = add.to(caller, list);
        times.add(System.nanoTime() - start);
        if (report.addedCount() != PEOPLE) {
            throw new IllegalStateException(report.addedCount() + " people were added");
        }
    }

    private void suppress(Caller.Member caller, int entries) {
        for (int from = 0; from < entries; from += STEP) {
            List<NewSuppression> some = IntStream.range(from, Math.min(entries, from + STEP))
                    .mapToObj(SuppressionBenchmark::entry)
                    .toList();
            var report = leadLists.suppressions().add(caller, SuppressionScope.ORGANIZATION, some);
            if (report.count(Result.ADDED) != some.size()) {
                throw new IllegalStateException(report.count(Result.ADDED) + " entries were added");
            }
        }
    }

    /** Returns an entry: most are about an address, some about a domain or a LinkedIn URL. */
    private static NewSuppression entry(int number) {
        return switch (number % 10) {
            case 0 -> NewSuppression.of(Kind.DOMAIN, "out" + number + ".example", SuppressionReason.CUSTOMER);
            case 1 -> NewSuppression.of(Kind.LINKEDIN_URL, "linkedin.com/in/out-" + number, SuppressionReason.OPT_OUT);
            default -> NewSuppression.of(Kind.EMAIL, "out" + number + "@example.com", SuppressionReason.OPT_OUT);
        };
    }

    private void knowPeople(Caller.Member caller) {
        LeadListId list =
                leadLists.create(caller, NewLeadList.ofPeople("known")).list().id();
        leadLists.addProspects(caller, list, people(0));
    }

    private AddReport addById(Caller.Member caller, LeadListId list) {
        List<PersonId> ids = IntStream.range(0, PEOPLE)
                .mapToObj(number -> new PersonId("person-" + number))
                .toList();
        return leadLists.addProspects(caller, list, Selection.manual(ids));
    }

    private AddReport addData(Caller.Member caller, LeadListId list) {
        used += PEOPLE;
        return leadLists.addProspects(caller, list, people(used));
    }

    private static List<Prospect> people(int from) {
        return IntStream.range(from, from + PEOPLE)
                .mapToObj(number -> Prospect.of(
                        new PersonId("person-" + number),
                        PersonProfile.named("First", "Last " + number)
                                .emails("p" + number + "@mail.firm" + number % 50 + ".example")
                                .linkedinUrl("https://www.linkedin.com/in/person-" + number)
                                .phones("+1415555" + String.format(Locale.ROOT, "%04d", number % 10_000))
                                .build()))
                .toList();
    }
}
