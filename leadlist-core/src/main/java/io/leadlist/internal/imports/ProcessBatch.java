package io.leadlist.internal.imports;

import io.leadlist.admission.Because;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.ImportProgress;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.imports.ImportWorkerRun;
import io.leadlist.imports.LeadImport;
import io.leadlist.internal.imports.LeadResolver.BatchContext;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Batches.WaitingEntry;
import io.leadlist.storage.Batches.Work;
import io.leadlist.storage.Due;
import io.leadlist.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Claims one batch of raw leads, queries the ports and stores the results.
 *
 * <p>Every batch comes to an end:
 *
 * <ol>
 *   <li>A lead whose port failed is put back, and the batch counts an attempt. After the last attempt, the lead is
 *       stored with the results that there are.
 *   <li>A deferred lead is put back. If no other lead of the batch is done, that counts as an attempt as well.
 *   <li>A batch without further attempts, or whose claim has expired too often, is abandoned: its leads are stored as
 *       unresolved.
 * </ol>
 */
public final class ProcessBatch {
    /** Tolerance for workers with longer pauses, or with clocks ahead of this one's. */
    private static final Duration PAUSE_TOLERANCE = Duration.ofMinutes(5);

    /** The same for leases: much longer, because a batch must not be claimed while another worker holds it. */
    private static final Duration LEASE_TOLERANCE = Duration.ofHours(12);

    private static final String ABANDONED = "abandoned: no worker finished it";
    private final Settings settings;
    private final ImportWorkerPolicy policy;
    private final LeadResolver resolver;
    private final ResolutionWriter writer;

    /** Creates the use case. */
    public ProcessBatch(Settings settings, ImportWorkerPolicy policy, LeadResolver resolver) {
        this.settings = settings;
        this.policy = policy;
        this.resolver = resolver;
        this.writer = new ResolutionWriter(settings);
    }

    /**
     * A claimed batch with its work.
     *
     * @param suppressed the facts for which entries are kept out, by their ordinals
     */
    record Claimed(OrganizationId organization, Batch batch, Instant at, Work work, Map<Integer, Because> suppressed) {
        LeadImport leadImport() {
            return work.leadImport();
        }
    }

    /** Leads that are put back, and the next state of their batch. */
    record PutBack(List<LeadResolution> leads, int attempts, Instant readyAt) {}

    /**
     * The outcome of a batch.
     *
     * @param progress empty if the claim had expired and nothing was stored
     */
    public record Worked(ImportWorkerRun run, Optional<ImportProgress> progress) {}

    /** Processes the next due batch of an organization; returns empty if there is none. */
    public Optional<Worked> workOnNext(OrganizationId organization) {
        return claim(organization)
                .map(claimed -> settings.observation()
                        .batch(organization, claimed.batch().list(), () -> workOn(claimed), Worked::run));
    }

    /** Returns the organizations with batches that can be claimed now, the longest-waiting organization first. */
    public List<OrganizationId> organizationsWithWork(int limit) {
        return settings.storage().organizationsWithWork(due(settings.now()), limit);
    }

    /**
     * Returns the instant since which the longest-waiting batch of an organization can be claimed; empty if none can.
     */
    public Optional<Instant> waitingSince(OrganizationId organization) {
        Due due = due(settings.now());
        return settings.storage()
                .read(organization, transaction -> transaction.batches().waitingSince(due));
    }

    private Due due(Instant now) {
        return new Due(
                now,
                now.plus(policy.pause()).plus(PAUSE_TOLERANCE),
                now.plus(policy.lease()).plus(LEASE_TOLERANCE));
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
                                .map(batch -> claimed(transaction, organization, batch, now)));
    }

    private Claimed claimed(Transaction transaction, OrganizationId organization, Batch batch, Instant now) {
        Work work = transaction.batches().work(batch);
        Map<Integer, Because> suppressed = SuppressedRawLeads.of(settings, transaction, organization, work);
        return new Claimed(organization, batch, now, work, suppressed);
    }

    private Worked workOn(Claimed claimed) {
        List<LeadResolution> leads = claimed.work().entries().stream()
                .map(waiting -> new LeadResolution(waiting.entry(), identified(waiting)))
                .toList();
        leads.forEach(lead -> Optional.ofNullable(
                        claimed.suppressed().get(lead.entry().ordinal()))
                .ifPresent(lead::keepOut));
        Batch batch = claimed.batch();
        if (batch.expiredClaims() >= ImportWorkerPolicy.MAX_EXPIRED_CLAIMS || batch.attempts() >= policy.attempts()) {
            leads.forEach(lead -> lead.abandon(ABANDONED));
            return store(claimed, leads, true);
        }
        resolver.resolve(leads.stream().filter(lead -> !lead.isKeptOut()).toList(), context(claimed));
        return store(claimed, leads, batch.attempts() + 1 >= policy.attempts());
    }

    /**
     * Returns the organization's record of a lead; null if none matches, or only by keys that do not identify people.
     */
    private @Nullable Person identified(WaitingEntry waiting) {
        Person own = waiting.own();
        if (own == null || settings.identity().usesRoleAddresses()) {
            return own;
        }
        List<IdentityKey> keys = settings.identity().keysOf(own.profile());
        return waiting.entry().lead().identityKeys().stream().anyMatch(keys::contains) ? own : null;
    }

    private BatchContext context(Claimed claimed) {
        Instant deadline = claimed.at().plus(policy.lease().dividedBy(2));
        LeadImport leadImport = claimed.leadImport();
        return new BatchContext(
                claimed.organization(),
                leadImport.options(),
                settings.identity(),
                leadImport.prices().phoneNumbersPerLead(),
                policy.chunkSize(claimed.batch().attempts() + 1),
                () -> settings.clock().instant().isAfter(deadline));
    }

    private Worked store(Claimed claimed, List<LeadResolution> leads, boolean isLastAttempt) {
        List<LeadResolution> done = new ArrayList<>();
        List<LeadResolution> left = new ArrayList<>();
        for (LeadResolution lead : leads) {
            boolean isLeft = lead.isDeferred() || (lead.hasFailed() && !isLastAttempt);
            (isLeft ? left : done).add(lead);
        }
        if (!writer.store(claimed, done, putBack(claimed.batch(), done, left))) {
            return new Worked(ImportWorkerRun.NOTHING, Optional.empty());
        }
        LeadImport before = claimed.leadImport();
        ImportProgress progress =
                new ImportProgress(claimed.organization(), before.list(), before.done() + done.size(), before.leads());
        return new Worked(new ImportWorkerRun(1, done.size(), left.size()), Optional.of(progress));
    }

    private PutBack putBack(Batch batch, List<LeadResolution> done, List<LeadResolution> left) {
        boolean areOnlyDeferred = left.stream().allMatch(LeadResolution::isDeferred);
        boolean counts = !areOnlyDeferred || done.isEmpty();
        Instant now = settings.now();
        return new PutBack(left, batch.attempts() + (counts ? 1 : 0), areOnlyDeferred ? now : now.plus(policy.pause()));
    }
}
