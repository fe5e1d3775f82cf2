package io.leadlist.internal.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.ImportProgress;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.imports.LeadImport;
import io.leadlist.internal.imports.LeadResolver.BatchContext;
import io.leadlist.internal.write.Settings;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Batches.Work;
import io.leadlist.storage.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Use case: one batch of raw leads is claimed, the ports are asked, and what they say is stored.
 *
 * <p>That it comes to an end:
 *
 * <ol>
 *   <li>A lead whose port failed is put back, and its batch counts an attempt. At the last attempt it is recorded as it
 *       is.
 *   <li>A lead for which there was no time is put back. If nothing else of the batch got done, that counts an attempt
 *       too.
 *   <li>A batch whose attempts are used up, or that was taken over too often, is not asked for again: its leads are
 *       recorded as unresolved.
 * </ol>
 */
public final class ProcessBatch {
    /** How much longer than this worker's the pauses of other workers may be, and how far their clocks ahead. */
    private static final Duration PAUSES_DIFFER = Duration.ofMinutes(5);

    /** The same for leases. A batch that another worker is working on must not be claimed, so this is much longer. */
    private static final Duration LEASES_DIFFER = Duration.ofHours(12);

    private static final String GIVEN_UP = "given up: no worker came to an end with it";
    private final Settings settings;
    private final ImportWorkerPolicy policy;
    private final LeadResolver askingPorts;
    private final ResolutionWriter storingAnswers;

    /** Works with these settings. */
    public ProcessBatch(Settings settings, ImportWorkerPolicy policy, LeadResolver askingPorts) {
        this.settings = settings;
        this.policy = policy;
        this.askingPorts = askingPorts;
        this.storingAnswers = new ResolutionWriter(settings);
    }

    /** A batch that was claimed, with all that is needed to work on it. */
    record Claimed(OrganizationId organization, Batch batch, Instant at, Work work) {
        LeadImport leadImport() {
            return work.leadImport();
        }
    }

    /** Leads that are put back, and how their batch stands then. */
    record PutBack(List<LeadResolution> inquiries, int attempts, Instant readyAt) {}

    /**
     * What became of a batch.
     *
     * @param progress empty if the claim held no longer, and nothing was stored
     */
    public record Worked(ImportWorkerRun run, Optional<ImportProgress> progress) {}

    /** Works on the next batch of an organization that is ready; empty if there is none. */
    public Optional<Worked> workOnNext(OrganizationId organization) {
        return claim(organization).map(this::workOn);
    }

    /** Returns the organizations with batches that can be claimed now, the longest-waiting organization first. */
    public List<OrganizationId> organizationsWithWork(int limit) {
        return settings.storage().organizationsWithWork(due(settings.now()), limit);
    }

    private Due due(Instant now) {
        return new Due(
                now,
                now.plus(policy.pause()).plus(PAUSES_DIFFER),
                now.plus(policy.lease()).plus(LEASES_DIFFER));
    }

    private Optional<Claimed> claim(OrganizationId organization) {
        Instant now = settings.now();
        return settings.storage()
                .write(
                        organization,
                        transaction -> transaction
                                .batches()
                                .claim(
                                        due(now),
                                        now.plus(policy.lease()),
                                        settings.ids().get())
                                .map(batch -> new Claimed(
                                        organization,
                                        batch,
                                        now,
                                        transaction.batches().work(batch))));
    }

    private Worked workOn(Claimed claimed) {
        List<LeadResolution> inquiries = claimed.work().entries().stream()
                .map(waiting -> new LeadResolution(waiting.entry(), waiting.own()))
                .toList();
        Batch batch = claimed.batch();
        if (batch.takeovers() >= ImportWorkerPolicy.MAX_EXPIRED_CLAIMS || batch.attempts() >= policy.attempts()) {
            inquiries.forEach(inquiry -> inquiry.abandon(GIVEN_UP));
            return store(claimed, inquiries, true);
        }
        askingPorts.ask(inquiries, circumstances(claimed));
        return store(claimed, inquiries, batch.attempts() + 1 >= policy.attempts());
    }

    private BatchContext circumstances(Claimed claimed) {
        Instant deadline = claimed.at().plus(policy.lease().dividedBy(2));
        LeadImport leadImport = claimed.leadImport();
        return new BatchContext(
                claimed.organization(),
                leadImport.options(),
                leadImport.prices().phoneNumbersPerLead(),
                policy.chunkSize(claimed.batch().attempts() + 1),
                () -> settings.clock().instant().isAfter(deadline));
    }

    private Worked store(Claimed claimed, List<LeadResolution> inquiries, boolean isLastAttempt) {
        List<LeadResolution> done = new ArrayList<>();
        List<LeadResolution> left = new ArrayList<>();
        for (LeadResolution inquiry : inquiries) {
            boolean isLeft = inquiry.isDeferred() || (inquiry.hasFailed() && !isLastAttempt);
            (isLeft ? left : done).add(inquiry);
        }
        if (!storingAnswers.store(claimed, done, putBack(claimed.batch(), done, left))) {
            return new Worked(ImportWorkerRun.NOTHING, Optional.empty());
        }
        LeadImport before = claimed.leadImport();
        ImportProgress progress =
                new ImportProgress(claimed.organization(), before.list(), before.done() + done.size(), before.leads());
        return new Worked(new ImportWorkerRun(1, done.size(), left.size()), Optional.of(progress));
    }

    private PutBack putBack(Batch batch, List<LeadResolution> done, List<LeadResolution> left) {
        boolean isPutOffAlone = left.stream().allMatch(LeadResolution::isDeferred);
        boolean counts = !isPutOffAlone || done.isEmpty();
        Instant now = settings.now();
        return new PutBack(left, batch.attempts() + (counts ? 1 : 0), isPutOffAlone ? now : now.plus(policy.pause()));
    }
}
