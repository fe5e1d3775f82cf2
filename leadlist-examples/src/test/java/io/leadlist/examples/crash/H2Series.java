package io.leadlist.examples.crash;

import io.leadlist.jdbc.EmbeddedH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Kills of applications that have an H2 database in a file. A file with findings is kept for inspection. */
final class H2Series implements Series {
    /** The setting of the library. */
    static final String DURABLE = "WRITE_DELAY=0";

    /** H2's default, with which acknowledged commits are lost. */
    static final String LOSSY = "WRITE_DELAY=500";

    /** One second more than H2's retention time of 45 seconds, after which H2 reuses the space of old chunks. */
    static final Duration RETENTION = Duration.ofSeconds(46);

    /** The file that the killed application writes to. */
    enum Kind {
        /** A new file for each kill. */
        YOUNG,
        /** A copy of a file that is older than H2's retention time. */
        OLD,
        /** The same file, opened again after each kill. */
        REOPENED,
        /** The same file, compacted after each kill. */
        COMPACTED
    }

    private final Kind kind;
    private final Options options;
    private final Path folder = Files.createTempDirectory("leadlist-killed");
    private final Transcript base = new Transcript();
    private final long begun = System.nanoTime();
    private Tally ofBase = Tally.NOTHING;
    private boolean hasFindings;

    H2Series(Kind kind, Options options) throws Exception {
        this.kind = kind;
        this.options = options;
        if (isOld()) {
            makeBase(folder.resolve("base"));
        }
    }

    private void makeBase(Path file) throws Exception {
        try (RunningApplication application = new RunningApplication(url(file), "base", options.seed(), base)) {
            application.awaitAcknowledged(options.size().operationsInOldFile());
            application.kill();
        }
        ofBase = Audit.of(url(file), base).withoutKills();
    }

    boolean isOld() {
        return kind == Kind.OLD;
    }

    /** Waits until the file that each kill copies is older than {@link Options.Size#age}. */
    H2Series awaitAge() throws InterruptedException {
        if (isOld()) {
            TimeUnit.NANOSECONDS.sleep(begun + options.size().age().toNanos() - System.nanoTime());
        }
        return this;
    }

    @Override
    public String name() {
        return "H2, " + kind.name().toLowerCase(Locale.ROOT) + " files";
    }

    @Override
    public Tally kill(int round, long millis) throws Exception {
        boolean isKept = kind == Kind.REOPENED || kind == Kind.COMPACTED;
        Path file = folder.resolve(isKept ? "kept" : "file-" + round);
        Transcript transcript = isKept ? base : base.copy();
        if (kind == Kind.OLD) {
            Files.copy(onDisk(folder.resolve("base")), onDisk(file), StandardCopyOption.REPLACE_EXISTING);
        }
        workAndKill(Integer.toString(round), millis, file, transcript);
        Path killed = onDisk(folder.resolve("killed-" + round));
        Files.copy(onDisk(file), killed);
        Tally tally = Audit.of(url(file), transcript);
        if (tally.isClean()) {
            Files.delete(killed);
        } else {
            hasFindings = true;
            System.out.println("  kill " + round + ": the file is kept as " + killed);
        }
        if (kind == Kind.COMPACTED) {
            compact(file);
        } else if (!isKept) {
            Files.delete(onDisk(file));
        }
        Tally both = ofBase.plus(tally);
        ofBase = Tally.NOTHING;
        return both;
    }

    private void workAndKill(String round, long millis, Path file, Transcript transcript)
            throws IOException, InterruptedException {
        try (RunningApplication application =
                new RunningApplication(url(file), round, options.seed() + round.hashCode(), transcript)) {
            application.awaitAcknowledged(MIN_ACKNOWLEDGED);
            application.letWork(millis);
            application.kill();
        }
    }

    private void compact(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(file));
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private String url(Path file) {
        return EmbeddedH2.url(file).replace(DURABLE, options.writeDelay());
    }

    private static Path onDisk(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    @Override
    public void close() throws IOException {
        if (!hasFindings) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
