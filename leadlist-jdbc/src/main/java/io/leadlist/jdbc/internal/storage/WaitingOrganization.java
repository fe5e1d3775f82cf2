package io.leadlist.jdbc.internal.storage;

import io.leadlist.call.OrganizationId;
import java.time.Instant;
import java.util.Comparator;

/**
 * An organization that has due batches. The natural order is the longest-waiting organization first.
 *
 * @param since the earliest instant from which one of the batches could be claimed
 */
public record WaitingOrganization(OrganizationId organization, Instant since)
        implements Comparable<WaitingOrganization> {
    private static final Comparator<WaitingOrganization> ORDER = Comparator.comparing(WaitingOrganization::since)
            .thenComparing(waiting -> waiting.organization().value());

    @Override
    public int compareTo(WaitingOrganization other) {
        return ORDER.compare(this, other);
    }
}
