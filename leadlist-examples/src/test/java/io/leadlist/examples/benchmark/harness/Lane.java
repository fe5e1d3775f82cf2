package io.leadlist.examples.benchmark.harness;

import java.util.ArrayList;
import java.util.List;

/** One contestant in a race, with what has been measured of it. Whoever has warmed up for five seconds is warm; whoever has then worked for fifteen plays no more rounds, and the score says so. */
final class Lane {
    private static final long WARM_NANOS = 5_000_000_000L;
    private static final long PATIENCE_NANOS = 15_000_000_000L;
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
        if (counts ? spent > PATIENCE_NANOS : warmedUp > WARM_NANOS) {
            return;
        }
        Work.Round work = contestant.work().prepare(round);
        long writtenBefore = database.written();
        long allocatedBefore = Heap.allocated();
        long start = System.nanoTime();
        claimed += work.run();
        long took = System.nanoTime() - start;
        if (!counts) {
            warmedUp += took;
        } else {
            spent += took;
            nanos.add(took);
            allocated += Heap.allocated() - allocatedBefore;
            written += database.written() - writtenBefore;
        }
    }

    Score finish(int round, int calls, long rows) throws Exception {
        Work.Round work = contestant.work().prepare(round);
        long heapBefore = Heap.collect();
        StatementCounter.Counts counts = database.statements().during(() -> claimed += work.run());
        long peak = Math.max(0, Heap.peak() - heapBefore);
        boolean counted = contestant.stored() != null;
        double all = (double) rows * nanos.size();
        return new Score(
                contestant.name(),
                nanos,
                calls,
                rows,
                counts.statements() / (double) calls,
                counts.batched() / (double) calls,
                counted ? written / all : null,
                allocated / all,
                peak,
                counted ? claimed : null,
                counted ? stored() - storedBefore : null,
                spent > PATIENCE_NANOS
                        ? List.of("only " + nanos.size() + " rounds count, as 15 seconds were over")
                        : List.of());
    }

    private long stored() throws Exception {
        return contestant.stored() == null ? 0 : contestant.stored().rows();
    }
}
