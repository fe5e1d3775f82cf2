package io.leadlist.selection;

import java.util.OptionalLong;

/**
 * Signs that a search result changed while its pages were read, or contradicts itself. The window may then lack people,
 * or contain other people than a single page would have. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a number is negative.
 *
 * @param firstTotal the total according to the first page; empty if it did not provide one
 * @param lastTotal the total according to the last page; empty if it did not provide one
 * @param repeats the number of entries that were read before; they are skipped, and their positions remain empty
 * @param gaps the number of entries missing on pages that were followed by others
 */
public record Drift(OptionalLong firstTotal, OptionalLong lastTotal, int repeats, int gaps) {
    /**
     * Checks the components.
     *
     * @param firstTotal the total according to the first page
     * @param lastTotal the total according to the last page
     * @param repeats the number of entries that were read before
     * @param gaps the number of entries missing on pages that were followed by others
     */
    public Drift {
        requireAtLeast0("firstTotal", firstTotal.orElse(0));
        requireAtLeast0("lastTotal", lastTotal.orElse(0));
        requireAtLeast0("repeats", repeats);
        requireAtLeast0("gaps", gaps);
    }

    private static void requireAtLeast0(String argument, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(argument + " must be at least 0, but is " + value);
        }
    }

    /** {@return whether there is any sign of drift} */
    public boolean isDetected() {
        return !firstTotal.equals(lastTotal) || repeats > 0 || gaps > 0;
    }
}
