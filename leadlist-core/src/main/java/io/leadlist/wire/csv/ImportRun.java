package io.leadlist.wire.csv;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.lead.IdentityKey;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Imports the rows of one file, a batch at a time.
 *
 * <ol>
 *   <li>Decide the rows that are not leads, and the duplicates of earlier rows of the file.
 *   <li>Add the others.
 *   <li>Find further duplicates: different rows whose leads have the same id in the organization.
 *   <li>Report all rows of the batch in their order.
 * </ol>
 *
 * A retry has the same rows in each batch, so it gets the stored results of the batches that are done. Not thread-safe.
 */
final class ImportRun<T> {
    private final CsvFile<T> file;
    private final BatchTarget<T> target;
    private final ReportBuilder report;
    private final IntConsumer progress;
    private final FileKeys keys = new FileKeys();

    ImportRun(CsvFile<T> file, BatchTarget<T> target, ReportBuilder report, IntConsumer progress) {
        this.file = file;
        this.target = target;
        this.report = report;
        this.progress = progress;
    }

    /** Imports all rows. If the file cannot be read to its end, the exception has the number of rows that are done. */
    void run() {
        target.begin();
        try {
            addAll(target.batchSize());
        } catch (InvalidRequestException unreadable) {
            throw report.rows() == 0 ? unreadable : FileRejections.noting(unreadable, progressNote());
        } catch (PayloadTooLargeException tooLarge) {
            throw report.rows() == 0 ? tooLarge : tooLarge.noting(progressNote());
        }
    }

    private String progressNote() {
        return "the first " + report.rows() + " rows have been imported, unless this was a dry run";
    }

    private void addAll(int size) {
        List<CsvRow<T>> batch = new ArrayList<>(size);
        int number = 0;
        for (Optional<CsvRow<T>> row = file.next(); row.isPresent(); row = file.next()) {
            batch.add(row.get());
            if (batch.size() == size) {
                add(batch, ++number);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            add(batch, ++number);
        }
    }

    private void add(List<CsvRow<T>> batch, int number) {
        Map<Integer, RowResult> results = new HashMap<>();
        List<CsvRow<T>> candidates = new ArrayList<>(batch.size());
        for (CsvRow<T> row : batch) {
            T lead = row.lead();
            int earlier = lead == null ? 0 : earlier(row.number(), lead);
            if (lead == null) {
                results.put(row.number(), RowResult.of(CsvOutcome.INVALID, row.problem()));
            } else if (earlier > 0) {
                results.put(row.number(), RowResult.duplicateOf(earlier));
            } else {
                candidates.add(row);
            }
        }
        if (!candidates.isEmpty()) {
            List<RowResult> added = target.add(candidates, number);
            for (int i = 0; i < added.size(); i++) {
                int row = candidates.get(i).number();
                results.put(row, settled(row, added.get(i)));
            }
        }
        report.addBatch();
        batch.forEach(row -> report.add(row, Objects.requireNonNull(results.get(row.number()))));
        progress.accept(report.rows());
    }

    /** Returns the earlier row with the same lead. If there is none, returns 0 and remembers the keys of this row. */
    private int earlier(int row, T lead) {
        for (IdentityKey key : target.keys(lead)) {
            int earlier = keys.find(key);
            if (earlier > 0) {
                return earlier;
            }
        }
        target.keysForLater(lead).forEach(key -> keys.put(key, row));
        return 0;
    }

    private RowResult settled(int row, RowResult result) {
        boolean isMember = result.outcome().isIn() || result.outcome() == CsvOutcome.DUPLICATE_IN_REQUEST;
        if (result.known() != null && isMember) {
            int earlier = keys.put(result.known(), row);
            if (earlier != row) {
                return RowResult.duplicateOf(earlier);
            }
        }
        return result.withOutcome(target.settled(result.outcome()));
    }
}
