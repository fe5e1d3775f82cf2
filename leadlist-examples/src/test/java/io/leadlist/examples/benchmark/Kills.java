package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Jvm;
import io.leadlist.examples.benchmark.harness.LibraryMembers;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * JVMs that are killed while they add.
 *
 * @param kills the number of kills
 * @param acknowledged the number of members that the library reported as added
 * @param lost the number of acknowledged members that are not stored
 */
record Kills(int kills, long acknowledged, long lost) {
    private static final long FIRST_PAUSE_MILLIS = 700;
    private static final long LATER_MILLIS = 170;
    private static final int KILLED = 128 + 9;

    /** The kind of file that the killed JVM writes to. */
    private enum FileKind {
        /** A new file. */
        YOUNG(""),
        /** The file of the previous kill. */
        REOPENED(""),
        /** The file of the previous kill, compacted. */
        COMPACTED(""),
        /** A new file in which H2 reuses space at once, as in a file older than 45 seconds. */
        OLD(";RETENTION_TIME=0");

        private final String settings;

        FileKind(String settings) {
            this.settings = settings;
        }

        boolean isNew() {
            return this == YOUNG || this == OLD;
        }

        static FileKind of(int kill) {
            return values()[kill % values().length];
        }
    }

    /** Kills this many JVMs that write to H2 with these settings, on each kind of file in turn. */
    static Kills of(String settings, int kills, int ids) throws Exception {
        Kills all = new Kills(0, 0, 0);
        Path folder = Files.createTempDirectory("leadlist-kill");
        try {
            for (int kill = 0; kill < kills; kill++) {
                all = all.plus(kill(folder, settings, ids, kill));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return all;
    }

    private Kills plus(Kills other) {
        return new Kills(kills + other.kills, acknowledged + other.acknowledged, lost + other.lost);
    }

    private static Kills kill(Path folder, String settings, int ids, int kill) throws Exception {
        FileKind kind = FileKind.of(kill);
        String ofKind = settings + kind.settings;
        if (kind.isNew()) {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectory(folder);
        }
        long before = kind.isNew() ? 0 : stored(folder, ofKind);
        if (kind == FileKind.COMPACTED) {
            Database.compact(folder);
        }
        long added = killed(folder, ofKind, ids, FIRST_PAUSE_MILLIS + kill * LATER_MILLIS);
        if (added == 0) {
            throw new IllegalStateException("the writer must acknowledge at least one member before it is killed");
        }
        return new Kills(1, added, Math.max(0, before + added - stored(folder, ofKind)));
    }

    /**
     * Starts a writer, kills it this long after its first acknowledgement, and returns the last acknowledged number.
     */
    private static long killed(Path folder, String settings, int ids, long millis)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process writer = Jvm.of(Writer.class, List.of(), List.of(folder.toString(), settings, Integer.toString(ids)))
                .redirectOutput(output.toFile())
                .start();
        while (writer.isAlive() && last(output) == 0) {
            writer.waitFor(LATER_MILLIS, TimeUnit.MILLISECONDS);
        }
        writer.waitFor(millis, TimeUnit.MILLISECONDS);
        int end = writer.destroyForcibly().waitFor();
        if (end != KILLED) {
            throw new IllegalStateException("the writer was not killed, but ended with " + end);
        }
        return last(output);
    }

    /** Returns the last number that was printed completely; 0 if there is none. */
    static long last(Path output) throws IOException {
        String text = Files.readString(output);
        String complete = text.substring(0, text.lastIndexOf('\n') + 1).strip();
        return complete.isEmpty() ? 0 : Long.parseLong(complete.substring(complete.lastIndexOf('\n') + 1));
    }

    private static long stored(Path folder, String settings) throws Exception {
        try (Database database = Database.inFolder(folder, settings)) {
            return database.number("SELECT count(*) FROM " + LibraryMembers.TABLE);
        }
    }

    @Override
    public String toString() {
        String kinds = Arrays.stream(FileKind.values())
                .limit(kills)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return String.format(
                "%d kills (files: %s): %,d acknowledged members, %,d of them lost", kills, kinds, acknowledged, lost);
    }

    /** The process that is killed: adds without pause or end, and prints the number of acknowledged members. */
    static final class Writer {
        private static final int PEOPLE = 100_000;

        private Writer() {}

        /** Runs the writer; the arguments are the folder, the settings, and the number of ids in a call. */
        public static void main(String[] args) throws Exception {
            int ids = Integer.parseInt(args[2]);
            try (Database database = Database.inFolder(Path.of(args[0]), args[1])) {
                long people = Math.min(PEOPLE, ids * 100L);
                if (database.number("SELECT count(*) FROM lead_record") == 0) {
                    People.loadRecords(database, 0, people);
                }
                BenchmarkLists benchmarkLists = new BenchmarkLists(database);
                LeadListAdder adder = new LeadListAdder(benchmarkLists.leadLists());
                UUID list = benchmarkLists.emptyList();
                long acknowledged = 0;
                for (long next = 0; ; next += ids) {
                    if (next + ids > people) {
                        list = benchmarkLists.emptyList();
                        next = 0;
                    }
                    acknowledged += adder.add(list, 0, People.range(next, next + ids));
                    System.out.println(acknowledged);
                }
            }
        }
    }
}
