package io.leadlist.examples;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.ImportWorkerRun;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Stands for a host's scheduler: runs the worker for each organization with work, until none is left. */
final class ImportScheduler {
    private final ImportWorker worker;
    private final PrintStream out;

    ImportScheduler(LeadLists leadLists, PrintStream out) {
        this.worker = leadLists
                .importWorker()
                .verifier(new DemonstrationVerifier())
                .listener(ProgressBar.on(out))
                .build();
        this.out = out;
    }

    void run() {
        out.println("\n=== The import worker");
        List<OrganizationId> organizations = worker.organizationsWithWork(10);
        if (organizations.isEmpty()) {
            out.println("No work is left.");
        }
        for (OrganizationId organization : organizations) {
            long start = System.nanoTime();
            ImportWorkerRun run = worker.work(organization, Duration.ofMinutes(1));
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%s: %,d leads in %d batches, %.1f s%n",
                    organization,
                    run.leads(),
                    run.batches(),
                    seconds);
        }
    }
}
