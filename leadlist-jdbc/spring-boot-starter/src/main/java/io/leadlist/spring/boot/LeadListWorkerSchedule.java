package io.leadlist.spring.boot;

import io.leadlist.ImportWorker;
import io.leadlist.call.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Runs the import worker until no work is left, and again after an interval. Organizations take turns. When the
 * application stops, a running batch is completed and no other one begins.
 */
final class LeadListWorkerSchedule extends Schedule {
    private static final int ORGANIZATIONS = 100;

    private final ImportWorker worker;
    private final Duration turn;

    LeadListWorkerSchedule(ImportWorker worker, LeadListProperties.Worker settings) {
        super("leadlist-worker-", settings.threads(), settings.interval(), settings.shutdownTimeout());
        this.worker = worker;
        this.turn = settings.turn();
    }

    @Override
    Instant firstRun() {
        return Instant.now();
    }

    @Override
    void run() {
        boolean hadWork = true;
        while (hadWork && !isStopping()) {
            hadWork = false;
            List<OrganizationId> organizations = worker.organizationsWithWork(ORGANIZATIONS);
            for (OrganizationId organization : organizations) {
                hadWork |= attempt(() -> worker.work(organization, turn).batches() > 0);
            }
        }
    }
}
