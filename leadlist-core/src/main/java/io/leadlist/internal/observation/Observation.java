package io.leadlist.internal.observation;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.observation.Completion;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Observed;
import io.leadlist.observation.Operation;
import io.leadlist.observation.Operation.Kind;
import io.leadlist.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs operations, and calls the observers of the host around them. Without observers, only runs them. Thread-safe. */
public final class Observation {
    private final @Nullable LeadListsObserver observer;

    private Observation(@Nullable LeadListsObserver observer) {
        this.observer = observer;
    }

    /** Returns the observation by these observers, in order. */
    public static Observation by(List<LeadListsObserver> observers) {
        return new Observation(observers.isEmpty() ? null : new Observers(observers));
    }

    /** Returns the storage, which reports its attempts if there are observers. */
    public Storage storage(Storage storage) {
        return observer == null ? storage : storage.observedBy(observer);
    }

    /** Returns the port itself; its observed form if there are observers. */
    <P> P port(P port, Supplier<P> observed) {
        return observer == null ? port : observed.get();
    }

    /**
     * Runs a use case of a caller.
     *
     * @param list the list that the caller names; null if there is none
     */
    public <T> T useCase(
            String name, Caller caller, @Nullable LeadListId list, Function<? super Caller.Member, T> work) {
        if (observer == null) {
            return work.apply(caller.member());
        }
        OrganizationId organization = caller instanceof Caller.Member member ? member.organization() : null;
        return observe(
                new Operation(Kind.USE_CASE, name, organization, list), () -> work.apply(caller.member()), Counts::of);
    }

    /** Runs a use case without a caller. */
    public <T> T useCase(String name, @Nullable OrganizationId organization, Supplier<T> work) {
        return observer == null
                ? work.get()
                : observe(new Operation(Kind.USE_CASE, name, organization, null), work, Counts::of);
    }

    /** Processes a batch of a list's raw leads. */
    public <T> T batch(OrganizationId organization, LeadListId list, Supplier<T> work, Function<T, ?> result) {
        return observer == null
                ? work.get()
                : observe(
                        new Operation(Kind.IMPORT_BATCH, "process-batch", organization, list),
                        work,
                        worked -> Counts.of(result.apply(worked)));
    }

    /** Calls a port. */
    <T> T portCall(String name, @Nullable OrganizationId organization, Supplier<T> work) {
        return observe(new Operation(Kind.PORT_CALL, name, organization, null), work, Counts::of);
    }

    /** Calls a port about some inputs. */
    <T> T portCall(String name, @Nullable OrganizationId organization, Collection<?> inputs, Supplier<T> work) {
        return observe(
                new Operation(Kind.PORT_CALL, name, organization, null), work, result -> Counts.of(result, inputs));
    }

    private <T> T observe(Operation operation, Supplier<T> work, Function<? super T, Map<String, Long>> counts) {
        Observed observed = observer == null ? Observed.NOTHING : observer.start(operation);
        T result;
        try {
            result = work.get();
        } catch (Throwable thrown) {
            observed.end(Completion.thrown(thrown, null));
            throw thrown;
        }
        observed.end(Completion.done(counts.apply(result)));
        return result;
    }
}
