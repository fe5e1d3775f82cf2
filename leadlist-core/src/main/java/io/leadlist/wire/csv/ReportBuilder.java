package io.leadlist.wire.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the report of one import, and writes the rejected rows. Not thread-safe. */
final class ReportBuilder {
    private final CsvFile<?> file;
    private final @Nullable RejectWriter writer;
    private final Map<CsvOutcome, Integer> counts = new EnumMap<>(CsvOutcome.class);
    private final Map<CsvOutcome, BitSet> rejected = new EnumMap<>(CsvOutcome.class);
    private final List<CsvReport.Sample> sample = new ArrayList<>();
    private final List<CsvReport.RejectedRow> rejectedRows = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int rows;
    private int batches;

    ReportBuilder(CsvFile<?> file, @Nullable RejectWriter writer) {
        this.file = file;
        this.writer = writer;
        file.warnings().forEach(this::warn);
    }

    private int rejectedRows() {
        return rejected.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    int rows() {
        return rows;
    }

    void addBatch() {
        batches++;
    }

    /** Adds a row. If the lead of an earlier row is not in the list, a row with the same lead has the same outcome. */
    void add(CsvRow<?> row, RowResult found) {
        CsvOutcome former = found.sameAs() == 0 ? null : outcomeOf(found.sameAs());
        RowResult result = former == null ? found : RowResult.of(former, null);
        rows++;
        counts.merge(result.outcome(), 1, Integer::sum);
        if (sample.size() < CsvReport.MAX_SAMPLE) {
            sample.add(new CsvReport.Sample(row.number(), file.mapping().sample(row.cells())));
        }
        if (isRejected(result)) {
            reject(row, result);
        } else {
            row.warnings().forEach(warning -> warn("Row " + row.number() + ", line " + row.line() + ": " + warning));
        }
    }

    private boolean isRejected(RowResult result) {
        return result.outcome() != CsvOutcome.DUPLICATE_IN_REQUEST
                && !result.outcome().isIn();
    }

    /** Returns the outcome of a rejected row; null if the row is not rejected. */
    private @Nullable CsvOutcome outcomeOf(int row) {
        return rejected.entrySet().stream()
                .filter(one -> one.getValue().get(row))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void reject(CsvRow<?> row, RowResult result) {
        rejected.computeIfAbsent(result.outcome(), outcome -> new BitSet()).set(row.number());
        List<String> reasons = new ArrayList<>();
        reasons.add(result.reason() == null ? usual(result.outcome()) : sentence(result.reason()));
        reasons.addAll(row.warnings());
        String reason = String.join("; ", reasons);
        if (rejectedRows.size() < CsvReport.MAX_LISTED) {
            rejectedRows.add(new CsvReport.RejectedRow(row.number(), row.line(), result.outcome(), reason));
        }
        if (writer != null) {
            writer.write(row, result.outcome(), reason);
        }
    }

    /** Returns a reason that begins with a capital letter, as the reasons of rows that cannot be read do. */
    private static String sentence(String reason) {
        return reason.isEmpty() ? reason : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
    }

    private static String usual(CsvOutcome outcome) {
        return switch (outcome) {
            case NOT_FOUND -> "The lead is unknown or deleted";
            case OVER_LIMIT -> "The list is full";
            case EXCLUDED -> "The lead is excluded";
            default -> "The lead was not added";
        };
    }

    private void warn(String warning) {
        if (warnings.size() < CsvReport.MAX_LISTED) {
            warnings.add(warning);
        }
    }

    /**
     * Writes the rejected rows that are still in memory.
     *
     * @throws IOException if they, or rows before them, cannot be written
     */
    void flushRejects() throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    /** Returns how many rows are done, for the message of an exception. */
    String progress() {
        return "the first " + rows + " rows have been processed; " + rejectedRows()
                + " of them were rejected, and the others are stored unless this was a dry run";
    }

    /** Returns the report. */
    CsvReport build(BatchTarget<?> target, boolean dryRun) {
        if (file.blankRows() > 0) {
            warn("Skipped rows without any value: " + file.blankRows());
        }
        return new CsvReport(
                target.list(),
                rows,
                counts,
                rejectedRows(),
                dryRun,
                file.encoding(),
                file.delimiter(),
                batches,
                file.columns(),
                sample,
                rejectedRows,
                warnings);
    }
}
