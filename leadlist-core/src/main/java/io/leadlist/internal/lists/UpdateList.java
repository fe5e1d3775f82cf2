package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Candidate;
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
 * Use case: a list gets other details, other members, or both in one change. The members are replaced by difference:
 * who stays is not touched. An id that nobody knows is treated as at creation, unless it is a member: that one stays.
 */
public final class UpdateList {
    private static final Path PERSON_IDS = Path.of("personIds");
    private static final Path COMPANY_IDS = Path.of("companyIds");
    private final Settings settings;
    private final ListTransaction<UpdateReport> changingList;
    private final MemberReplacer replacingMembers;
    private final LookupById<PersonId, Person, UpdateReport> people;
    private final LookupById<CompanyId, Company, UpdateReport> companies;

    /** Works with these settings. */
    public UpdateList(Settings settings) {
        this.settings = settings;
        this.changingList = new ListTransaction<>(settings, Permission.UPDATE, ResultType.UPDATED);
        this.replacingMembers = new MemberReplacer(settings);
        UnknownIds unknownIds = settings.unknownIdsAtCreation();
        this.people = new LookupById<>(
                        settings, changingList, LeadType.PERSON, RecordLookup.people(settings), unknownIds)
                .sparingMembers();
        this.companies = new LookupById<>(
                        settings, changingList, LeadType.COMPANY, RecordLookup.companies(settings), unknownIds)
                .sparingMembers();
    }

    /** Updates the list. */
    public UpdateReport update(Caller.Member caller, LeadListId id, ListUpdate update, WriteOptions options) {
        Write write = Write.of(caller, Source.UPDATE, options, () -> content(id, update));
        List<? extends LeadId> members = update.memberIds();
        LeadType type = update.memberType();
        if (members == null || type == null) {
            return changingList.change(
                    write, id, null, (transaction, list) -> details(transaction, write, list, update));
        } else if (members.isEmpty()) {
            return changingList.change(
                    write, id, type, (transaction, list) -> all(transaction, write, list, update, List.of()));
        }
        Path where = type == LeadType.PERSON ? PERSON_IDS : COMPANY_IDS;
        settings.limits(caller.organization()).check(type, members.size(), where);
        return type == LeadType.PERSON
                ? people.change(
                        write,
                        id,
                        members.stream().map(PersonId.class::cast).toList(),
                        where,
                        (transaction, list, candidates) -> all(transaction, write, list, update, candidates))
                : companies.change(
                        write,
                        id,
                        members.stream().map(CompanyId.class::cast).toList(),
                        where,
                        (transaction, list, candidates) -> all(transaction, write, list, update, candidates));
    }

    private UpdateReport all(
            Transaction transaction, Write write, LeadList list, ListUpdate update, List<Candidate> candidates) {
        UpdateReport replaced = replacingMembers.replace(transaction, list, candidates);
        return changed(transaction, write, list, update.applyTo(list.details()), replaced);
    }

    private UpdateReport details(Transaction transaction, Write write, LeadList list, ListUpdate update) {
        UpdateReport unchanged = new UpdateReport(list, List.of(), 0);
        return changed(transaction, write, list, update.applyTo(list.details()), unchanged);
    }

    /** Counts and journals what was done to the members and is to be done to the details; nothing is no change. */
    private UpdateReport changed(
            Transaction transaction, Write write, LeadList list, ListDetails details, UpdateReport replaced) {
        boolean areNew = !details.equals(list.details());
        int added = replaced.addedCount();
        int removed = replaced.removedCount();
        if (!areNew && added == 0 && removed == 0) {
            return replaced;
        }
        LeadList changed = list.changedBy(added - removed, settings.now()).with(details);
        transaction.lists().update(changed);
        if (areNew) {
            transaction.lists().updateDetails(changed);
        }
        transaction
                .journal()
                .append(write.change(changed).withCounts(added, removed).withFormer(areNew ? list.details() : null));
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
