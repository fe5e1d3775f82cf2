package io.leadlist.examples.csv;

import io.leadlist.wire.csv.CsvColumns;
import io.leadlist.wire.csv.CsvReport;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the report of an import. */
final class ReportText {
    private static final int LISTED = 10;

    private final PrintStream out;

    ReportText(PrintStream out) {
        this.out = out;
    }

    void print(CsvReport report, ImportArguments arguments) {
        String list = "list \"" + arguments.list() + "\"";
        print(
                "%s: %,d rows, %s, separated by %s",
                arguments.file().getFileName(), report.rows(), report.encoding(), separator(report.delimiter()));
        printColumns(report.columns());
        print(report.dryRun() ? "%s would have these changes; nothing is stored" : "%s has these changes", list);
        report.counts().forEach((outcome, count) -> print("  %-22s %,9d", words(outcome), count));
        printRejects(report);
        arguments.rejects().ifPresent(file -> print("%,d rejected rows are in %s", report.rejectedCount(), file));
    }

    private void printColumns(CsvColumns columns) {
        columns.mapped().forEach(column -> print("  %s -> %s", column.header(), column.field()));
        if (!columns.ignored().isEmpty()) {
            print("  not read: %s", String.join(", ", columns.ignored()));
        }
    }

    private void printRejects(CsvReport report) {
        List<CsvReport.RejectedRow> rejects = report.rejectedRows();
        rejects.stream()
                .limit(LISTED)
                .forEach(reject -> print("  row %d, line %d: %s", reject.row(), reject.line(), reject.reason()));
        if (report.rejectedCount() > LISTED) {
            print("  and %,d more", report.rejectedCount() - LISTED);
        }
        List<String> warnings = report.warnings();
        out.print(warnings.stream().limit(LISTED).map("  %s%n"::formatted).collect(Collectors.joining()));
        if (warnings.size() > LISTED) {
            print("  and %,d more warnings", warnings.size() - LISTED);
        }
    }

    private static String separator(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "'" + delimiter + "'";
        };
    }

    private static String words(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
