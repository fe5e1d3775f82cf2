package io.leadlist.imports;

import java.util.Locale;

/**
 * How many raw leads there can be (spec/3, section 2). Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if one is out of range.
 *
 * @param perCall the most leads of one call, 1 to {@value #MAX_PER_CALL}
 * @param perList the most leads of one list, 1 to {@value #MAX_PER_LIST}; what is beyond is not accepted, and told
 *     (reading 47)
 */
public record ImportLimits(int perCall, int perList) {
    // The leads of a call travel to the database in arrays, which H2 limits to 65,536 elements.
    /** The greatest limit for a call. */
    public static final int MAX_PER_CALL = 50_000;

    /** The greatest limit for a list. */
    public static final int MAX_PER_LIST = 1_000_000;

    /** 10,000 a call, 60,000 a list. */
    public static final ImportLimits DEFAULT = new ImportLimits(10_000, 60_000);

    public ImportLimits {
        if (perCall < 1 || perCall > MAX_PER_CALL) {
            throw new IllegalArgumentException("perCall must be 1 to " + MAX_PER_CALL);
        }
        if (perList < 1 || perList > MAX_PER_LIST) {
            throw new IllegalArgumentException("perList must be 1 to " + MAX_PER_LIST);
        }
    }

    /** What is said of a call with more leads (seed 002). */
    public String exceeded() {
        return String.format(Locale.ROOT, "Number of leads exceeds %,d limit.", perCall);
    }
}
