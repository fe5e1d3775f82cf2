package io.leadlist.spring.boot;

import io.leadlist.Housekeeping;
import io.leadlist.call.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sweeps all organizations, one after the other, and again after an interval. Several nodes may sweep at once. */
final class LeadListSweepSchedule extends Schedule {
    private static final int PAGE = 1_000;

    private final Housekeeping housekeeping;
    private final LeadListOrganizations organizations;
    private final Duration interval;

    LeadListSweepSchedule(
            Housekeeping housekeeping, LeadListOrganizations organizations, LeadListProperties properties) {
        super(
                "leadlist-sweep-",
                1,
                properties.sweep().interval(),
                properties.worker().shutdownTimeout());
        this.housekeeping = housekeeping;
        this.organizations = organizations;
        this.interval = properties.sweep().interval();
    }

    @Override
    Instant firstRun() {
        return Instant.now().plus(interval);
    }

    @Override
    void run() {
        @Nullable OrganizationId last = null;
        List<OrganizationId> page;
        do {
            page = organizations.page(last, PAGE);
            for (OrganizationId organization : page) {
                attempt(() -> {
                    housekeeping.sweep(organization);
                    return true;
                });
                last = organization;
            }
        } while (page.size() == PAGE && !isStopping());
    }
}
