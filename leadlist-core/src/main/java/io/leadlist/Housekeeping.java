package io.leadlist;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.internal.admission.SweepMembers;
import io.leadlist.internal.admission.SweepSuppressions;
import io.leadlist.internal.lists.RetentionSweep;
import io.leadlist.internal.people.SweepErasures;
import io.leadlist.internal.write.Settings;

/**
 * Regular maintenance of the storage, which a host's scheduler runs for each organization. No permission is checked.
 * Thread-safe. It may run while the lists are in use, and on several machines at once.
 */
public final class Housekeeping {
    private final Settings settings;

    Housekeeping(Settings settings) {
        this.settings = settings;
    }

    /**
     * The outcome of a sweep.
     *
     * @param results the number of purged results
     * @param lists the number of deleted lists whose last rows were purged; two sweeps at once may both count the same
     *     list
     * @param suppressions the number of purged suppression entries, which had expired
     * @param suppressedMembers the number of memberships that suppression entries have ended, see
     *     {@link io.leadlist.call.WriteOptions#removingMembers}
     * @param erasedMembers the number of erased people that were removed from lists
     */
    public record Swept(long results, long lists, long suppressions, long suppressedMembers, long erasedMembers) {}

    /**
     * Purges stored results that are older than {@link LeadListsBuilder#idempotencyRetention}, the rows of deleted
     * lists, and expired suppression entries. Each transaction purges at most 10,000 rows of one kind. If the sweep
     * fails midway, the committed transactions stay.
     *
     * <p>It also removes {@linkplain KnownPeople#erase erased} people that lists still have as members, because the
     * erasure was interrupted or an add ran at the same time. The journal then names the user {@code erasure}.
     *
     * <p>It also goes on with the removal of members that suppression entries cover: it completes a removal that its
     * call could not complete, or repeats once one that was completed before this sweep.
     *
     * @param organization the organization that the data belongs to
     * @return the numbers of purged and removed rows
     * @throws StorageException if the storage fails
     */
    public Swept sweep(OrganizationId organization) {
        return settings.run("sweep", organization, () -> swept(organization));
    }

    private Swept swept(OrganizationId organization) {
        RetentionSweep sweep = new RetentionSweep(settings);
        return new Swept(
                sweep.results(organization),
                sweep.lists(organization),
                new SweepSuppressions(settings).sweep(organization),
                new SweepMembers(settings).sweep(organization),
                new SweepErasures(settings).sweep(organization));
    }
}
