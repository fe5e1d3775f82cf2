package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.reading.PopulatedMember;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/**
 * Measures each isolation level of a data source while long and short calls change the same three lists.
 *
 * <p>Two writers each add 1,000 people by data, fifteen times. Meanwhile six other writers add one person, read five
 * members and remove one, without pause. The table has the calls that failed after all attempts, and the median and the
 * maximum time of the long calls.
 */
public final class IsolationBenchmark {
    private static final int LISTS = 3;
    private static final int LONG_WRITERS = 2;
    private static final int SHORT_WRITERS = 6;
    private static final int PEOPLE = 1_000;
    private static final int CALLS = 15;
    private static final double MILLION = 1e6;
    private final Level level;
    private final LeadLists leadLists;
    private final Caller.Member caller;
    private final List<LeadListId> lists;
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger failedLong = new AtomicInteger();
    private final AtomicInteger shortCalls = new AtomicInteger();
    private final AtomicInteger failedShort = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();

    /** The levels, in the order in which they are measured. */
    private enum Level {
        READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
        REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
        SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

        private final int ofJdbc;

        Level(int ofJdbc) {
            this.ofJdbc = ofJdbc;
        }

        ProxyDataSource on(Database database) {
            return new ProxyDataSource(database.dataSource()) {
                @Override
                public Connection getConnection() throws SQLException {
                    Connection connection = database.dataSource().getConnection();
                    connection.setTransactionIsolation(ofJdbc); // the pool resets it
                    return connection;
                }
            };
        }

        @Override
        public String toString() {
            return name().replace('_', ' ');
        }
    }

    private IsolationBenchmark(Database database, Level level, String organization) {
        this.level = level;
        this.leadLists = LeadLists.over(JdbcStorage.over(level.on(database))).build();
        this.caller = Caller.of("user", organization);
        this.lists = IntStream.range(0, LISTS)
                .mapToObj(i -> leadLists
                        .create(caller, NewLeadList.ofPeople("List"))
                        .list()
                        .id())
                .toList();
    }

    /** Runs the benchmark on {@code h2} or {@code postgresql}; without arguments on both. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        System.out.println(
                "| isolation level | long calls | failed | median, ms | longest, ms | short calls | failed |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String name : List.of(Database.POSTGRESQL, Database.H2)) {
            if (arguments.contains(name.toLowerCase(Locale.ROOT))
                    || (!arguments.contains("h2") && !arguments.contains("postgresql"))) {
                try (Database database = Database.start(name)) {
                    new IsolationBenchmark(database, Level.READ_COMMITTED, "warm-up").run(1);
                    for (Level level : Level.values()) {
                        IsolationBenchmark one = new IsolationBenchmark(database, level, level.name());
                        one.run(CALLS);
                        one.print(name);
                    }
                }
            }
        }
    }

    private void run(int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(LONG_WRITERS + SHORT_WRITERS);
        try {
            List<Future<?>> longWriters = new ArrayList<>();
            List<Future<?>> shortWriters = new ArrayList<>();
            for (int writer = 0; writer < LONG_WRITERS; writer++) {
                int first = writer * calls;
                longWriters.add(threads.submit(() -> writeLong(first, calls)));
            }
            for (int writer = 0; writer < SHORT_WRITERS; writer++) {
                int number = writer;
                shortWriters.add(threads.submit(() -> writeShort(number)));
            }
            for (Future<?> writer : longWriters) {
                writer.get();
            }
            isOver.set(true);
            for (Future<?> writer : shortWriters) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void writeLong(int first, int calls) {
        for (int call = first; call < first + calls; call++) {
            List<Prospect> people = people("long", call * PEOPLE, PEOPLE);
            LeadListId list = lists.get(call % LISTS);
            long start = System.nanoTime();
            countFailure(failedLong, () -> leadLists.addProspects(caller, list, people));
            nanos.add(System.nanoTime() - start);
        }
    }

    private void writeShort(int writer) {
        for (int call = 0; !isOver.get(); call++) {
            LeadListId list = lists.get(call % LISTS);
            List<Prospect> one = people("short" + writer + "-", call, 1);
            countFailure(failedShort, () -> leadLists.addProspects(caller, list, one));
            List<LeadId> some = leadLists.findMembers(caller, list, null, 5).members().stream()
                    .map(PopulatedMember::id)
                    .toList();
            countFailure(failedShort, () -> leadLists.remove(caller, list, some.subList(0, Math.min(1, some.size()))));
            shortCalls.addAndGet(2);
        }
    }

    private static void countFailure(AtomicInteger failed, Runnable call) {
        try {
            call.run();
        } catch (StorageException failure) {
            if (!failure.isRetryable()) {
                throw failure;
            }
            failed.incrementAndGet();
        }
    }

    private static List<Prospect> people(String group, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Prospect.of(PersonProfile.named("First", "Last")
                        .emails(group + i + "@example.com")
                        .build()))
                .toList();
    }

    private void print(String database) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "| %s, %s | %d | %d | %.0f | %.0f | %d | %d |%n",
                database,
                level,
                sorted.size(),
                failedLong.get(),
                sorted.get(sorted.size() / 2) / MILLION,
                sorted.get(sorted.size() - 1) / MILLION,
                shortCalls.get(),
                failedShort.get());
    }
}
