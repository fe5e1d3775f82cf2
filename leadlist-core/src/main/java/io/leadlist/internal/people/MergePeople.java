package io.leadlist.internal.people;

import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.ChangeJournal;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.observation.LeadListsEvent.PeopleMerged;
import io.leadlist.people.MergeReport;
import io.leadlist.storage.Members.Merged;
import io.leadlist.storage.Merges.ListMerge;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Merges two people of an organization.
 *
 * <ol>
 *   <li>In one transaction, the kept person gets the profile values, identity keys, suppression entries and former
 *       memberships. The record of the other person becomes empty and deleted, and the id stands for the kept person
 *       from then on.
 *   <li>Each list that has the other person as a member gets one change, in a transaction of its own.
 * </ol>
 */
public final class MergePeople {
    /** The maximum number of lists that a call changes. */
    static final int MAX_LISTS = 1_000;

    private final Settings settings;

    /** Creates the use case. */
    public MergePeople(Settings settings) {
        this.settings = settings;
    }

    /** One merge of two people. */
    private record Call(Caller.Member caller, PersonId kept, PersonId gone, boolean dryRun, Instant at) {}

    /** Merges a person into the kept one. */
    public MergeReport merge(Caller.Member caller, PersonId kept, PersonId gone, WriteOptions options) {
        if (!options.expectedVersions().isAny()) {
            throw new IllegalArgumentException("expectedVersion must be empty for a merge");
        } else if (!caller.admin()) {
            throw new AdminRequiredException();
        } else if (kept.equals(gone)) {
            throw rejected("into", "A person cannot be merged into itself");
        }
        requireNotErased("into", kept);
        requireNotErased("id", gone);
        Call call = new Call(caller, kept, gone, options.dryRun(), settings.now());
        MergeRecords records = new MergeRecords(settings.hashes(caller.organization()), kept, gone, call.at());
        MergeRecords.Moved moved = step(call, transaction -> merge(transaction, call, records));
        List<LeadListId> lists = lists(call);
        long changed = call.dryRun() ? lists.size() : merge(call, lists);
        return new MergeReport(
                call.dryRun(),
                call.at(),
                caller.user(),
                kept,
                gone,
                moved.keys(),
                moved.formerMemberships(),
                moved.suppressions(),
                changed,
                call.dryRun() || lists.isEmpty() ? 0 : lists(call).size());
    }

    private MergeRecords.Moved merge(Transaction transaction, Call call, MergeRecords records) {
        MergeRecords.Moved moved = records.merge(transaction);
        moved.entries().tell(settings, transaction, call.caller());
        if (moved.isNew()) {
            settings.listeners()
                    .tell(
                            transaction,
                            () -> new PeopleMerged(
                                    call.caller().organization(),
                                    call.kept(),
                                    call.gone(),
                                    call.caller().user(),
                                    call.at()));
        }
        return moved;
    }

    private <T> T step(Call call, Function<Transaction, T> work) {
        return call.dryRun()
                ? settings.storage().dryRun(call.caller().organization(), work)
                : settings.storage().write(call.caller().organization(), work);
    }

    private List<LeadListId> lists(Call call) {
        return settings.storage()
                .read(
                        call.caller().organization(),
                        transaction -> transaction
                                .members()
                                .listsOf(List.of(call.gone()))
                                .getOrDefault(call.gone(), List.of()));
    }

    private long merge(Call call, List<LeadListId> lists) {
        return lists.stream()
                .limit(MAX_LISTS)
                .filter(list -> step(call, transaction -> merge(transaction, call, list)))
                .count();
    }

    private boolean merge(Transaction transaction, Call call, LeadListId id) {
        Optional<LeadList> locked = transaction.lists().lock(id);
        return locked.isPresent() && merge(transaction, call, locked.get());
    }

    private boolean merge(Transaction transaction, Call call, LeadList list) {
        Merged merged = transaction.members().merge(list.id(), list.version() + 1, call.kept(), call.gone());
        if (merged.found()) {
            LeadList changed = list.nextVersion(merged.added() - merged.removed(), settings.now());
            transaction.lists().update(changed);
            new ChangeJournal(settings, transaction)
                    .append(
                            changed,
                            Change.of(changed, call.caller().user(), Source.MERGE, null)
                                    .withCounts(merged.added(), merged.removed()));
            transaction
                    .merges()
                    .insert(new ListMerge(
                            list.id(),
                            changed.version(),
                            call.gone(),
                            call.kept(),
                            merged.given(),
                            merged.exchanged()));
        }
        return merged.found();
    }

    private static void requireNotErased(String argument, PersonId person) {
        if (person.isErased()) {
            throw rejected(argument, "The person was erased");
        }
    }

    static InvalidRequestException rejected(String argument, String message) {
        return new InvalidRequestException(new Violation(Path.of(argument), Violation.Kind.UNKNOWN_VALUE, message));
    }
}
