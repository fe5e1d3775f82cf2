package io.leadlist.examples.benchmark;

import com.fasterxml.uuid.Generators;
import io.leadlist.examples.benchmark.HeadlineRow.Part;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.Race;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Verdict;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Part of row 1, on PostgreSQL: compares the library's time-ordered ids with random ones. */
final class IdVersions {
    private static final String RANDOM = "leadlist, ids of version 4";
    private static final int WARM_UP = 2;
    private static final int CALLS = 20;
    private static final String INSERT_PEOPLE = """
            INSERT INTO lead_person (organization_id, id, profile)
            SELECT ?, i.id, '{}' FROM unnest(CAST(? AS varchar array)) AS i(id)
            """;
    private static final String INDEX_BYTES = "SELECT pg_indexes_size('" + MemberTable.OF_THE_LIBRARY
            + "') / (SELECT count(*) FROM " + MemberTable.OF_THE_LIBRARY + ")";

    private IdVersions() {}

    /** Adds people with ids of both kinds, each kind in its own database. */
    static Part race(Scale scale) throws Exception {
        Scale rounds = scale.withCalls(Math.min(CALLS, CALLS * scale.calls() / Scale.DEFAULT.calls()))
                .withRounds(WARM_UP, scale.rounds());
        try (Database grown = Database.start(Database.POSTGRESQL);
                Database scattered = Database.start(Database.POSTGRESQL)) {
            List<Contestant> contestants = List.of(
                    contestant(grown, Contestant.LEADLIST, Generators.timeBasedEpochGenerator()::generate, rounds),
                    contestant(scattered, RANDOM, UUID::randomUUID, rounds));
            for (Contestant contestant : contestants) {
                contestant.work().prepare(0).run(); // fills the tables before the measurement
            }
            grown.settle();
            scattered.settle();
            Scenario raced = new Race(grown, rounds)
                    .run(
                            String.format(
                                    "new people, %,d in total",
                                    (long) (rounds.allRounds() + 1) * rounds.calls() * rounds.ids()),
                            null,
                            (long) rounds.calls() * rounds.ids(),
                            contestants);
            long ours = grown.number(INDEX_BYTES);
            long random = scattered.number(INDEX_BYTES);
            Scenario scenario = raced.with(Contestant.LEADLIST, note(ours)).with(RANDOM, note(random));
            return new Part(
                    List.of(scenario),
                    List.of(
                            Verdict.atLeast(
                                    scenario.title() + ": rate relative to ids of version 4",
                                    1.15,
                                    scenario.rateRelativeTo(RANDOM)),
                            Verdict.atMost(
                                    scenario.title() + ": indexes relative to ids of version 4",
                                    0.8,
                                    (double) ours / random)));
        }
    }

    private static String note(long bytes) {
        return String.format("%,d bytes of indexes per member", bytes);
    }

    private static Contestant contestant(Database database, String name, Supplier<UUID> ids, Scale rounds)
            throws SQLException {
        BenchmarkLists benchmarkLists = new BenchmarkLists(database);
        LeadListAdder adder = new LeadListAdder(benchmarkLists.leadLists());
        UUID list = benchmarkLists.emptyList();
        return Contestant.of(name, round -> {
                    List<List<String>> calls = Stream.generate(() -> Stream.generate(ids)
                                    .limit(rounds.ids())
                                    .map(UUID::toString)
                                    .toList())
                            .limit(rounds.calls())
                            .toList();
                    insertPeople(database, calls);
                    return () -> {
                        long added = 0;
                        for (List<String> call : calls) {
                            added += adder.add(list, 0, call);
                        }
                        return added;
                    };
                })
                .on(database)
                .counting(() -> MemberTable.ofTheLibrary(database).count(list));
    }

    private static void insertPeople(Database database, List<List<String>> calls) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT_PEOPLE)) {
            for (List<String> ids : calls) {
                statement.setString(1, People.ORGANIZATION);
                statement.setArray(2, connection.createArrayOf("varchar", ids.toArray(String[]::new)));
                statement.executeUpdate();
            }
        }
    }
}
