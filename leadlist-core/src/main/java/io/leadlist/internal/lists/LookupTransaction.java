package io.leadlist.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.write.Attempt;
import io.leadlist.internal.write.Attempt.Done;
import io.leadlist.internal.write.Attempt.NeedsDirectory;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;
import java.util.List;

/**
 * Changes a list by ids.
 *
 * <ol>
 *   <li>In a list transaction, look the ids up among the organization's records. If those suffice, do the work.
 *   <li>Otherwise the transaction stores nothing, and the directory is queried while no transaction is open.
 *   <li>A second list transaction copies the directory's records and does the work.
 * </ol>
 */
final class LookupTransaction<I extends LeadId, R extends LeadRecord, T> {
    private final ListTransaction<T> lists;
    private final Permission permission;
    private final RecordCopier<I, R> copier;
    private final boolean acceptsMembers;

    private LookupTransaction(
            ListTransaction<T> lists, Permission permission, RecordCopier<I, R> copier, boolean acceptsMembers) {
        this.lists = lists;
        this.permission = permission;
        this.copier = copier;
        this.acceptsMembers = acceptsMembers;
    }

    LookupTransaction(ListTransaction<T> lists, Permission permission, RecordCopier<I, R> copier) {
        this(lists, permission, copier, false);
    }

    /** Returns a transaction that accepts unknown ids that are already members. */
    LookupTransaction<I, R, T> acceptingMembers() {
        return new LookupTransaction<>(lists, permission, copier, true);
    }

    /** Changes a locked list. */
    @FunctionalInterface
    interface Work<T> {
        /** Makes the change; the candidates are in the order of the ids. */
        T run(Transaction transaction, LeadList list, List<Candidate> candidates);
    }

    /** Changes a list. */
    T execute(Write write, LeadListId id, List<I> ids, Work<T> work) {
        Write about = write.about(ids);
        Attempt<T, LookupResult<I, R>> attempt = lists.<LookupResult<I, R>>tentative()
                .execute(about, id, permission, (transaction, list) -> {
                    LookupResult<I, R> own = copier.lookup().findInOrganization(transaction, ids);
                    return own.isComplete()
                            ? new Done<>(
                                    work.run(transaction, list, candidates(admission(transaction, about, list), own)))
                            : new NeedsDirectory<>(own);
                });
        if (attempt instanceof NeedsDirectory<T, LookupResult<I, R>> needsDirectory) {
            LookupResult<I, R> found = copier.lookup().findInDirectory(needsDirectory.query());
            return lists.execute(
                    about,
                    id,
                    permission,
                    (transaction, list) ->
                            work.run(transaction, list, candidates(admission(transaction, about, list), found)));
        }
        return attempt.result().orElseThrow();
    }

    private Admission admission(Transaction transaction, Write write, LeadList list) {
        return new Admission(copier.settings(), transaction, write, list);
    }

    private List<Candidate> candidates(Admission add, LookupResult<I, R> found) {
        return acceptsMembers ? copier.copyOrKeep(add, found) : copier.copy(add, found);
    }
}
