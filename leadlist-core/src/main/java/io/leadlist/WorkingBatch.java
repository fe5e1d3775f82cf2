package io.leadlist;

import io.leadlist.call.OrganizationId;
import io.leadlist.intake.ImportOptions;
import io.leadlist.intake.IntakePolicy;
import io.leadlist.intake.IntakeProgress;
import io.leadlist.intake.IntakeRun;
import io.leadlist.intake.LeadImport;
import io.leadlist.intake.inquiry.AskingPorts;
import io.leadlist.intake.inquiry.Inquiry;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Batches.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Use case: one batch of raw leads is claimed, the ports are asked, and what they say is stored. */
final class WorkingBatch {
    private final Settings settings;
    private final IntakePolicy policy;
    private final AskingPorts askingPorts;
    private final StoringAnswers storingAnswers;
    private final Consumer<? super IntakeProgress> listener;

    WorkingBatch(
            Settings settings,
            IntakePolicy policy,
            AskingPorts askingPorts,
            Consumer<? super IntakeProgress> listener) {
        this.settings = settings;
        this.policy = policy;
        this.askingPorts = askingPorts;
        this.storingAnswers = new StoringAnswers(settings);
        this.listener = listener;
    }

    /** A batch that was claimed, with all that is needed to work on it. */
    record Claimed(OrganizationId organization, Batch batch, Work work) {
        LeadImport leadImport() {
            return work.leadImport();
        }
    }

    /** Works on the next batch of an organization that is ready; empty if there is none. */
    Optional<IntakeRun> workOnNext(OrganizationId organization) {
        return claim(organization).map(this::workOn);
    }

    private Optional<Claimed> claim(OrganizationId organization) {
        Instant now = settings.now();
        return settings.storage()
                .write(
                        organization,
                        transaction -> transaction
                                .batches()
                                .claim(
                                        now,
                                        now.plus(policy.lease()),
                                        settings.ids().get())
                                .map(batch -> new Claimed(
                                        organization,
                                        batch,
                                        transaction.batches().work(batch))));
    }

    private IntakeRun workOn(Claimed claimed) {
        List<Inquiry> inquiries = claimed.work().entries().stream()
                .map(waiting -> new Inquiry(waiting.entry(), waiting.own()))
                .toList();
        int attempt = claimed.batch().attempts() + 1;
        ImportOptions options = claimed.leadImport().options();
        int phones = claimed.leadImport().prices().phoneNumbersPerLead();
        askingPorts.ask(
                inquiries,
                new AskingPorts.Circumstances(claimed.organization(), options, phones, policy.company(attempt)));
        boolean isLast = attempt >= policy.attempts();
        List<Inquiry> done = inquiries.stream()
                .filter(inquiry -> isLast || !inquiry.hasFailed())
                .toList();
        List<Inquiry> failed = inquiries.stream()
                .filter(inquiry -> !isLast && inquiry.hasFailed())
                .toList();
        Instant retryAt = settings.now().plus(policy.pause());
        if (!storingAnswers.store(claimed, done, failed, retryAt)) {
            return IntakeRun.NOTHING;
        }
        LeadImport before = claimed.leadImport();
        listener.accept(
                new IntakeProgress(claimed.organization(), before.list(), before.done() + done.size(), before.leads()));
        return new IntakeRun(1, done.size(), failed.size());
    }
}
