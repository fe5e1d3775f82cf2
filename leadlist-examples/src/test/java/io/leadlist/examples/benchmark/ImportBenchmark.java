package io.leadlist.examples.benchmark;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Organizations;
import io.leadlist.imports.Credits;
import io.leadlist.imports.Users;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the acceptance of a request with 10,000 raw leads and the work on them, on H2 (durable) and PostgreSQL.
 *
 * <ol>
 *   <li>Accepting: (c) the library's endpoint, which parses, validates and stores. It is compared with a sum: (a)
 *       Jackson parses the same bytes into a tree, and (b) the same rows, prepared, are inserted by hand in one
 *       transaction.
 *   <li>Working: the library with ports that return at once. It is compared with the bare statements for the same rows,
 *       in one transaction for each batch of 1,000.
 * </ol>
 *
 * <p>Inserting by hand is measured in several ways, and the fastest counts. Its rows are those that the library stored
 * in another organization. The contestants take turns, each time in a new organization, in an order that alternates
 * from round to round.
 *
 * <p>Arguments: {@code h2} or {@code postgresql}, by default both; {@code accepting} or {@code working}, by default
 * both; {@code rounds=9}.
 */
public final class ImportBenchmark {
    private static final int LEADS = 10_000;
    private static final int BATCHES = 10;
    private static final double GOAL = 1.3;
    private static final String PARSING = "(a) parsing";
    private static final Users USERS = new Users() {
        @Override
        public Optional<UserId> find(OrganizationId organization, String email) {
            return email.equals(RawLeads.OWNER) ? Optional.of(new UserId("owner")) : Optional.empty();
        }

        @Override
        public Optional<String> emailOf(OrganizationId organization, UserId user) {
            return Optional.of(RawLeads.OWNER);
        }
    };
    private final Database database;
    private final int rounds;
    private final RawLeads leads = RawLeads.of(LEADS);
    private final LeadLists leadLists;
    private final LeadListsEndpoints endpoints;
    private final ImportWorker worker;
    private int organizations;

