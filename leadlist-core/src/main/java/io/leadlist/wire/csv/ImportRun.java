package io.leadlist.wire.csv;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.lead.IdentityKey;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Imports the rows of one file, a batch at a time.
 *
 * <ol>
 *   <li>Set aside the rows that are not leads, and those with the lead of an earlier row.
 *   <li>Add the others.
 *   <li>Find the duplicates among them: rows whose leads have the same id in the organization.
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

    /**
     * Imports all rows. If the file cannot be read to its end, or a later batch is rejected, the exception has the
     * number of rows that are done.
     *
     * @throws IOException if the rejected rows cannot be written
     */
    void run() throws IOException {
        try {
            addAll(target.batchSize());
        } catch (InvalidRequestException unreadable) {
            throw report.rows() == 0 ? unreadable : FileRejections.noting(unreadable, report.progress());
        } catch (PayloadTooLargeException tooLarge) {
            throw report.rows() == 0 ? tooLarge : tooLarge.noting(report.progress());
        } catch (LeadListException rejected) {
            throw report.rows() == 0 ? rejected : rejected.noting(report.progress());
        }
    }

    private void addAll(int size) throws IOException {
        List<CsvRow<T>> batch = read(size);
        target.begin(FileDigest.of(file, batch));
        while (!batch.isEmpty()) {
            add(batch);
            batch = read(size);
        }
    }

    private List<CsvRow<T>> read(int size) {
        List<CsvRow<T>> batch = new ArrayList<>(size);
        Optional<CsvRow<T>> row = file.next();
        while (row.isPresent()) {
            batch.add(row.get());
            row = batch.size() < size ? file.next() : Optional.empty();
        }
        return batch;
    }

    private void add(List<CsvRow<T>> batch) throws IOException {
        Map<Integer, RowResult> results = new HashMap<>();
        List<CsvRow<T>> candidates = candidates(batch, results);
        if (!candidates.isEmpty()) {
            List<RowResult> added = target.add(candidates);
            for (int i = 0; i < added.size(); i++) {
                CsvRow<T> row = candidates.get(i);
                results.put(row.number(), settled(row, added.get(i)));
            }
        }
        report.addBatch();
        batch.forEach(row -> report.add(row, Objects.requireNonNull(results.get(row.number()))));
        progress.accept(report.rows());
        report.flushRejects();
    }

    /** Returns the rows whose leads are to be added, and puts the results of the others. */
    private List<CsvRow<T>> candidates(List<CsvRow<T>> batch, Map<Integer, RowResult> results) {
        List<CsvRow<T>> candidates = new ArrayList<>(batch.size());
        Map<IdentityKey, IdentityKey> known = known(batch);
        for (CsvRow<T> row : batch) {
            T lead = row.lead();
            int earlier = lead == null ? 0 : earlier(lead, known);
            if (lead == null) {
                results.put(row.number(), RowResult.of(CsvOutcome.INVALID, row.problem()));
            } else if (earlier > 0) {
                results.put(row.number(), RowResult.duplicateOf(earlier));
            } else {
                target.keysBefore(lead).forEach(key -> keys.put(key, row.number()));
                candidates.add(row);
            }
        }
        return candidates;
    }

    private Map<IdentityKey, IdentityKey> known(List<CsvRow<T>> batch) {
        Set<IdentityKey> all = new LinkedHashSet<>();
        for (CsvRow<T> row : batch) {
            T lead = row.lead();
            if (lead != null) {
                all.addAll(target.keys(lead));
            }
        }
        return target.known(all);
    }

    /** Returns the earlier row with the same lead; 0 if there is none. The first known key decides. */
    private int earlier(T lead, Map<IdentityKey, IdentityKey> known) {
        for (IdentityKey key : target.keys(lead)) {
            IdentityKey id = known.get(key);
            int earlier = keys.find(id == null ? key : id);
            if (id != null || earlier > 0) {
                return earlier;
            }
        }
        return 0;
    }

    private RowResult settled(CsvRow<T> row, RowResult result) {
        IdentityKey id = result.id();
        int first = id == null ? row.number() : keys.put(id, row.number());
        if (first != row.number()) {
            return RowResult.duplicateOf(first);
        }
        T lead = row.lead();
        if (result.isNew() && lead != null) {
            target.keysOfNew(lead).forEach(key -> keys.put(key, row.number()));
        }
        return result.withOutcome(target.settled(result.outcome()));
    }
}
