package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.ReuseLookup;
import io.leadlist.internal.write.ChangeJournal;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.Permission;
import io.leadlist.list.UnknownIds;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Transaction;
import java.util.List;

/**
 * Changes the details of a list, its members, or both in one change. Members are replaced by difference: members that
 * stay keep their positions. An unknown id is treated as at creation, unless it is a member already.
 */
public final class UpdateList {
    private static final Path PERSON_IDS = Path.of("personIds");
    private static final Path COMPANY_IDS = Path.of("companyIds");
    private final Settings settings;
    private final ListTransaction<UpdateReport> lists;
    private final MemberReplacer replacer;
    private final ReuseLookup reuse;
    private final LookupTransaction<PersonId, Person, UpdateReport> people;
    private final LookupTransaction<CompanyId, Company, UpdateReport> companies;

    /** Creates the use case. */
    public UpdateList(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.UPDATED);
        this.replacer = new MemberReplacer(settings);
        this.reuse = new ReuseLookup(settings);
        UnknownIds unknownIds = settings.unknownIdsAtCreation();
        this.people = new LookupTransaction<>(
                        lists,
                        Permission.UPDATE,
                        new RecordCopier<>(settings, RecordLookup.people(settings), unknownIds, PERSON_IDS))
                .acceptingMembers();
        this.companies = new LookupTransaction<>(
                        lists,
                        Permission.UPDATE,
                        new RecordCopier<>(settings, RecordLookup.companies(settings), unknownIds, COMPANY_IDS))
                .acceptingMembers();
    }

    /** Updates the list. */
    public UpdateReport update(Caller.Member caller, LeadListId id, ListUpdate update, WriteOptions options) {
        Write write = Write.of(caller, Source.UPDATE, options, () -> content(id, update))
                .withLeads(update.memberType());
        List<? extends LeadId> members = update.memberIds();
        if (members == null) {
            return updateDetails(write, id, update);
        } else if (members.isEmpty()) {
            return removeAll(write, id, update);
        }
        return replaceMembers(write, id, update, members);
    }

    private UpdateReport updateDetails(Write write, LeadListId id, ListUpdate update) {
        return lists.execute(
                write,
                id,
                Permission.UPDATE,
                (transaction, list) -> finish(transaction, write, update, new UpdateReport(list, List.of(), 0)));
    }

    private UpdateReport removeAll(Write write, LeadListId id, ListUpdate update) {
        return lists.execute(
                write,
                id,
                Permission.UPDATE,
                (transaction, list) ->
                        finish(transaction, write, update, replacer.replace(transaction, list, List.of())));
    }

    private UpdateReport replaceMembers(Write write, LeadListId id, ListUpdate update, List<? extends LeadId> members) {
        Write ruled = write.under(reuse.find(write.caller().organization(), id, transaction -> members));
        LookupTransaction.Work<UpdateReport> work = (transaction, list, candidates) ->
                finish(transaction, ruled, update, replacer.replace(transaction, list, candidates));
        boolean arePeople = write.leads() == LeadType.PERSON;
        settings.limits(write.caller().organization())
                .check(
                        arePeople ? LeadType.PERSON : LeadType.COMPANY,
                        members.size(),
                        arePeople ? PERSON_IDS : COMPANY_IDS);
        return arePeople
                ? people.execute(
                        ruled, id, members.stream().map(PersonId.class::cast).toList(), work)
                : companies.execute(
                        ruled, id, members.stream().map(CompanyId.class::cast).toList(), work);
    }

    /**
     * Changes the details, counts the replaced members and writes the journal. If nothing has changed, it stores
     * nothing.
     *
     * @param replaced the report of the member changes; its list is the list before the change
     */
    private UpdateReport finish(Transaction transaction, Write write, ListUpdate update, UpdateReport replaced) {
        LeadList list = replaced.list();
        ListDetails details = update.applyTo(list.details());
        boolean areNew = !details.equals(list.details());
        int added = replaced.addedCount();
        int removed = replaced.removedCount();
        if (!areNew && added == 0 && removed == 0) {
            return replaced;
        }
        LeadList changed = list.nextVersion(added - removed, settings.now()).with(details);
        transaction.lists().update(changed);
        if (areNew) {
            transaction.lists().updateDetails(changed);
        }
        new ChangeJournal(settings, transaction)
                .append(
                        changed,
                        write.change(changed, replaced.outcomes())
                                .withCounts(added, removed)
                                .withFormer(areNew ? list.details() : null));
        return new UpdateReport(changed, replaced.outcomes(), removed);
    }

    private static Fingerprint content(LeadListId id, ListUpdate update) {
        return Fingerprint.of("update-list", id)
                .add("name", update.name())
                .add("start", update.start())
                .add("end", update.end())
                .add("memberType", update.memberType())
                .addIds("members", update.memberIds());
    }
}