    private ImportBenchmark(Database database, int rounds) {
        this.database = database;
        this.rounds = rounds;
        this.leadLists = LeadLists.over(JdbcStorage.over(database.dataSource()))
                .users(USERS)
                .build();
        this.endpoints = LeadListsEndpoints.over(leadLists.imports());
        this.worker = leadLists
                .importWorker()
                .finder(leads.finder())
                .verifier(leads.verifier())
                .build();
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws SQLException, IOException {
        List<String> arguments = Arrays.asList(args);
        int rounds = arguments.stream()
                .filter(argument -> argument.startsWith("rounds="))
                .mapToInt(argument -> Integer.parseInt(argument.substring("rounds=".length())))
                .findFirst()
                .orElse(9);
        for (String name : List.of(Database.H2, Database.POSTGRESQL)) {
            if (arguments.contains(name.toLowerCase(Locale.ROOT))
                    || (!arguments.contains("h2") && !arguments.contains("postgresql"))) {
                try (Database database = Database.start(name)) {
                    new ImportBenchmark(database, rounds).run(arguments);
                }
            }
        }
    }

    private void run(List<String> arguments) throws SQLException {
        OrganizationId model = newOrganization();
        accept(model);
        ImportRows.Accepted accepted;
        List<ImportRows.Worked> worked;
        int number = Organizations.number(database, model.value());
        try (Connection connection = database.dataSource().getConnection()) {
            accepted = ImportRows.accepted(connection, number);
            work(model);
            worked = ImportRows.worked(connection, number, BATCHES);
        }
        List<ImportByHand> byHand = Arrays.stream(BulkInsert.values())
                .filter(way -> !database.isH2() || way != BulkInsert.COPY)
                .map(way -> new ImportByHand(database, way, accepted, worked))
                .toList();
        System.out.printf(
                "%n%s: %,d leads, %,d bytes; %d rounds; median milliseconds (minimum to maximum)%n",
                database.name(), LEADS, leads.body().length, rounds);
        if (!arguments.contains("working")) {
            accepting(byHand);
        }
        if (!arguments.contains("accepting")) {
            working(byHand);
        }
    }

    private void accepting(List<ImportByHand> byHand) throws SQLException {
        Contestant parse = new Contestant(PARSING, organization -> parse());
        Contestant library = new Contestant("(c) leadlist", this::accept);
        List<Contestant> ways = byHand.stream()
                .map(hand -> new Contestant("(b) rows by hand, " + hand.way(), hand::accept))
                .toList();
        List<Contestant> all = new ArrayList<>(List.of(parse));
        all.addAll(ways);
        all.add(library);
        compete("accepting", all, organization -> {}, 8);
        double sum = parse.times.median() + fastest(ways).times.median();
        System.out.printf(
                "c / (a + b), b by %s: %.2f (goal: at most %.1f)%n",
                fastest(ways).name, library.times.median() / sum, GOAL);
    }

    private void working(List<ImportByHand> byHand) throws SQLException {
        Contestant library = new Contestant("leadlist", this::work);
        List<Contestant> ways = byHand.stream()
                .map(hand -> new Contestant("by hand, " + hand.way(), hand::work))
                .toList();
        List<Contestant> all = new ArrayList<>(ways);
        all.add(library);
        compete("working", all, byHand.get(0)::accept, 4);
        for (Contestant contestant : all) {
            System.out.printf(
                    "%-28s %,.0f leads per second%n", contestant.name, LEADS / contestant.times.median() * 1e3);
        }
        System.out.printf(
                "rate of leadlist / rate %s: %.2f%n",
                fastest(ways).name, fastest(ways).times.median() / library.times.median());
    }

    private void compete(String what, List<Contestant> contestants, Turn preparation, int warmUp) throws SQLException {
        for (int round = 0; round < warmUp + rounds; round++) {
            if (round == 1 || round == warmUp) {
                database.settle();
            }
            List<List<String>> stored = new ArrayList<>();
            for (int turn = 0; turn < contestants.size(); turn++) {
                int index = round % 2 == 0 ? turn : contestants.size() - 1 - turn;
                OrganizationId organization = newOrganization();
                preparation.in(organization);
                contestants.get(index).measure(organization, round >= warmUp);
                if (!contestants.get(index).name.equals(PARSING)) {
                    stored.add(counts(organization));
                }
            }
            requireSame(stored);
        }
        contestants.forEach(
                contestant -> System.out.printf("%-10s %-28s %s%n", what, contestant.name, contestant.times));
    }

    private List<String> counts(OrganizationId organization) throws SQLException {
        int number = Organizations.number(database, organization.value());
        try (Connection connection = database.dataSource().getConnection()) {
            return ImportRows.counts(connection, number);
        }
    }

    private static void requireSame(List<List<String>> stored) {
        if (stored.stream().distinct().count() != 1) {
            throw new IllegalStateException("the contestants stored different rows: " + stored);
        }
    }

    private static Contestant fastest(List<Contestant> contestants) {
        return contestants.stream()
                .min(Comparator.comparingDouble(contestant -> contestant.times.median()))
                .orElseThrow();
    }

    private OrganizationId newOrganization() {
        OrganizationId organization = new OrganizationId(Organizations.id("import", organizations++));
        leadLists.imports().grant(organization, "benchmark", Credits.of(1_000_000, 0));
        return organization;
    }

    private void parse() {
        if (JsonMapper.shared().readTree(leads.body()).path("leads").size() != LEADS) {
            throw new IllegalStateException("not all leads were parsed");
        }
    }

    private void accept(OrganizationId organization) {
        Caller caller = Caller.of("caller", organization.value());
        Response response = endpoints.create(Request.of(caller, leads.body()));
        if (response.status() != 202 || response.bytes().length == 0) {
            throw new IllegalStateException(response.text());
        }
    }

    private void work(OrganizationId organization) {
        if (worker.work(organization, Duration.ofMinutes(5)).leads() != LEADS) {
            throw new IllegalStateException("not all leads were processed");
        }
    }

    @FunctionalInterface
    private interface Turn {
        void in(OrganizationId organization) throws SQLException;
    }

    private static final class Contestant {
        private final String name;
        private final Turn turn;
        private final Times times = new Times();

        Contestant(String name, Turn turn) {
            this.name = name;
            this.turn = turn;
        }

        void measure(OrganizationId organization, boolean counts) throws SQLException {
            long start = System.nanoTime();
            turn.in(organization);
            long nanos = System.nanoTime() - start;
            if (counts) {
                times.add(nanos);
            }
        }
    }
}
