package io.leadlist;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.intake.IntakeRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The worker that finds out who raw leads are. It has no threads of its own: the host calls it, from as many threads and on as many machines as it likes. Thread-safe.
 *
 * <pre>{@code
 * LeadIntake intake = leadLists.intake().build();
 * for (OrganizationId organization : intake.organizationsWithWork(100)) {
 *     intake.work(organization, Duration.ofSeconds(30));
 * }
 * }</pre>
 *
 * <p>How a batch of at most 1,000 leads is done:
 *
 * <ol>
 *   <li>It is claimed for the time of a lease ({@link io.leadlist.intake.IntakePolicy}). A worker that dies is taken over after it.
 *   <li>The ports are asked, each once for all leads if it does not fail, while no transaction is open.
 *   <li>One transaction stores everything: records, members, what became of each lead, what is paid for it, and that the batch is done. A worker whose claim holds no longer stores nothing. So a
 *       batch is done once, whoever dies when.
 * </ol>
 */
public final class LeadIntake {
    private final Settings settings;
    private final WorkingBatch workingBatch;

    LeadIntake(Settings settings, WorkingBatch workingBatch) {
        this.settings = settings;
        this.workingBatch = workingBatch;
    }

    /**
     * Organizations that have work now, those that wait longest first. Takes no lock.
     *
     * @param limit the most organizations, at least 1
     * @throws StorageException if the storage fails
     */
    public List<OrganizationId> organizationsWithWork(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        return settings.storage().organizationsWithWork(settings.now(), limit);
    }

    /**
     * Works for one organization until nothing is left that can be done now, or the time is up; a batch that was begun is done. Leads whose port failed wait for their next attempt.
     *
     * @param atMost after how long no further batch is begun
     * @throws StorageException if the storage fails; what was done before is stored, and the batch that was at work is taken up again after its lease
     */
    public IntakeRun work(OrganizationId organization, Duration atMost) {
        Objects.requireNonNull(organization, "organization");
        Instant until = settings.clock().instant().plus(atMost);
        IntakeRun run = IntakeRun.NOTHING;
        while (settings.clock().instant().isBefore(until)) {
            Optional<IntakeRun> batch = workingBatch.workOnNext(organization);
            if (batch.isEmpty()) {
                return run;
            }
            run = run.plus(batch.get());
        }
        return run;
    }
}
