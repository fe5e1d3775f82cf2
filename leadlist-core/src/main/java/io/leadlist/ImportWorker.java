package io.leadlist;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.imports.ImportProgress;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.internal.imports.ProcessBatch;
import io.leadlist.internal.imports.ProcessBatch.Worked;
import io.leadlist.internal.write.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Resolves raw leads to people. It has no threads of its own: the host calls it, from any number of threads and
 * machines. Thread-safe.
 *
 * <pre>{@code
 * ImportWorker worker = leadLists.importWorker().build();
 * for (OrganizationId organization : worker.organizationsWithWork(100)) {
 *     worker.work(organization, Duration.ofSeconds(30));
 * }
 * }</pre>
 *
 * <p>Each batch of at most 1,000 leads takes three steps:
 *
 * <ol>
 *   <li>The worker claims the batch for the time of a lease ({@link io.leadlist.imports.ImportWorkerPolicy}). If it
 *       dies, another worker can claim the batch after that time.
 *   <li>It queries the ports while no transaction is open: each port once for all leads, or in smaller chunks at a
 *       retry.
 *   <li>One transaction stores records, members, the resolution of each lead, the charges, and the end of the batch. A
 *       worker whose claim has expired stores nothing. So the result of a batch is stored exactly once.
 * </ol>
 */
public final class ImportWorker {
    private static final Duration LONGEST = Duration.ofDays(365);
    private final Settings settings;
    private final ProcessBatch processBatch;
    private final Consumer<? super ImportProgress> listener;

    ImportWorker(Settings settings, ProcessBatch processBatch, Consumer<? super ImportProgress> listener) {
        this.settings = settings;
        this.processBatch = processBatch;
        this.listener = listener;
    }

    /**
     * {@return the organizations that have due batches, the longest-waiting organization first} Takes no lock.
     *
     * @param limit the maximum number of organizations, at least 1
     * @throws IllegalArgumentException if the limit is less than 1
     * @throws StorageException if the storage fails
     */
    public List<OrganizationId> organizationsWithWork(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
        return settings.run("find-organizations-with-work", null, () -> processBatch.organizationsWithWork(limit));
    }

    /**
     * {@return the instant since which the longest-waiting batch of an organization can be claimed; empty if none can}
     * If this is long ago, workers are missing or too slow. Takes no lock; the cost does not depend on the number of
     * leads.
     *
     * @param organization the organization that the data belongs to
     * @throws StorageException if the storage fails
     */
    public Optional<Instant> waitingSince(OrganizationId organization) {
        Objects.requireNonNull(organization, "organization");
        return settings.run("find-waiting-since", organization, () -> processBatch.waitingSince(organization));
    }

    /**
     * Processes the due batches of one organization until none is left or the time is up. A batch that has begun is
     * finished. Leads for which a port failed wait for their next attempt.
     *
     * @param organization the organization that the data belongs to
     * @param atMost the time after which no further batch is begun; longer times count as 365 days, and with zero or
     *     less no batch is begun
     * @return the numbers of batches and leads of this run, and of leads left for another attempt
     * @throws StorageException if the storage fails; earlier batches stay stored, and the current batch can be claimed
     *     again after its lease
     */
    public ImportWorkerRun work(OrganizationId organization, Duration atMost) {
        Objects.requireNonNull(organization, "organization");
        return settings.run("work-on-imports", organization, () -> run(organization, atMost));
    }

    private ImportWorkerRun run(OrganizationId organization, Duration atMost) {
        Instant until = settings.clock().instant().plus(atMost.compareTo(LONGEST) < 0 ? atMost : LONGEST);
        Set<LeadListId> unfinished = new LinkedHashSet<>();
        ImportWorkerRun run = ImportWorkerRun.NOTHING;
        while (settings.clock().instant().isBefore(until)) {
            Optional<Worked> worked = processBatch.workOnNext(organization);
            if (worked.isEmpty()) {
                break;
            }
            run = run.plus(worked.get().run());
            worked.get().progress().ifPresent(progress -> report(progress, unfinished));
        }
        reportCompletion(organization, unfinished);
        return run;
    }

    private void report(ImportProgress progress, Set<LeadListId> unfinished) {
        if (progress.isComplete()) {
            unfinished.remove(progress.list());
        } else {
            unfinished.add(progress.list());
        }
        listener.accept(progress);
    }

    /** Reports the lists of this run that other workers have completed in the meantime. */
    private void reportCompletion(OrganizationId organization, Set<LeadListId> unfinished) {
        if (!unfinished.isEmpty()) {
            settings
                    .storage()
                    .read(organization, transaction -> transaction.imports().find(unfinished))
                    .values()
                    .stream()
                    .filter(leadImport -> leadImport.status() == ImportStatus.COMPLETED)
                    .map(leadImport ->
                            new ImportProgress(organization, leadImport.list(), leadImport.done(), leadImport.leads()))
                    .forEach(listener);
        }
    }
}
