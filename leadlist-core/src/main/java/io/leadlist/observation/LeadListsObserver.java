package io.leadlist.observation;

/**
 * Port: observes operations of the library, for metrics, traces and logs. Implementations are thread-safe and fast.
 *
 * <p>The library calls {@link #start} before an operation, and {@link Observed#end} after it, on the same thread.
 * Operations nest: a use case contains calls of ports and attempts of transactions. An inner operation ends before the
 * outer one, so an implementation can open a tracing scope at the start and close it at the end.
 *
 * <pre>{@code
 * LeadListsObserver observer = operation -> completion ->
 *         timer(operation.kind(), operation.name(), completion.outcome()).record(completion.duration());
 * LeadLists leadLists = LeadLists.over(storage).observer(observer).build();
 * }</pre>
 *
 * <p>What an observer throws is logged by its class name, and does not affect the operation. An observer must not call
 * the library, because a transaction may be open. Without an observer, nothing is measured.
 *
 * @see io.leadlist.LeadListsBuilder#observer
 */
@FunctionalInterface
public interface LeadListsObserver {
    /** Observes nothing. The default. */
    LeadListsObserver NONE = operation -> Observed.NOTHING;

    /**
     * Called before an operation. Returns what is called when the operation ends.
     *
     * @param operation the operation that starts
     * @return the callback for the end of the operation
     */
    Observed start(Operation operation);
}
