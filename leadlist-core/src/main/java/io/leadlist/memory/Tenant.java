package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OperationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Member.Place;
import io.leadlist.storage.Members;
import io.leadlist.storage.Operations;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.Transaction;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;

/** All that one organization keeps. Guarded by its monitor. */
final class Tenant {
    final Map<LeadListId, LeadList> lists = new HashMap<>();
    final Map<LeadListId, MemberMaps> members = new HashMap<>();
    final Map<LeadListId, NavigableMap<Long, Change>> journals = new HashMap<>();
    final Map<OperationId, Operations.Answered> operations = new HashMap<>();
    final Map<PersonId, Person> people = new HashMap<>();
    final Map<IdentityKey, PersonId> keys = new HashMap<>();
    final Map<CompanyId, Company> companies = new HashMap<>();

    /** A list's members by id and by place. */
    record MemberMaps(Map<LeadId, Place> byId, NavigableMap<Place, LeadId> byPlace) {}

    /** A transaction over all of it; the monitor must be held as long as it is used. */
    Transaction transaction(Undo undo) {
        return new MemoryTransaction(
                new MemoryLists(this, undo),
                new MemoryMembers(this, undo),
                new MemoryPeople(this, undo),
                new MemoryRecords<>(companies, undo),
                new MemoryJournal(this, undo),
                new MemoryOperations(this, undo));
    }

    private record MemoryTransaction(
            Lists lists,
            Members members,
            People people,
            Records<CompanyId, Company> companies,
            Journal journal,
            Operations operations)
            implements Transaction {}
}
