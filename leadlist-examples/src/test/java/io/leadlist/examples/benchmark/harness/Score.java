package io.leadlist.examples.benchmark.harness;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one contestant did in a scenario.
 *
 * @param nanos how long each round took that counts
 * @param calls the calls of a round
 * @param rows the rows of a round, that are given, written or read
 * @param statements the statements of a call
 * @param batched those of them that travelled in JDBC batches
 * @param bytesPerRow bytes of WAL (PostgreSQL) or by which the file grew (H2), for each row; null where nothing is
 *     written
 * @param allocatedPerRow bytes that all threads allocated on the heap, for each row
 * @param peakHeap bytes by which the heap grew at most in a round, after a collection
 * @param claimed the rows that it said it had stored, in all rounds; null where it was not asked
 * @param stored the rows that were there; null where it was not asked
 * @param notes what else is to be said, such as errors
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

    /** Milliseconds of a call. */
    public Spread millis() {
        return Spread.of(nanos).per(calls * 1e6);
    }

    /** Rows a second, at the median. */
    public double rate() {
        return rows / (Spread.of(nanos).median() / 1e9);
    }

    /** By how much it counted wrong; 0 where it was not asked. */
    public long miscounted() {
        return claimed == null || stored == null ? 0 : claimed - stored;
    }

    /** The same with a note. */
    public Score withNote(String note) {
        return with(rows, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** The same with only a share of the rows, as the rest has failed. */
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
