package io.leadlist.internal.write;

import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListRule;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What every change of a list that is there has in common: the one storage transaction.
 *
 * <ol>
 *   <li>Lock the list's row.
 *   <li>A repeated operation is answered with its stored answer, also if the list is gone since; else without a row the
 *       list is not found.
 *   <li>Ask the rules, then for the version that the caller expects.
 *   <li>Do the work: what is done is journaled, counted, and answered.
 *   <li>Store the answer, or the refusal, under the idempotency key.
 * </ol>
 */
public final class ListTransaction<T> {
    private final Settings settings;
    private final Permission permission;
    private final IdempotentWrites<T> repeating;
    private final Predicate<LeadList> isSeen;

    private ListTransaction(
            Settings settings, Permission permission, IdempotentWrites<T> repeating, Predicate<LeadList> isSeen) {
        this.settings = settings;
        this.permission = permission;
        this.repeating = repeating;
        this.isSeen = isSeen;
    }

    /** Works with these settings, for changes of this kind. */
    public ListTransaction(Settings settings, Permission permission, ResultType<T> kind) {
        this(settings, permission, new IdempotentWrites<>(settings, kind), list -> true);
    }

    /** The same for lists of one type; the others are not there. */
    public ListTransaction<T> only(LeadType type) {
        return new ListTransaction<>(settings, permission, repeating, list -> list.type() == type);
    }

    /** The work of a change on a list that is locked. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it, and answers. */
        T carryOut(Transaction transaction, LeadList list);
    }

    /**
     * Does the work; empty, and nothing is stored, if it does not come to an answer yet.
     *
     * @param leads the type of the leads that the call brings or names; null if it has none
     */
    public Optional<T> tryTo(Write write, LeadListId id, @Nullable LeadType leads, Work<Optional<T>> work) {
        Objects.requireNonNull(id, "list");
        return repeating.tryTo(
                write,
                () -> write.inTransaction(settings.storage(), transaction -> {
                    Optional<LeadList> list = transaction.lists().lock(id);
                    return repeating.before(transaction, write).or(() -> {
                        LeadList found = list.filter(isSeen).orElseThrow(() -> new LeadListNotFoundException(id));
                        check(write, found, leads);
                        return work.carryOut(transaction, found)
                                .map(answer -> repeating.store(transaction, write, answer));
                    });
                }));
    }

    /** Does the work. */
    public T change(Write write, LeadListId id, @Nullable LeadType leads, Work<T> work) {
        return tryTo(write, id, leads, (transaction, list) -> Optional.of(work.carryOut(transaction, list)))
                .orElseThrow();
    }

    /**
     * Goes through the door and changes nothing yet: the answer if the write was made before, a refusal by exception,
     * or empty if it may go on. So nobody causes a search for a list that is closed to them, and a repeat causes none.
     */
    public Optional<T> enter(Write write, LeadListId id, @Nullable LeadType leads) {
        return tryTo(write, id, leads, (transaction, list) -> Optional.empty());
    }

    private void check(Write write, LeadList list, @Nullable LeadType leads) {
        ListRule.check(settings.rules(), new ListRule.Facts(list, write.caller(), permission, leads, settings.now()));
        write.requireExpected(list);
    }
}
