package io.leadlist.importing;

import io.leadlist.call.OrganizationId;
import io.leadlist.intake.IntakePolicy;
import io.leadlist.intake.IntakeProgress;
import io.leadlist.intake.IntakeRun;
import io.leadlist.intake.LeadImport;
import io.leadlist.intake.inquiry.AskingPorts;
import io.leadlist.intake.inquiry.AskingPorts.Circumstances;
import io.leadlist.intake.inquiry.Inquiry;
import io.leadlist.settings.Settings;
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
 *   <li>A lead whose port failed is put back, and its batch counts an attempt. At the last attempt it is recorded as it is.
 *   <li>A lead for which there was no time is put back. If nothing else of the batch got done, that counts an attempt too.
 *   <li>A batch whose attempts are used up, or that was taken over too often, is not asked for again: its leads are recorded as unresolved.
 * </ol>
 */
public final class WorkingBatch {
    /** How much longer than this worker's the pauses of other workers may be, and how far their clocks ahead. */
    private static final Duration PAUSES_DIFFER = Duration.ofMinutes(5);

    /** The same for leases. A batch that another worker is working on must not be claimed, so this is much longer. */
    private static final Duration LEASES_DIFFER = Duration.ofHours(12);

    private static final String GIVEN_UP = "given up: no worker came to an end with it";
    private final Settings settings;
    private final IntakePolicy policy;
    private final AskingPorts askingPorts;
    private final StoringAnswers storingAnswers;

    /** Works with these settings. */
    public WorkingBatch(Settings settings, IntakePolicy policy, AskingPorts askingPorts) {
        this.settings = settings;
        this.policy = policy;
        this.askingPorts = askingPorts;
        this.storingAnswers = new StoringAnswers(settings);
    }

    /** A batch that was claimed, with all that is needed to work on it. */
    record Claimed(OrganizationId organization, Batch batch, Instant at, Work work) {
        LeadImport leadImport() {
            return work.leadImport();
        }
    }

    /** Leads that are put back, and how their batch stands then. */
    record PutBack(List<Inquiry> inquiries, int attempts, Instant readyAt) {}

    /**
     * What became of a batch.
     *
     * @param progress empty if the claim held no longer, and nothing was stored
     */
    public record Worked(IntakeRun run, Optional<IntakeProgress> progress) {}

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
        List<Inquiry> inquiries = claimed.work().entries().stream()
                .map(waiting -> new Inquiry(waiting.entry(), waiting.own()))
                .toList();
        Batch batch = claimed.batch();
        if (batch.takeovers() >= IntakePolicy.MAX_TAKEOVERS || batch.attempts() >= policy.attempts()) {
            inquiries.forEach(inquiry -> inquiry.giveUp(GIVEN_UP));
            return store(claimed, inquiries, true);
        }
        askingPorts.ask(inquiries, circumstances(claimed));
        return store(claimed, inquiries, batch.attempts() + 1 >= policy.attempts());
    }

    private Circumstances circumstances(Claimed claimed) {
        Instant deadline = claimed.at().plus(policy.lease().dividedBy(2));
        LeadImport leadImport = claimed.leadImport();
        return new Circumstances(
                claimed.organization(),
                leadImport.options(),
                leadImport.prices().phoneNumbersPerLead(),
                policy.company(claimed.batch().attempts() + 1),
                () -> settings.clock().instant().isAfter(deadline));
    }

    private Worked store(Claimed claimed, List<Inquiry> inquiries, boolean isLastAttempt) {
        List<Inquiry> done = new ArrayList<>();
        List<Inquiry> left = new ArrayList<>();
        for (Inquiry inquiry : inquiries) {
            boolean isLeft = inquiry.isPutOff() || (inquiry.hasFailed() && !isLastAttempt);
            (isLeft ? left : done).add(inquiry);
        }
        if (!storingAnswers.store(claimed, done, putBack(claimed.batch(), done, left))) {
            return new Worked(IntakeRun.NOTHING, Optional.empty());
        }
        LeadImport before = claimed.leadImport();
        IntakeProgress progress =
                new IntakeProgress(claimed.organization(), before.list(), before.done() + done.size(), before.leads());
        return new Worked(new IntakeRun(1, done.size(), left.size()), Optional.of(progress));
    }

    private PutBack putBack(Batch batch, List<Inquiry> done, List<Inquiry> left) {
        boolean isPutOffAlone = left.stream().allMatch(Inquiry::isPutOff);
        boolean counts = !isPutOffAlone || done.isEmpty();
        Instant now = settings.now();
        return new PutBack(left, batch.attempts() + (counts ? 1 : 0), isPutOffAlone ? now : now.plus(policy.pause()));
    }
}
