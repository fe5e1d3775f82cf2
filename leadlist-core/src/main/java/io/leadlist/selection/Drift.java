package io.leadlist.selection;

import java.util.OptionalLong;

/**
 * Signs that a search result moved while its pages were read, or is not what it says: then the window may lack people
 * or hold others than one page would have. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a number is negative.
 *
 * @param firstTotal how many entries the result had as the first page told, if it did
 * @param lastTotal the same as the last page told
 * @param repeats how many entries came again after they were read; they are passed over, and their places stay empty
 * @param gaps how many entries were missing in pages behind which there were others
 */
public record Drift(OptionalLong firstTotal, OptionalLong lastTotal, int repeats, int gaps) {
    public Drift {
        if (firstTotal.orElse(0) < 0 || lastTotal.orElse(0) < 0 || repeats < 0 || gaps < 0) {
            throw new IllegalArgumentException("totals, repeats and gaps are at least 0");
        }
    }

    /** Says whether there is any sign of it. */
    public boolean isDetected() {
        return !firstTotal.equals(lastTotal) || repeats > 0 || gaps > 0;
    }
}
