package io.leadlist.intake;

/**
 * What a worker did until there was nothing left to do, or its time was up. Immutable and thread-safe.
 *
 * @param batches how many batches were stored
 * @param leads how many leads are done by them
 * @param failed how many leads were put back, because a port failed for them or there was no time
 */
public record IntakeRun(int batches, int leads, int failed) {
    /** Nothing was done. */
    public static final IntakeRun NOTHING = new IntakeRun(0, 0, 0);

    /** Both together. */
    public IntakeRun plus(IntakeRun other) {
        return new IntakeRun(batches + other.batches, leads + other.leads, failed + other.failed);
    }
}
