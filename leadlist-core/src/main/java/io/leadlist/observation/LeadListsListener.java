package io.leadlist.observation;

/**
 * Port: is called after the commit of every change, for caches, notifications and events of the host. Implementations
 * are thread-safe.
 *
 * <p>The library calls a listener on the thread of the call, after the transaction has been committed, at most once for
 * each change and in the order of the changes of the transaction. In a transaction of the host, the commit of the host
 * counts. A call that changes nothing, a dry run, a rollback, and a retry that returns a stored result call no
 * listener. If the process dies after the commit, the call is lost; {@link io.leadlist.ListHistory#changesSince} loses
 * nothing.
 *
 * <p>What a listener throws is logged by its class name, and affects neither the change nor other listeners. A listener
 * may call the library, but it delays the caller.
 *
 * @see io.leadlist.LeadListsBuilder#listener
 */
@FunctionalInterface
public interface LeadListsListener {
    /**
     * Called after a change was committed.
     *
     * @param event what happened; it is committed
     */
    void committed(LeadListsEvent event);
}
