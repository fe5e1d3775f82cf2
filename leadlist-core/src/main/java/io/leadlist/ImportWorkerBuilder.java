package io.leadlist;

import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.Enricher;
import io.leadlist.imports.ImportProgress;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.PhoneRevealer;
import io.leadlist.internal.imports.LeadResolver;
import io.leadlist.internal.imports.ProcessBatch;
import io.leadlist.internal.write.Settings;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Sets up a {@link ImportWorker} beside {@link LeadLists}, with the same storage, clock and policies. Everything has a
 * default. Not thread-safe.
 */
public final class ImportWorkerBuilder {
    private final Settings settings;
    private PersonFinder finder;
    private Enricher enricher = Enricher.NONE;
    private EmailVerifier verifier = EmailVerifier.BY_SYNTAX;
    private PhoneRevealer revealer = PhoneRevealer.FROM_RECORDS;
    private ImportWorkerPolicy policy = ImportWorkerPolicy.DEFAULT;
    private Consumer<? super ImportProgress> listener = progress -> {};

    ImportWorkerBuilder(Settings settings) {
        this.settings = settings;
        this.finder = PersonFinder.in(settings.directory());
    }

    /** Who finds the people whom the organization does not have; by default the directory. */
    public ImportWorkerBuilder finder(PersonFinder finder) {
        this.finder = Objects.requireNonNull(finder, "finder");
        return this;
    }

    /** Who finds out more of them; by default nobody. */
    public ImportWorkerBuilder enricher(Enricher enricher) {
        this.enricher = Objects.requireNonNull(enricher, "enricher");
        return this;
    }

    /** Who verifies e-mail addresses; by default only their syntax is looked at. */
    public ImportWorkerBuilder verifier(EmailVerifier verifier) {
        this.verifier = Objects.requireNonNull(verifier, "verifier");
        return this;
    }

    /** Who reveals phone numbers; by default those of the records. */
    public ImportWorkerBuilder revealer(PhoneRevealer revealer) {
        this.revealer = Objects.requireNonNull(revealer, "revealer");
        return this;
    }

    /** Lease, attempts and pause; by default {@link ImportWorkerPolicy#DEFAULT}. */
    public ImportWorkerBuilder policy(ImportWorkerPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Who is told after each batch, and at the end of a run if others have completed the list meanwhile, on the
     * worker's thread; must be thread-safe. What it throws ends the run, and undoes nothing.
     */
    public ImportWorkerBuilder listener(Consumer<? super ImportProgress> listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /** Builds the worker. */
    public ImportWorker build() {
        LeadResolver askingPorts =
                new LeadResolver(new LeadResolver.Ports(finder, enricher, verifier, revealer, settings.directory()));
        return new ImportWorker(settings, new ProcessBatch(settings, policy, askingPorts), listener);
    }
}
