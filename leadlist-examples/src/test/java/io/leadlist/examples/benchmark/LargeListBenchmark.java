package io.leadlist.examples.benchmark;

import io.leadlist.call.LeadListId;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Jvm;
import io.leadlist.examples.benchmark.harness.LibraryMembers;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A list of ten million members: its bytes, the time to load it, and the time to open the database after a kill.
 *
 * <ol>
 *   <li>Records of people are inserted, 100,000 in a statement. Then the library adds the people, 1,000 in a call.
 *   <li>Calls of 1,000 ids into lists of a thousand members and into the large list take turns.
 *   <li>The database is closed and opened again, until a page of 100 members is read.
 *   <li>Another JVM adds people to further lists without pause. On H2 it is killed; on PostgreSQL the server is. Then
 *       the database is opened again, until the page is read, and no acknowledged member may be missing.
 * </ol>
 *
 * <p>Arguments: {@code h2} or {@code postgresql}, by default both; {@code members=10000000}.
 */
public final class LargeListBenchmark {
    private static final int MEMBERS = 10_000_000;
    private static final int STEP = 100_000;
    private static final int IDS = 1_000;
    private static final int PAGE = 100;
    private static final int LEAST_PEOPLE = 10_000;
    private static final int WITH_PROFILES = 1_000; // the people of the page that is read
    private static final int TURNS = 100;
    private static final int MEMBERS_OF_TURN = 3 * IDS; // two calls into the small list, one into the large one
    private static final long PAUSE_MILLIS = 20;
    private static final long WRITING_MILLIS = 3_000;
    private static final double BYTES_OF_GIGABYTE = 1e9;
    private static final double NANOS_OF_SECOND = 1e9;

    private LargeListBenchmark() {}

    /**
     * A list that was loaded. Times are in seconds.
     *
     * @param growth the time of a call into the list, compared with a call into a list of a thousand members
     * @param bytesOfMembers the bytes of the table of members, indexes included
     * @param bytes the bytes of the whole database
     */
    record Loaded(UUID list, double inserted, double added, double growth, long bytesOfMembers, long bytes) {}

