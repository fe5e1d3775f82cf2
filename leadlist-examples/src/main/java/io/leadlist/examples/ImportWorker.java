package io.leadlist.examples;

import io.leadlist.LeadIntake;
import io.leadlist.LeadLists;
import io.leadlist.call.OrganizationId;
import io.leadlist.intake.IntakeRun;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a host's scheduler calls: works for all organizations that have work, until none is left. */
final class ImportWorker {
    private final LeadIntake intake;
    private final PrintStream out;

    ImportWorker(LeadLists leadLists, PrintStream out) {
        this.intake = leadLists
                .intake()
                .verifier(new DemonstrationVerifier())
                .listener(ProgressBar.on(out))
                .build();
        this.out = out;
    }

    void run() {
        out.println("\n=== The worker");
        List<OrganizationId> organizations = intake.organizationsWithWork(10);
        if (organizations.isEmpty()) {
            out.println("Everything is done.");
        }
        for (OrganizationId organization : organizations) {
            long start = System.nanoTime();
            IntakeRun run = intake.work(organization, Duration.ofMinutes(1));
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
