package io.leadlist.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.internal.write.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Purges stored results that have expired and the rows of deleted lists, in transactions of bounded size. */
public final class RetentionSweep {
    /** The maximum number of rows of one kind that a transaction purges. */
    static final int ROWS = 10_000;

    private static final int LISTS = 100;
    private final Settings settings;

    /** Creates the use case. */
    public RetentionSweep(Settings settings) {
        this.settings = settings;
    }

    /** Purges the stored results that have expired, and returns their number. */
    public long results(OrganizationId organization) {
        Instant before = settings.now().minus(settings.idempotencyRetention());
        long all = 0;
        int some;
        do {
            some = settings.storage()
                    .write(
                            organization,
                            transaction -> transaction.storedResults().sweep(before, ROWS));
            all += some;
        } while (some == ROWS);
        return all;
    }

    /** Purges the rows of deleted lists, and returns the number of lists. */
    public long lists(OrganizationId organization) {
        Objects.requireNonNull(organization, "organization");
        long all = 0;
        List<LeadListId> some;
        do {
            some = settings.storage()
                    .read(organization, transaction -> transaction.lists().deleted(LISTS));
            some.forEach(list -> purge(organization, list));
            all += some.size();
        } while (some.size() == LISTS);
        return all;
    }

    private void purge(OrganizationId organization, LeadListId list) {
        boolean isDone;
        do {
            isDone = settings.storage()
                    .write(organization, transaction -> transaction.lists().purge(list, ROWS));
        } while (!isDone);
    }
}
