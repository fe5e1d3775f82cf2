package io.leadlist.jdbc.internal.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The actions of one transaction that run after its commit: at the end of the call if the transaction is the library's
 * own, otherwise when the host has committed. Not thread-safe.
 */
public final class CommitActions {
    private final Transactions transactions;
    private List<Runnable> ofAttempt = List.of();
    private boolean isOwn = true;

    /** Creates the actions of a transaction that is about to begin. */
    public CommitActions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Drops the actions of an earlier attempt, and returns the registration of actions for the attempt that begins. */
    public Consumer<Runnable> ofAttempt(Handle handle) {
        isOwn = transactions.isOwn(handle);
        ofAttempt = List.of();
        return this::add;
    }

    private void add(Runnable action) {
        if (!isOwn) {
            transactions.hostCommit(); // In time: if there is none, the call must change nothing.
        }
        if (ofAttempt.isEmpty()) {
            ofAttempt = new ArrayList<>();
        }
        ofAttempt.add(action);
    }

    /** Runs the actions of the committed attempt, or passes them on to the commit of the host. */
    public void release() {
        if (!ofAttempt.isEmpty()) {
            Consumer<Runnable> commit = isOwn ? Runnable::run : transactions.hostCommit();
            ofAttempt.forEach(commit);
        }
    }
}
