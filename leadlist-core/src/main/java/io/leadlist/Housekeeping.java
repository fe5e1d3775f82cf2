package io.leadlist;

import io.leadlist.call.OrganizationId;
import io.leadlist.internal.lists.RetentionSweep;
import io.leadlist.internal.write.Settings;

/**
 * What a host does now and then, from its scheduler, for each of its organizations; it has asked nobody's leave.
 * Thread-safe; may run while the lists are used, on several machines at once.
 */
public final class Housekeeping {
    private final RetentionSweep retentionSweep;

    Housekeeping(Settings settings) {
        this.retentionSweep = new RetentionSweep(settings);
    }

    /**
     * What was taken away.
     *
     * @param answers how many answers were forgotten
     * @param lists how many deleted lists this sweep has seen left without rows; two sweeps at once may both count one
     */
    public record Swept(long answers, long lists) {}

    /**
     * Forgets the answers to writes with an idempotency key that are older than
     * {@link LeadListsBuilder#idempotencyRetention}, and takes away what large lists have left that were deleted. In
     * transactions of bounded size; what is done stays done if it fails midway.
     */
    public Swept sweep(OrganizationId organization) {
        return new Swept(retentionSweep.results(organization), retentionSweep.lists(organization));
    }
}
