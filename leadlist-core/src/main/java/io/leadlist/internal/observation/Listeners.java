package io.leadlist.internal.observation;

import io.leadlist.observation.LeadListsEvent;
import io.leadlist.observation.LeadListsListener;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.function.Supplier;

/** The listeners of the host, which are called after the commit of a change. Thread-safe. */
public final class Listeners {
    private final List<LeadListsListener> listeners;

    /** Creates the listeners, which are called in this order. */
    public Listeners(List<LeadListsListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Returns whether there are no listeners. */
    public boolean areNone() {
        return listeners.isEmpty();
    }

    /** Passes an event to the listeners after the transaction has been committed. Without listeners, does nothing. */
    public void tell(Transaction transaction, Supplier<LeadListsEvent> event) {
        if (!listeners.isEmpty()) {
            LeadListsEvent committed = event.get();
            transaction.afterCommit(
                    () -> listeners.forEach(listener -> Guard.run("A listener", () -> listener.committed(committed))));
        }
    }
}
