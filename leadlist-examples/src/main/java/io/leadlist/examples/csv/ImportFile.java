package io.leadlist.examples.csv;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.CompanyFinder;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.list.LeadList;
import io.leadlist.wire.csv.CsvImport;
import io.leadlist.wire.csv.CsvOptions;
import io.leadlist.wire.csv.CsvReport;
import io.leadlist.wire.csv.CsvSource;
import io.leadlist.wire.csv.RejectFileException;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Imports a CSV file into a list and prints the report:
 *
 * <pre>{@code
 * ImportFile apollo.csv --dry-run
 * ImportFile apollo.csv --list "Directors" --rejects rejects.csv
 * }</pre>
 *
 * <p>The list belongs to the user of the token {@code demo-owner}, so the page of the service shows it. The exit code
 * is 0 if the file was imported, 1 if it was rejected or nothing was imported, 2 for wrong arguments, and 3 if the
 * import stopped because the rejected rows could not be written. Then the report has the rows that are done. A list
 * that was created for a file stays only if rows were imported.
 */
public final class ImportFile {
    static final Caller CALLER = Caller.of("user_xyz789", "org_acme");

    private final LeadLists leadLists;
    private final CompanyFinder companies;
    private final ImportArguments arguments;

    private ImportFile(LeadLists leadLists, CompanyFinder companies, ImportArguments arguments) {
        this.leadLists = leadLists;
        this.companies = companies;
        this.arguments = arguments;
    }

    /** Runs the command and exits. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** Runs the command and returns its exit code. */
    static int run(List<String> arguments, PrintStream out) {
        if (arguments.contains("--help")) {
            out.print(ImportArguments.USAGE);
            return 0;
        }
        ImportArguments read;
        try {
            read = ImportArguments.of(arguments);
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            out.print(ImportArguments.USAGE);
            return 2;
        }
        return run(read, out);
    }

    private static int run(ImportArguments arguments, PrintStream out) {
        try (HikariDataSource dataSource = dataSource(arguments)) {
            JdbcSchema.migrate(dataSource);
            JdbcDirectory directory = JdbcDirectory.over(dataSource);
            LeadLists leadLists = LeadLists.over(JdbcStorage.over(dataSource))
                    .directory(directory)
                    .build();
            CsvReport report = new ImportFile(leadLists, CompanyFinder.in(directory), arguments).run();
            new ReportText(out).print(report, arguments);
            return 0;
        } catch (RejectFileException stopped) {
            out.println(stopped.getMessage());
            boolean isBegun = stopped.report().rows() > 0;
            if (isBegun) {
                new ReportText(out).print(stopped.report(), arguments);
            }
            return isBegun ? 3 : 1;
        } catch (InvalidRequestException rejected) {
            rejected.violations().forEach(violation -> out.println(violation.path() + ": " + violation.message()));
        } catch (LeadListException | PayloadTooLargeException | IOException failed) {
            out.println(failed.getMessage());
        }
        return 1;
    }

    private static HikariDataSource dataSource(ImportArguments arguments) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(arguments.database());
        return dataSource;
    }

    private CsvReport run() throws IOException {
        ListOfName list = ListOfName.of(leadLists, arguments);
        AtomicInteger rows = new AtomicInteger();
        boolean isKept = false;
        try {
            CsvReport report = imported(list.list(), rows);
            isKept = !arguments.isDryRun();
            return report;
        } finally {
            if (!isKept && (arguments.isDryRun() || rows.get() == 0)) {
                list.deleteIfNew();
            }
        }
    }

    private CsvReport imported(LeadList list, AtomicInteger rows) throws IOException {
        CsvImport plain = CsvImport.into(leadLists)
                .findingCompanies(companies)
                .reading(reading())
                .onProgress(rows::set)
                .with(writing());
        CsvSource source = CsvSource.opening(() -> FileProgress.open(arguments.file()));
        Path rejects = arguments.rejects().orElse(null);
        if (rejects == null) {
            return plain.add(CALLER, list.id(), source);
        }
        try (OutputStream out = new RejectFile(rejects, arguments.file())) {
            return plain.withRejects(out).add(CALLER, list.id(), source);
        }
    }

    private CsvOptions reading() {
        CsvOptions options = CsvOptions.DEFAULT;
        options = arguments.charset().map(options::charset).orElse(options);
        return arguments.delimiter().map(options::delimiter).orElse(options);
    }

    private WriteOptions writing() {
        return arguments
                .key()
                .map(WriteOptions::idempotent)
                .orElse(arguments.isDryRun() ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT);
    }
}
