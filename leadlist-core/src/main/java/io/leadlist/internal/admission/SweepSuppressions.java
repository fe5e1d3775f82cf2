package io.leadlist.internal.admission;

import io.leadlist.call.OrganizationId;
import io.leadlist.internal.write.Settings;
import java.time.Instant;

/** Purges suppression entries that have expired, in transactions of bounded size. */
public final class SweepSuppressions {
    private static final int ROWS = 10_000;
    private final Settings settings;

    /** Creates the use case. */
    public SweepSuppressions(Settings settings) {
        this.settings = settings;
    }

    /** Purges the entries and returns their number. */
    public long sweep(OrganizationId organization) {
        Instant now = settings.now();
        long all = 0;
        int some;
        do {
            some = settings.storage()
                    .write(
                            organization,
                            transaction -> transaction.suppressions().sweep(now, ROWS));
            all += some;
        } while (some == ROWS);
        return all;
    }
}
