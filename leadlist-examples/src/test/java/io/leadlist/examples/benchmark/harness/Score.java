package io.leadlist.examples.benchmark.harness;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one contestant in a scenario.
 *
 * @param nanos the time of each round that counts
 * @param calls the number of calls in a round
 * @param rows the number of rows in a round, given, written or read
 * @param statements the number of statements in a call
 * @param batched the number of these statements that were sent in JDBC batches
 * @param bytesPerRow the bytes of WAL (PostgreSQL) or of file growth (H2) per row; null if nothing is written
 * @param allocatedPerRow the bytes that all threads allocated on the heap, per row
 * @param peakHeap the maximum growth of the heap in a round after a collection, in bytes
 * @param claimed the number of rows that the contestant reported as stored, in all rounds; null if not checked
 * @param stored the number of rows that were stored; null if not checked
 * @param notes further remarks, such as errors
 */
public record Score(
        String contestant,
        List<Long> nanos,
        int calls,
        long rows,
        double statements,
        double batched,
        @Nullable Double bytesPerRow,
        double allocatedPerRow,
        long peakHeap,
        @Nullable Long claimed,
        @Nullable Long stored,
        List<String> notes) {
    public Score {
        nanos = List.copyOf(nanos);
        notes = List.copyOf(notes);
    }

    /** Returns the milliseconds of a call. */
    public Spread millis() {
        return Spread.of(nanos).per(calls * 1e6);
    }

    /** Returns the rows per second of the median round. */
    public double rate() {
        return rows / (Spread.of(nanos).median() / 1e9);
    }

    /** Returns the difference between reported and stored rows; 0 if it was not checked. */
    public long miscounted() {
        return claimed == null || stored == null ? 0 : claimed - stored;
    }

    /** Returns this score with a note. */
    public Score withNote(String note) {
        return with(rows, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** Returns this score with only a share of the rows, because the others failed. */
    public Score withShare(double share) {
        return with(Math.round(rows * share), notes);
    }

    private Score with(long otherRows, List<String> otherNotes) {
        return new Score(
                contestant,
                nanos,
                calls,
                otherRows,
                statements,
                batched,
                bytesPerRow,
                allocatedPerRow,
                peakHeap,
                claimed,
                stored,
                otherNotes);
    }
}
