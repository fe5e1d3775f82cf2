package io.leadlist;

import io.leadlist.importing.WorkingBatch;
import io.leadlist.intake.EmailVerifier;
import io.leadlist.intake.Enricher;
import io.leadlist.intake.IntakePolicy;
import io.leadlist.intake.IntakeProgress;
import io.leadlist.intake.PersonFinder;
import io.leadlist.intake.PhoneRevealer;
import io.leadlist.intake.inquiry.AskingPorts;
import io.leadlist.settings.Settings;
import java.util.Objects;
import java.util.function.Consumer;

/** Sets up a {@link LeadIntake} beside {@link LeadLists}, with the same storage, clock and policies. Everything has a default. Not thread-safe. */
public final class LeadIntakeBuilder {
    private final Settings settings;
    private PersonFinder finder;
    private Enricher enricher = Enricher.NONE;
    private EmailVerifier verifier = EmailVerifier.BY_SYNTAX;
    private PhoneRevealer revealer = PhoneRevealer.FROM_RECORDS;
    private IntakePolicy policy = IntakePolicy.DEFAULT;
    private Consumer<? super IntakeProgress> listener = progress -> {};

    LeadIntakeBuilder(Settings settings) {
        this.settings = settings;
        this.finder = PersonFinder.in(settings.directory());
    }

    /** Who finds the people whom the organization does not have; by default the directory. */
    public LeadIntakeBuilder finder(PersonFinder finder) {
        this.finder = Objects.requireNonNull(finder, "finder");
        return this;
    }

    /** Who finds out more of them; by default nobody. */
    public LeadIntakeBuilder enricher(Enricher enricher) {
        this.enricher = Objects.requireNonNull(enricher, "enricher");
        return this;
    }

    /** Who verifies e-mail addresses; by default only their syntax is looked at. */
    public LeadIntakeBuilder verifier(EmailVerifier verifier) {
        this.verifier = Objects.requireNonNull(verifier, "verifier");
        return this;
    }

    /** Who reveals phone numbers; by default those of the records. */
    public LeadIntakeBuilder revealer(PhoneRevealer revealer) {
        this.revealer = Objects.requireNonNull(revealer, "revealer");
        return this;
    }

    /** Lease, attempts and pause; by default {@link IntakePolicy#DEFAULT}. */
    public LeadIntakeBuilder policy(IntakePolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /** Who is told after each batch, and at the end of a run if others have completed the list meanwhile, on the worker's thread; must be thread-safe. What it throws ends the run, and undoes nothing. */
    public LeadIntakeBuilder listener(Consumer<? super IntakeProgress> listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /** Builds the worker. */
    public LeadIntake build() {
        AskingPorts askingPorts =
                new AskingPorts(new AskingPorts.Ports(finder, enricher, verifier, revealer, settings.directory()));
        return new LeadIntake(settings, new WorkingBatch(settings, policy, askingPorts), listener);
    }
}
