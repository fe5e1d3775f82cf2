package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.ReusePolicy;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures what the rules about reuse cost: calls that add 1,000 people by id, each person known and once used, ten
 * days ago. Four people work for each company. Calls under different rules alternate. The table has the median time of
 * the calls, and its ratio to that without rules.
 */
public final class ReuseBenchmark {
    private static final int PEOPLE = 1_000;
    private static final int CALLS = 15;
    private static final int WARM_UP = 3;
    private static final double MILLION = 1e6;
    private final Storage storage;
    private final Caller.Member caller = Caller.of("user", "reuse");
    private final Map<Rules, List<Long>> nanos = new EnumMap<>(Rules.class);

    /** The rules, in the order of the table. */
    private enum Rules {
        NONE("none", null),
        COOL_DOWN("cool-down", ReuseRules.NONE.coolingDown(ReusePeriod.days(5))),
        STRICT(
                "cool-down, strict",
                ReuseRules.NONE.coolingDown(ReusePeriod.days(5)).strict()),
        CAP("cap per company", ReuseRules.NONE.perCompany(5)),
        ACROSS("cap across lists", ReuseRules.NONE.perCompany(5).acrossLists(ReusePeriod.days(90)));

        private final String title;
        private final ReuseRules rules;

        Rules(String title, ReuseRules rules) {
            this.title = title;
            this.rules = rules;
        }
    }

    private ReuseBenchmark(Storage storage) {
        this.storage = storage;
    }

    /** Runs the benchmark on {@code h2} or {@code postgresql}; without arguments on both. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        System.out.println("| rules | median, ms | compared with none |");
        System.out.println("|---|---|---|");
        for (String name : List.of(Database.POSTGRESQL, Database.H2)) {
            if (arguments.contains(name.toLowerCase(Locale.ROOT))
                    || (!arguments.contains("h2") && !arguments.contains("postgresql"))) {
                try (Database database = Database.start(name)) {
                    ReuseBenchmark benchmark = new ReuseBenchmark(JdbcStorage.over(database.dataSource()));
                    benchmark.run();
                    benchmark.print(name);
                }
            }
        }
    }

    private void run() {
        Map<Rules, LeadListId> lists = new EnumMap<>(Rules.class);
        for (Rules rules : Rules.values()) {
            nanos.put(rules, new ArrayList<>());
            lists.put(rules, list(under(rules)));
        }
        LeadLists before = LeadLists.over(storage)
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofDays(-10)))
                .build();
        int first = 0;
        for (int call = 0; call < WARM_UP + CALLS; call++) {
            for (Rules rules : Rules.values()) {
                before.addProspects(caller, list(before), people(first));
                long time = add(under(rules), lists.get(rules), first);
                if (call >= WARM_UP) {
                    nanos.get(rules).add(time);
                }
                first += PEOPLE;
            }
        }
    }

    private long add(LeadLists leadLists, LeadListId list, int first) {
        List<PersonId> ids = IntStream.range(first, first + PEOPLE)
                .mapToObj(ReuseBenchmark::id)
                .toList();
        long start = System.nanoTime();
        int added = leadLists.addProspects(caller, list, Selection.manual(ids)).count(Outcome.ADDED);
        long time = System.nanoTime() - start;
        if (added != PEOPLE) {
            throw new IllegalStateException(added + " of " + PEOPLE + " people were added");
        }
        return time;
    }

    private LeadLists under(Rules rules) {
        return rules.rules == null
                ? LeadLists.over(storage).build()
                : LeadLists.over(storage).reuse(ReusePolicy.always(rules.rules)).build();
    }

    private LeadListId list(LeadLists leadLists) {
        return leadLists.create(caller, NewLeadList.ofPeople("List")).list().id();
    }

    private static List<Prospect> people(int first) {
        return IntStream.range(first, first + PEOPLE)
                .mapToObj(number -> Prospect.of(
                        id(number),
                        PersonProfile.named("First", "Last")
                                .emails("p" + number + "@company" + number / 4 + ".com")
                                .build()))
                .toList();
    }

    private static PersonId id(int number) {
        return new PersonId("person-" + number);
    }

    private void print(String database) {
        double none = median(Rules.NONE);
        for (Rules rules : Rules.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s, %s | %.1f | %.2f |%n",
                    database,
                    rules.title,
                    median(rules),
                    median(rules) / none);
        }
    }

    private double median(Rules rules) {
        List<Long> sorted = nanos.get(rules).stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / MILLION;
    }
}
