package io.leadlist.imports;

/**
 * The result of a worker's run, which ended because no work was left or its time was over. Immutable and thread-safe.
 *
 * @param batches the number of stored batches
 * @param leads the number of leads in them that are done
 * @param failed the number of leads that were deferred, because a port failed or half of the lease had passed
 */
public record ImportWorkerRun(int batches, int leads, int failed) {
    /** No work was done. */
    public static final ImportWorkerRun NOTHING = new ImportWorkerRun(0, 0, 0);

    /** Returns the sum of two runs. */
    public ImportWorkerRun plus(ImportWorkerRun other) {
        return new ImportWorkerRun(batches + other.batches, leads + other.leads, failed + other.failed);
    }
}
