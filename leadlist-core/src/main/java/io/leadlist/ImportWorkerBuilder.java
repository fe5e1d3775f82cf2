package io.leadlist;

import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.Enricher;
import io.leadlist.imports.ImportProgress;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.PhoneRevealer;
import io.leadlist.internal.imports.LeadResolver;
import io.leadlist.internal.imports.ProcessBatch;
import io.leadlist.internal.observation.ObservedPorts;
import io.leadlist.internal.write.Settings;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Builder of an {@link ImportWorker} with the storage, clock and policies of a {@link LeadLists}. Every setting has a
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

    /**
     * Sets the finder of people that the organization does not have. Default: the directory.
     *
     * @param finder the port that finds people
     * @return this builder
     */
    public ImportWorkerBuilder finder(PersonFinder finder) {
        this.finder = Objects.requireNonNull(finder, "finder");
        return this;
    }

    /**
     * Sets the enricher of people that were found. Default: {@link Enricher#NONE}.
     *
     * @param enricher the port that completes records
     * @return this builder
     */
    public ImportWorkerBuilder enricher(Enricher enricher) {
        this.enricher = Objects.requireNonNull(enricher, "enricher");
        return this;
    }

    /**
     * Sets the verifier of e-mail addresses. Default: {@link EmailVerifier#BY_SYNTAX}.
     *
     * @param verifier the port that checks addresses
     * @return this builder
     */
    public ImportWorkerBuilder verifier(EmailVerifier verifier) {
        this.verifier = Objects.requireNonNull(verifier, "verifier");
        return this;
    }

    /**
     * Sets the revealer of phone numbers. Default: {@link PhoneRevealer#FROM_RECORDS}.
     *
     * @param revealer the port that returns phone numbers
     * @return this builder
     */
    public ImportWorkerBuilder revealer(PhoneRevealer revealer) {
        this.revealer = Objects.requireNonNull(revealer, "revealer");
        return this;
    }

    /**
     * Sets lease, attempts and pause. Default: {@link ImportWorkerPolicy#DEFAULT}.
     *
     * @param policy lease, attempts and pause
     * @return this builder
     */
    public ImportWorkerBuilder policy(ImportWorkerPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Sets the listener that is called after each batch. Default: none. It is also called at the end of a run for lists
     * that other workers have completed in the meantime. It runs on the worker's thread and must be thread-safe. An
     * exception from it ends the run and reaches the caller of {@link ImportWorker#work}; stored batches stay.
     *
     * @param listener receives the progress of the import after each batch
     * @return this builder
     */
    public ImportWorkerBuilder listener(Consumer<? super ImportProgress> listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Builds the worker.
     *
     * @return the worker
     */
    public ImportWorker build() {
        ObservedPorts ports = new ObservedPorts(settings.observation());
        LeadResolver resolver = new LeadResolver(new LeadResolver.Ports(
                ports.finder(finder),
                ports.enricher(enricher),
                ports.verifier(verifier),
                ports.revealer(revealer),
                settings.directory()));
        return new ImportWorker(settings, new ProcessBatch(settings, policy, resolver), listener);
    }
}
