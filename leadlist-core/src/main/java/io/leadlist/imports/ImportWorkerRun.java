package io.leadlist.imports;

/**
 * The result of a worker's run, which ended because no work was left or its time was over. Immutable and thread-safe.
 *
 * @param batches the number of stored batches
 * @param leads the number of leads in them that are done
 * @param deferred the number of leads left for another attempt, because a port failed or half of the lease had passed
 */
public record ImportWorkerRun(int batches, int leads, int deferred) {
    /** No work was done. */
    public static final ImportWorkerRun NOTHING = new ImportWorkerRun(0, 0, 0);

    /**
     * {@return the sum of two runs}
     *
     * @param other the run to add
     */
    public ImportWorkerRun plus(ImportWorkerRun other) {
        return new ImportWorkerRun(batches + other.batches, leads + other.leads, deferred + other.deferred);
    }
}
