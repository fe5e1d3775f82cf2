package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.admission.RemovalEntries;
import io.leadlist.internal.write.ChangeJournal;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.list.RemoveOutcome;
import io.leadlist.list.RemoveOutcome.Result;
import io.leadlist.list.RemoveReport;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Removes some or all members from a list. Their records stay. */
public final class RemoveMembers {
    private final Settings settings;
    private final ListTransaction<RemoveReport> removing;
    private final ListTransaction<LeadList> clearing;

    /** Creates the use case. */
    public RemoveMembers(Settings settings) {
        this.settings = settings;
        this.removing = new ListTransaction<>(settings, ResultType.REMOVED);
        this.clearing = new ListTransaction<>(settings, ResultType.CHANGED);
    }

    /** Removes those of the leads that are members. */
    public RemoveReport remove(
            Caller.Member caller, LeadListId id, List<? extends LeadId> leads, WriteOptions options) {
        List<LeadId> inputs = List.copyOf(leads);
        LeadType type = requireOneType(inputs);
        Path where = Path.of(type == LeadType.PERSON ? "personIds" : "companyIds");
        settings.limits(caller.organization()).check(type, inputs.size(), where);
        Write write = Write.of(
                        caller,
                        Source.REMOVAL,
                        options,
                        () -> Fingerprint.of("remove-members", id).addIds("leads", inputs))
                .withLeads(type)
                .about(new LinkedHashSet<>(inputs));
        return removing.execute(
                write, id, Permission.REMOVE, (transaction, list) -> remove(transaction, write, list, inputs));
    }

    /** Removes all members. */
    public LeadList clear(Caller.Member caller, LeadListId id, WriteOptions options) {
        Write write = Write.of(caller, Source.CLEARING, options, () -> Fingerprint.of("clear-list", id));
        return clearing.execute(write, id, Permission.REMOVE, (transaction, list) -> {
            int removed = list.memberCount() == 0
                    ? 0
                    : transaction.members().removeAllBut(list.id(), list.version() + 1, Set.of());
            return shrunk(transaction, write, list, removed);
        });
    }

    private RemoveReport remove(Transaction transaction, Write write, LeadList list, List<LeadId> inputs) {
        Set<LeadId> removed = transaction.members().remove(list.id(), list.version() + 1, new LinkedHashSet<>(inputs));
        if (!removed.isEmpty()) {
            Admission removal = new Admission(settings, transaction, write, list);
            write.options().stayingOut().ifPresent(why -> RemovalEntries.add(removal, removed, why));
        }
        return new RemoveReport(shrunk(transaction, write, list, removed.size()), outcomes(inputs, removed));
    }

    private LeadList shrunk(Transaction transaction, Write write, LeadList list, int removed) {
        if (removed == 0) {
            return list;
        }
        LeadList changed = list.nextVersion(-removed, settings.now());
        transaction.lists().update(changed);
        new ChangeJournal(settings, transaction)
                .append(changed, write.change(changed).withCounts(0, removed));
        return changed;
    }

    private static List<RemoveOutcome> outcomes(List<LeadId> inputs, Set<LeadId> removed) {
        Set<LeadId> seen = new HashSet<>();
        List<RemoveOutcome> outcomes = new ArrayList<>(inputs.size());
        for (LeadId id : inputs) {
            Result result = removed.contains(id) ? Result.REMOVED : Result.NOT_A_MEMBER;
            outcomes.add(new RemoveOutcome(outcomes.size(), id, seen.add(id) ? result : Result.DUPLICATE_IN_REQUEST));
        }
        return outcomes;
    }

    private static LeadType requireOneType(List<LeadId> inputs) {
        if (inputs.isEmpty()) {
            throw new InvalidRequestException(new Violation(
                    Path.of("leads"), Violation.Kind.OUT_OF_RANGE, "Array must contain at least 1 element(s)"));
        }
        if (inputs.stream().map(LeadId::type).distinct().count() > 1) {
            throw new IllegalArgumentException("leads must be of one type, but are of both");
        }
        return inputs.get(0).type();
    }
}
