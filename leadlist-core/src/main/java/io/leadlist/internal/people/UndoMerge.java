package io.leadlist.internal.people;

import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.Caller;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.people.MergeUndoReport;
import io.leadlist.storage.Merges.ListMerge;
import io.leadlist.storage.Merges.Merge;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the merge of two people, while the kept record is as the merge has left it.
 *
 * <ol>
 *   <li>In one transaction, both records and their identity keys become those before the merge.
 *   <li>Each list that the merge has changed gets one change, in a transaction of its own, see {@link UndoListMerge}.
 * </ol>
 *
 * <p>A call that was interrupted can be made again: the lists that are left have their rows.
 */
public final class UndoMerge {
    private final Settings settings;

    /** Creates the use case. */
    public UndoMerge(Settings settings) {
        this.settings = settings;
    }

    /** One undo of a merge. */
    private record Call(Caller.Member caller, PersonId gone, boolean dryRun, Instant at) {}

    /** What the first transaction has found and restored. */
    private record Restored(@Nullable PersonId kept, int keys, List<ListMerge> lists) {}

    /** Undoes the merge of a person into another one. */
    public MergeUndoReport undo(Caller.Member caller, PersonId gone, WriteOptions options) {
        if (!options.expectedVersions().isAny()) {
            throw new IllegalArgumentException("expectedVersion must be empty for the undo of a merge");
        } else if (!caller.admin()) {
            throw new AdminRequiredException();
        }
        Call call = new Call(caller, gone, options.dryRun(), settings.now());
        Restored restored = step(call, transaction -> restore(transaction, call));
        PersonId kept = restored.kept();
        if (kept == null) {
            throw MergePeople.rejected("id", "The person was not merged");
        }
        int lists = Math.min(restored.lists().size(), MergePeople.MAX_LISTS);
        long changed = restored.lists().stream()
                .limit(lists)
                .filter(merge ->
                        step(call, transaction -> new UndoListMerge(settings, transaction, caller).undo(merge)))
                .count();
        return new MergeUndoReport(
                call.dryRun(),
                call.at(),
                caller.user(),
                kept,
                gone,
                restored.keys(),
                changed,
                lists - changed,
                restored.lists().size() - (long) lists);
    }

    private <T> T step(Call call, Function<Transaction, T> work) {
        return call.dryRun()
                ? settings.storage().dryRun(call.caller().organization(), work)
                : settings.storage().write(call.caller().organization(), work);
    }

    private static Restored restore(Transaction transaction, Call call) {
        List<ListMerge> lists = transaction.merges().inLists(call.gone());
        return transaction
                .merges()
                .find(call.gone())
                .map(merge -> new Restored(merge.kept(), restore(transaction, call, merge), lists))
                .orElseGet(
                        () -> new Restored(lists.isEmpty() ? null : lists.get(0).kept(), 0, lists));
    }

    /** Restores the records and returns the number of identity keys that the merged person has got back. */
    private static int restore(Transaction transaction, Call call, Merge merge) {
        Person keeping = transaction.people().find(List.of(merge.kept())).get(merge.kept());
        PersonProfile before = merge.goneBefore();
        PersonProfile merged = before == null ? merge.keptBefore() : MergedProfile.of(merge.keptBefore(), before);
        if (keeping == null || keeping.isDeleted() || !keeping.profile().equals(merged)) {
            throw MergePeople.rejected("id", "The kept record has changed since the merge");
        }
        transaction.merges().delete(call.gone());
        if (before == null) {
            return 0;
        }
        List<Person> records = new ArrayList<>();
        records.add(new Person(merge.kept(), merge.keptBefore(), null, call.at(), null));
        records.add(new Person(call.gone(), before, null, call.at(), null));
        transaction.people().replace(records);
        return before.identityKeys().size();
    }
}
