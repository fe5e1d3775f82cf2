package io.leadlist.examples.benchmark.harness;

import java.util.ArrayList;
import java.util.List;

/**
 * A contestant in a race, with its measurements. It stops warming up once its warm-up rounds after the first have taken
 * three seconds. It stops playing after thirty seconds and {@value #LEAST_ROUNDS} rounds, and a note in the score says
 * so.
 */
final class Lane {
    private static final long WARM_NANOS = 3_000_000_000L;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final int LEAST_ROUNDS = 7;
    private static final String TOO_SLOW = "only %d rounds count, because 30 seconds had passed";
    private final Database database;
    private final Contestant contestant;
    private final long storedBefore;
    private final List<Long> nanos = new ArrayList<>();
    private long written;
    private long allocated;
    private long claimed;
    private long warmedUp;
    private long spent;

    Lane(Database database, Contestant contestant) throws Exception {
        this.database = database;
        this.contestant = contestant;
        this.storedBefore = stored();
    }

    void play(int round, boolean counts) throws Exception {
        if (counts ? spent > PATIENCE_NANOS && nanos.size() >= LEAST_ROUNDS : warmedUp > WARM_NANOS) {
            return;
        }
        Work.Round work = contestant.work().prepare(round);
        long writtenBefore = database.written();
        long allocatedBefore = Heap.allocated();
        long start = System.nanoTime();
        run(work);
        long took = System.nanoTime() - start;
        if (!counts) {
            warmedUp += round == 0 ? 0 : took;
        } else {
            spent += took;
            nanos.add(took);
            allocated += Heap.allocated() - allocatedBefore;
            written += database.written() - writtenBefore;
        }
    }

    Score finish(int round, int rounds, int calls, long rows) throws Exception {
        Work.Round counted = contestant.work().prepare(round);
        StatementCounter.Counts counts = database.statements().during(() -> run(counted));
        Work.Round watched = contestant.work().prepare(round + 1);
        long heapBefore = Heap.collect();
        run(watched);
        long peak = Math.max(0, Heap.peak() - heapBefore);
        boolean isStored = contestant.stored() != null;
        double all = (double) rows * nanos.size();
        return new Score(
                contestant.name(),
                nanos,
                calls,
                rows,
                counts.statements() / (double) calls,
                counts.batched() / (double) calls,
                isStored ? written / all : null,
                allocated / all,
                peak,
                isStored ? claimed : null,
                isStored ? stored() - storedBefore : null,
                nanos.size() < rounds ? List.of(TOO_SLOW.formatted(nanos.size())) : List.of());
    }

    private long run(Work.Round work) throws Exception {
        long result = work.run();
        Long expected = contestant.expected();
        if (expected != null && result != expected) {
            throw new IllegalStateException(contestant.name() + " returned " + result + " instead of " + expected);
        }
        claimed += result;
        return result;
    }

    private long stored() throws Exception {
        return contestant.stored() == null ? 0 : contestant.stored().rows();
    }
}
