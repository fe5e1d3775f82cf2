package io.leadlist.imports;

import java.util.Objects;

/**
 * The credits of an organization: available credits, and credits reserved for waiting leads. Neither is ever negative.
 * Immutable and thread-safe.
 *
 * <p>At any time, {@code available + reserved + all charges = all grants}.
 */
public record CreditBalance(Credits available, Credits reserved) {
    /** The balance before the first grant. */
    public static final CreditBalance NONE = new CreditBalance(Credits.NONE, Credits.NONE);

    /**
     * Checks the components.
     *
     * @param available the credits that can be reserved
     * @param reserved the reserved credits
     */
    public CreditBalance {
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(reserved, "reserved");
    }
}
