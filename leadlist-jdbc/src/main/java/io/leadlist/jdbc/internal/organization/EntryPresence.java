package io.leadlist.jdbc.internal.organization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the organization of a transaction has suppression entries, as far as the transaction knows. Locking a list
 * reads it, and so does claiming a batch of raw leads, so that neither needs a statement for it. Not thread-safe.
 */
public final class EntryPresence {
    private @Nullable Boolean any;

    /** Returns a column of a query that is true if the organization has any entry. */
    public static String column() {
        return "EXISTS (SELECT 1 FROM lead_suppression e WHERE e.organization_no = :org) AS has_entries\n";
    }

    /** Records what was read, or that this transaction has inserted an entry. */
    public void read(boolean hasEntries) {
        any = hasEntries;
    }

    /** Returns what was read; empty if nothing was. */
    public Optional<Boolean> known() {
        return Optional.ofNullable(any);
    }
}
