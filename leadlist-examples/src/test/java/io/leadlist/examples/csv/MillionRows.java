package io.leadlist.examples.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.csv.CsvFile;
import io.leadlist.wire.csv.CsvImport;
import io.leadlist.wire.csv.CsvOutcome;
import io.leadlist.wire.csv.CsvPerson;
import io.leadlist.wire.csv.CsvReport;
import io.leadlist.wire.csv.CsvSource;
import io.leadlist.wire.csv.LeadCsvReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Imports a file of a million rows into H2, and measures the import next to its parts: reading with FastCSV alone,
 * reading rows as leads, and adding the same people without a file.
 *
 * <p>{@code mvn -q -Pmillion-rows -pl leadlist-examples -am test-compile exec:exec@million-rows} runs it with 128 MB of
 * heap. The argument is the number of rows.
 */
final class MillionRows {
    private static final Caller.Member CALLER = Caller.of("user_xyz789", "org_acme");
    private static final int BATCH = 1_000;
    private static final String HEADER =
            "First Name,Last Name,Title,Company,Email,Email Status,Work Direct Phone,Person Linkedin Url,City,Country\n";

    private final Path folder;
    private final int rows;

    private MillionRows(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** Runs the measurement and prints a line for each part. */
    public static void main(String[] args) throws IOException {
        int rows = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("million-rows");
        try {
            new MillionRows(folder, rows).run();
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void run() throws IOException {
        Path file = folder.resolve("people.csv");
        write(file);
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %,d bytes, %d MB of heap%n",
                rows,
                Files.size(file),
                Runtime.getRuntime().maxMemory() >> 20);
        measure("reading with FastCSV alone", () -> {
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
                return csv.stream().count() - 1;
            }
        });
        measure("reading rows as leads", () -> {
            try (CsvFile<CsvPerson> people = LeadCsvReader.ofPeople().read(CsvSource.of(file))) {
                return people.rows().filter(row -> row.lead() != null).count();
            }
        });
        measure("adding the people without a file", () -> withList("by-data", this::add));
        measure(
                "importing the file",
                () -> withList("by-csv", (leadLists, list) -> {
                    CsvReport report = CsvImport.into(leadLists).add(CALLER, list, CsvSource.of(file));
                    return report.count(CsvOutcome.ADDED);
                }));
    }

    /** A part of the measurement, which returns the number of rows. */
    @FunctionalInterface
    private interface Part {
        long run() throws IOException;
    }

    /** Adds people to a list, and returns their number. */
    @FunctionalInterface
    private interface Adding {
        long add(LeadLists leadLists, LeadListId list) throws IOException;
    }

    private void measure(String name, Part part) throws IOException {
        Instant start = Instant.now();
        long done = part.run();
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1_000.0;
        if (done != rows) {
            throw new AssertionError(name + ": " + done + " of " + rows + " rows");
        }
        System.out.printf(Locale.ROOT, "%-34s %8.1f s %,12.0f rows/s%n", name, seconds, rows / seconds);
    }

    private long withList(String database, Adding adding) throws IOException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(EmbeddedH2.url(folder.resolve(database)), "", "");
        try {
            JdbcSchema.migrate(pool);
            LeadLists leadLists = LeadLists.over(JdbcStorage.over(pool)).build();
            LeadListId list = leadLists
                    .create(CALLER, NewLeadList.ofPeople("A million"))
                    .list()
                    .id();
            return adding.add(leadLists, list);
        } finally {
            pool.dispose();
        }
    }

    private long add(LeadLists leadLists, LeadListId list) {
        long added = 0;
        for (int from = 0; from < rows; from += BATCH) {
            List<Prospect> batch = new ArrayList<>(BATCH);
            for (int i = from; i < Math.min(rows, from + BATCH); i++) {
                batch.add(prospect(i));
            }
            added += leadLists.addProspects(CALLER, list, batch).addedCount();
        }
        return added;
    }

    private static Prospect prospect(int number) {
        return Prospect.of(PersonProfile.named("Ada" + number, "Sample")
                .jobTitle("Head of Sales")
                .emails("ada." + number + "@example.com")
                .phones("+1 415 555 2671")
                .linkedinUrl("https://www.linkedin.com/in/ada-sample-" + number)
                .city("Berlin")
                .country("Germany")
                .build());
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < rows; i++) {
                out.write("Ada" + i + ",Sample,Head of Sales,\"Acme, Inc.\",ada." + i
                        + "@example.com,Verified,'+1 415 555 2671,https://www.linkedin.com/in/ada-sample-" + i
                        + ",Berlin,Germany\n");
            }
        }
    }
}