    /**
     * The result for one database. Times are in seconds.
     *
     * @param acknowledged the members that the killed JVM had acknowledged
     * @param lost the acknowledged members that are missing after the kill
     */
    record Result(
            String database,
            long members,
            Loaded loaded,
            double opened,
            double openedAfterKill,
            long acknowledged,
            long lost) {
        static final String HEAD = """
                | database | members | records inserted, s | members added, s | call, compared with a small list | bytes per member | database, GB | opened, s | opened after a kill, s | lost |
                |---|---|---|---|---|---|---|---|---|---|""";

        double bytesPerMember() {
            return (double) loaded.bytesOfMembers / members;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.0f | %.0f | %.2f | %.0f | %.2f | %.2f | %.2f | %,d of %,d |",
                    database,
                    members,
                    loaded.inserted,
                    loaded.added,
                    loaded.growth,
                    bytesPerMember(),
                    loaded.bytes / BYTES_OF_GIGABYTE,
                    opened,
                    openedAfterKill,
                    lost,
                    acknowledged);
        }
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = Arrays.asList(args);
        int members = arguments.stream()
                .filter(argument -> argument.startsWith("members="))
                .mapToInt(argument -> Integer.parseInt(argument.substring("members=".length())))
                .findFirst()
                .orElse(MEMBERS);
        System.out.println(Result.HEAD);
        for (String name : List.of(Database.POSTGRESQL, Database.H2)) {
            if (arguments.contains(name.toLowerCase(Locale.ROOT))
                    || (!arguments.contains("h2") && !arguments.contains("postgresql"))) {
                System.out.println(run(name, members));
            }
        }
    }

    static Result run(String name, int members) throws Exception {
        try (KillableDatabase warmUp = KillableDatabase.of(Database.H2)) {
            loadClasses(warmUp);
        }
        try (KillableDatabase killable = KillableDatabase.of(name)) {
            return run(killable, members);
        }
    }

    private static Result run(KillableDatabase killable, int members) throws Exception {
        int people = Math.max(members, LEAST_PEOPLE);
        Loaded loaded = load(killable, members, people);
        killable.stop();
        double opened = secondsToOpen(killable, loaded.list);
        long acknowledged = killedWriter(killable, people);
        double openedAfterKill = secondsToOpen(killable, loaded.list);
        try (Database database = KillableDatabase.open(killable.name(), killable.address())) {
            long stored = database.number("SELECT count(*) FROM " + LibraryMembers.TABLE);
            long lost = Math.max(0, members + turns(members) * MEMBERS_OF_TURN + acknowledged - stored);
            return new Result(killable.name(), members, loaded, opened, openedAfterKill, acknowledged, lost);
        }
    }

    private static Loaded load(KillableDatabase killable, int members, int people) throws Exception {
        try (Database database = KillableDatabase.open(killable.name(), killable.address())) {
            double inserted = seconds(() -> insertRecords(database, people + turns(members) * IDS));
            BenchmarkLists benchmarkLists = new BenchmarkLists(database);
            UUID list = benchmarkLists.emptyList();
            LeadListAdder adder = new LeadListAdder(benchmarkLists.leadLists());
            double added = seconds(() -> add(adder, list, members));
            long bytesOfMembers = database.bytes(LibraryMembers.TABLE);
            long bytes = killable.bytes(database);
            double growth = growth(adder, benchmarkLists, list, members);
            return new Loaded(list, inserted, added, growth, bytesOfMembers, bytes);
        }
    }

    /**
     * Inserts the records. H2 indexes the ids afterwards: ids come in random order, and the growing index would write
     * most of its pages again with each statement.
     */
    private static void insertRecords(Database database, int people) throws Exception {
        if (database.isH2()) {
            database.execute("DROP INDEX lead_record_id");
        }
        People.loadRecordsWithProfiles(database, 0, WITH_PROFILES);
        for (int from = WITH_PROFILES; from < people; from += STEP) {
            People.loadRecords(database, from, Math.min(people, from + STEP));
        }
        if (database.isH2()) {
            database.execute("CREATE UNIQUE INDEX lead_record_id ON lead_record (organization_no, lead_type, id)");
        }
    }

    private static double growth(LeadListAdder adder, BenchmarkLists benchmarkLists, UUID large, int members)
            throws Exception {
        int turns = turns(members);
        Times intoSmall = new Times();
        Times intoLarge = new Times();
        for (int turn = 0; turn < turns; turn++) {
            UUID small = benchmarkLists.emptyList();
            add(adder, small, IDS);
            intoSmall.add(nanos(adder, small, IDS));
            intoLarge.add(nanos(adder, large, members + turn * IDS));
        }
        return intoLarge.median() / intoSmall.median();
    }

    private static int turns(int members) {
        return Math.max(1, Math.min(TURNS, members / IDS));
    }

    private static long nanos(LeadListAdder adder, UUID list, int from) {
        long start = System.nanoTime();
        adder.add(list, 0, People.range(from, from + IDS));
        return System.nanoTime() - start;
    }

    private static void add(LeadListAdder adder, UUID list, int members) {
        for (int from = 0; from < members; from += IDS) {
            adder.add(list, 0, People.range(from, Math.min(members, from + IDS)));
        }
    }

    /** Opens another database once, because the loading of classes would count in the first opening. */
    private static void loadClasses(KillableDatabase killable) throws Exception {
        UUID list;
        try (Database database = KillableDatabase.open(killable.name(), killable.address())) {
            list = new BenchmarkLists(database).emptyList();
        }
        secondsToOpen(killable, list);
    }

    private static double secondsToOpen(KillableDatabase killable, UUID list) throws Exception {
        long start = System.nanoTime();
        killable.start();
        try (Database database = KillableDatabase.open(killable.name(), killable.address())) {
            new BenchmarkLists(database)
                    .leadLists()
                    .findMembers(LeadListAdder.CALLER, new LeadListId(list), null, PAGE);
            return (System.nanoTime() - start) / NANOS_OF_SECOND;
        }
    }

    /** Kills the database some seconds after the writer's first call, and returns the acknowledged members. */
    private static long killedWriter(KillableDatabase killable, int people) throws Exception {
        Path folder = Files.createTempDirectory("leadlist-writer");
        try {
            Path output = folder.resolve("output");
            Path errors = folder.resolve("errors");
            Process writer = Jvm.of(
                            Writer.class,
                            List.of("-Xmx1g"),
                            List.of(killable.name(), killable.address(), Integer.toString(people)))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile()) // The writer fails when its server is killed.
                    .start();
            while (writer.isAlive() && Kills.last(output) == 0) {
                writer.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (!writer.isAlive()) {
                throw new IllegalStateException("the writer ended: " + Files.readString(errors));
            }
            writer.waitFor(WRITING_MILLIS, TimeUnit.MILLISECONDS);
            killable.kill(writer);
            return Kills.last(output);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static double seconds(Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / NANOS_OF_SECOND;
    }

    @FunctionalInterface
    private interface Task {
        void run() throws Exception;
    }

    /** The process that writes until it or its database is killed, and prints the number of acknowledged members. */
    static final class Writer {
        private Writer() {}

        /** Runs the writer; the arguments are the database, its address and the number of people. */
        public static void main(String[] args) throws Exception {
            int people = Integer.parseInt(args[2]);
            try (Database database = KillableDatabase.open(args[0], args[1])) {
                BenchmarkLists benchmarkLists = new BenchmarkLists(database);
                LeadListAdder adder = new LeadListAdder(benchmarkLists.leadLists());
                long acknowledged = 0;
                while (true) {
                    UUID list = benchmarkLists.emptyList();
                    for (int from = 0; from < people; from += IDS) {
                        acknowledged += adder.add(list, 0, People.range(from, Math.min(people, from + IDS)));
                        System.out.println(acknowledged);
                    }
                }
            }
        }
    }
}
