package io.leadlist.imports;

import java.util.Locale;

/**
 * The limits for raw leads. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a limit is out of range.
 *
 * @param perCall the maximum number of leads in a call, 1 to {@value #MAX_PER_CALL}
 * @param perList the maximum number of leads of a list, 1 to {@value #MAX_PER_LIST}; further leads are reported as not
 *     accepted (<a href="{@docRoot}/docs/contract-decisions.md#47">decision 47</a>)
 */
public record ImportLimits(int perCall, int perList) {
    // The leads of a call go to the database in arrays, which H2 limits to 65,536 elements.
    /** The greatest allowed limit for a call. */
    public static final int MAX_PER_CALL = 50_000;

    /** The greatest allowed limit for a list. */
    public static final int MAX_PER_LIST = 1_000_000;

    /** 10,000 leads in a call, 60,000 in a list. */
    public static final ImportLimits DEFAULT = new ImportLimits(10_000, 60_000);

    /**
     * Checks the components.
     *
     * @param perCall the maximum number of leads in a call, 1 to {@value #MAX_PER_CALL}
     * @param perList the maximum number of leads of a list, 1 to {@value #MAX_PER_LIST}
     */
    public ImportLimits {
        if (perCall < 1 || perCall > MAX_PER_CALL) {
            throw new IllegalArgumentException("perCall must be between 1 and " + MAX_PER_CALL + ", but is " + perCall);
        }
        if (perList < 1 || perList > MAX_PER_LIST) {
            throw new IllegalArgumentException("perList must be between 1 and " + MAX_PER_LIST + ", but is " + perList);
        }
    }

    /** {@return the message for a call with more leads than {@code perCall}, as in the lead-lists API} */
    public String exceeded() {
        return String.format(Locale.ROOT, "Number of leads exceeds %,d limit.", perCall);
    }
}
