package io.leadlist.imports;

import java.util.Objects;

/**
 * What an organization has in credits: what it can spend, and what is set aside for leads that wait. Neither is ever
 * negative. Immutable and thread-safe.
 *
 * <p>The law of the ledger: {@code available + reserved + all charges = all grants}.
 */
public record CreditBalance(Credits available, Credits reserved) {
    /** Nothing was granted yet. */
    public static final CreditBalance NONE = new CreditBalance(Credits.NONE, Credits.NONE);

    public CreditBalance {
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(reserved, "reserved");
    }
}
