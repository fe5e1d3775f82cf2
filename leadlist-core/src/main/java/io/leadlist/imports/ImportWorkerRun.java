package io.leadlist.imports;

/**
 * What a worker did until there was nothing left to do, or its time was up. Immutable and thread-safe.
 *
 * @param batches how many batches were stored
 * @param leads how many leads are done by them
 * @param failed how many leads were put back, because a port failed for them or there was no time
 */
public record ImportWorkerRun(int batches, int leads, int failed) {
    /** Nothing was done. */
    public static final ImportWorkerRun NOTHING = new ImportWorkerRun(0, 0, 0);

    /** Both together. */
    public ImportWorkerRun plus(ImportWorkerRun other) {
        return new ImportWorkerRun(batches + other.batches, leads + other.leads, failed + other.failed);
    }
}
