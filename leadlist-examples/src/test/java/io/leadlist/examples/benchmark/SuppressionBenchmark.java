package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The price of the suppression list: 1,000 people are added to an empty list in organizations with a million entries,
 * of one kind and of all kinds, and in one without any, by turns. None of the entries covers any of them.
 *
 * <p>Arguments: {@code h2} or {@code postgresql}, by default both; {@code entries=1000000}.
 */
public final class SuppressionBenchmark {
    private static final int ENTRIES = 1_000_000;
    private static final int STEP = 10_000;
    private static final int PEOPLE = 1_000;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 41;
    private final Storage storage;
    private final LeadLists leadLists;
    private final int rounds;
    private int used;

    private SuppressionBenchmark(Database database, int rounds) {
        this.storage = JdbcStorage.over(database.dataSource());
        this.leadLists = LeadLists.over(storage).build();
        this.rounds = rounds;
    }

    /** The organizations, by the kinds of their entries. */
    @SuppressWarnings("ImmutableEnumChecker") // the lists are immutable
    enum Organization {
        NONE(List.of()),
        ADDRESSES(List.of(Kind.EMAIL)),
        ALL_KINDS(
                Arrays.stream(Kind.values()).filter(kind -> kind != Kind.KEYED).toList());

        private final List<Kind> kinds;

        Organization(List<Kind> kinds) {
            this.kinds = kinds;
        }

        Caller.Member caller() {
            return Caller.of("user", name()).asAdmin();
        }
    }

    /** The times of one kind of add in an organization with entries, and in the one without. */
    record Row(String database, String add, String entries, Times with, Times without) {
        static final String HEAD = """
                | database | add of 1,000 | entries | with entries, ms | without, ms | ratio |
                |---|---|---|---|---|---|""";

        double ratio() {
            return with.median() / without.median();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "| %s | %s | %s | %s | %s | %.2f |", database, add, entries, with, without, ratio());
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
            for (Organization organization : Organization.values()) {
                benchmark.suppress(organization, entries);
                benchmark.knowPeople(organization.caller());
            }
            database.settle();
            List<Row> rows = new ArrayList<>();
            rows.addAll(benchmark.race(name, "people by id", benchmark::addById));
            rows.addAll(benchmark.race(name, "people as data", benchmark::addData));
            return rows;
        }
    }

    @FunctionalInterface
    private interface Add {
        AddReport to(Caller.Member caller, LeadListId list);
    }

    private List<Row> race(String database, String name, Add add) {
        Map<Organization, Times> times = new EnumMap<>(Organization.class);
        for (int round = -Math.min(WARM_UP, rounds); round < rounds; round++) {
            if (round <= 0) {
                Arrays.stream(Organization.values()).forEach(organization -> times.put(organization, new Times()));
            }
            times.forEach((organization, own) -> measure(organization.caller(), add, own));
        }
        Times without = Objects.requireNonNull(times.get(Organization.NONE));
        return List.of(
                new Row(
                        database,
                        name,
                        "addresses",
                        Objects.requireNonNull(times.get(Organization.ADDRESSES)),
                        without),
                new Row(
                        database,
                        name,
                        "all kinds",
                        Objects.requireNonNull(times.get(Organization.ALL_KINDS)),
                        without));
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

    private void suppress(Organization organization, int entries) {
        List<Kind> kinds = organization.kinds;
        for (int from = 0; from < (kinds.isEmpty() ? 0 : entries); from += STEP) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z").plusMillis(from);
            List<Suppression> some = IntStream.range(from, Math.min(entries, from + STEP))
                    .mapToObj(number -> entry(kinds.get(number % kinds.size()), number, at))
                    .toList();
            storage.<Integer>write(organization.caller().organization(), transaction -> {
                transaction.suppressions().insert(some);
                return some.size();
            });
        }
    }

    private static Suppression entry(Kind kind, int number, Instant at) {
        SuppressionKey key = SuppressionKey.parse(kind, text(kind, number));
        UserId user = new UserId("user");
        return new Suppression(
                key, SuppressionScope.ORGANIZATION, SuppressionReason.OPT_OUT, "api", null, user, at, null, null);
    }

    private static String text(Kind kind, int number) {
        return switch (kind) {
            case EMAIL -> "out" + number + "@example.com";
            case DOMAIN -> "out" + number + ".example";
            case LINKEDIN_URL -> "linkedin.com/in/out-" + number;
            case PHONE -> "+44791" + String.format(Locale.ROOT, "%07d", number);
            case PERSON_ID -> "out-" + number;
            case COMPANY_ID -> new UUID(0x4000, 0x8000_0000_0000_0000L + number).toString();
            case EMAIL_SHA256 -> String.format(Locale.ROOT, "%064x", number);
            case EMAIL_MD5 -> String.format(Locale.ROOT, "%032x", number);
            case KEYED -> throw new IllegalArgumentException("Keyed entries need a secret");
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
