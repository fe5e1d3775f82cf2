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
 * The worker that finds out who raw leads are. It has no threads of its own: the host calls it, from as many threads
 * and on as many machines as it likes. Thread-safe.
 *
 * <pre>{@code
 * ImportWorker worker = leadLists.importWorker().build();
 * for (OrganizationId organization : worker.organizationsWithWork(100)) {
 *     worker.work(organization, Duration.ofSeconds(30));
 * }
 * }</pre>
 *
 * <p>How a batch of at most 1,000 leads is done:
 *
 * <ol>
 *   <li>It is claimed for the time of a lease ({@link io.leadlist.imports.ImportWorkerPolicy}). A worker that dies is
 *       taken over after it.
 *   <li>The ports are asked, each once for all leads if it does not fail, while no transaction is open.
 *   <li>One transaction stores everything: records, members, what became of each lead, what is paid for it, and that
 *       the batch is done. A worker whose claim holds no longer stores nothing. So a batch is done once, whoever dies
 *       when.
 * </ol>
 */
public final class ImportWorker {
    private static final Duration LONGEST = Duration.ofDays(365);
    private final Settings settings;
    private final ProcessBatch workingBatch;
    private final Consumer<? super ImportProgress> listener;

    ImportWorker(Settings settings, ProcessBatch workingBatch, Consumer<? super ImportProgress> listener) {
        this.settings = settings;
        this.workingBatch = workingBatch;
        this.listener = listener;
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
        return workingBatch.organizationsWithWork(limit);
    }

    /**
     * Works for one organization until nothing is left that can be done now, or the time is up; a batch that was begun
     * is done. Leads whose port failed wait for their next attempt.
     *
     * @param atMost after how long no further batch is begun
     * @throws StorageException if the storage fails; what was done before is stored, and the batch that was at work is
     *     taken up again after its lease
     */
    public ImportWorkerRun work(OrganizationId organization, Duration atMost) {
        Objects.requireNonNull(organization, "organization");
        Instant until = settings.clock().instant().plus(atMost.compareTo(LONGEST) < 0 ? atMost : LONGEST);
        Set<LeadListId> unfinished = new LinkedHashSet<>();
        ImportWorkerRun run = ImportWorkerRun.NOTHING;
        while (settings.clock().instant().isBefore(until)) {
            Optional<Worked> worked = workingBatch.workOnNext(organization);
            if (worked.isEmpty()) {
                break;
            }
            run = run.plus(worked.get().run());
            worked.get().progress().ifPresent(progress -> tell(progress, unfinished));
        }
        tellTheLast(organization, unfinished);
        return run;
    }

    private void tell(ImportProgress progress, Set<LeadListId> unfinished) {
        if (progress.isComplete()) {
            unfinished.remove(progress.list());
        } else {
            unfinished.add(progress.list());
        }
        listener.accept(progress);
    }

    /**
     * What other workers have done meanwhile: so that of all who work on a list, the last one tells that it is
     * complete.
     */
    private void tellTheLast(OrganizationId organization, Set<LeadListId> unfinished) {
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
