package io.leadlist.memory;

import io.leadlist.admission.FreeMail;
import io.leadlist.admission.Suppression;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadImport;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Entries;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.Imports;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.Merges;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.StoredResults;
import io.leadlist.storage.Suppressions;
import io.leadlist.storage.Transaction;
import io.leadlist.storage.Uses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The data of one organization. Guarded by its monitor. */
final class Tenant {
    final Map<LeadListId, LeadList> lists = new HashMap<>();
    /** Lists that are deleted and not yet purged. */
    final Map<LeadListId, Boolean> deleted = new LinkedHashMap<>();

    final Map<LeadListId, MemberMaps> members = new HashMap<>();
    final Map<LeadListId, NavigableMap<Long, Change>> journals = new HashMap<>();
    final Map<LeadListId, NavigableMap<Long, RecordedReceipt>> receipts = new HashMap<>();
    final Map<MemorySuppressions.Place, Suppression> suppressions = new HashMap<>();
    final Map<MemorySuppressions.Place, MemorySuppressions.Required> removals = new HashMap<>();
    final Map<IdempotencyKey, StoredResult> storedResults = new HashMap<>();
    final Map<PersonId, Person> people = new HashMap<>();
    final Map<IdentityKey, PersonId> keys = new HashMap<>();
    final Map<PersonId, Merges.Merge> merges = new HashMap<>();
    final Map<LeadListId, NavigableMap<Long, MemoryMerges.StoredMerge>> listMerges = new HashMap<>();
    final Map<CompanyId, Company> companies = new HashMap<>();

    final Map<LeadListId, LeadImport> imports = new HashMap<>();
    final Map<LeadListId, NavigableMap<Integer, LeadEntry>> entries = new HashMap<>();
    final NavigableMap<LeadListId, NavigableMap<Integer, Batch>> batches = new TreeMap<>();
    /** The balance under the key 0; empty before the first grant. */
    final Map<Integer, CreditBalance> balance = new HashMap<>();

    final Map<String, Credits> grants = new HashMap<>();
    final Map<MemoryAccounts.Thing, MemoryAccounts.Entered> charges = new HashMap<>();
    final Map<Integer, Credits> charged = new HashMap<>();

    /** The positions of the members of a list, and the present and former lead at each position. */
    record MemberMaps(Map<LeadId, MemberPosition> positions, NavigableMap<MemberPosition, Stay> stays) {
        /** Returns the stay of a member. */
        Stay stayOf(LeadId member) {
            return Objects.requireNonNull(stays.get(positions.get(member)));
        }

        /** Returns all stays of a lead. */
        List<Stay> staysOf(LeadId lead) {
            return stays.values().stream()
                    .filter(stay -> stay.id().equals(lead))
                    .toList();
        }
    }

    /**
     * The stay of a lead at a position, which belongs to that lead until it is merged. It has the memberships in order,
     * and whether an undo took the position back.
     */
    record Stay(LeadId id, MemberPosition position, List<Membership> memberships, boolean takenBack) {
        Membership last() {
            return memberships.get(memberships.size() - 1);
        }

        boolean isMemberAsOf(long version) {
            return memberships.stream()
                    .anyMatch(one -> one.since() <= version && (one.until() == null || one.until() > version));
        }

        Stay beginning(long version) {
            List<Membership> more = new ArrayList<>(memberships);
            more.add(new Membership(position, version, null));
            return new Stay(id, position, more, takenBack);
        }

        Stay ending(long version) {
            List<Membership> changed = new ArrayList<>(memberships);
            changed.set(changed.size() - 1, new Membership(position, last().since(), version));
            return new Stay(id, position, changed, takenBack);
        }

        /** Returns this stay as that of another lead. */
        Stay of(LeadId other) {
            return new Stay(other, position, memberships, takenBack);
        }

        /** Returns this stay as if the position had never been assigned. */
        Stay asTakenBack() {
            return new Stay(id, position, memberships, true);
        }
    }

    /** Returns the identity keys that belong to a person. */
    List<IdentityKey> keysOf(PersonId person) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(Map.Entry::getKey)
                .toList();
    }

    NavigableMap<Integer, LeadEntry> entriesOf(LeadListId list) {
        return entries.computeIfAbsent(list, id -> new TreeMap<>());
    }

    NavigableMap<Integer, Batch> batchesOf(LeadListId list) {
        return batches.computeIfAbsent(list, id -> new TreeMap<>());
    }

    /**
     * Returns a transaction over the data; the caller must hold the monitor while it is in use.
     *
     * @param afterCommit receives the actions that run after the commit
     */
    Transaction transaction(Undo undo, FreeMail freeMail, Consumer<Runnable> afterCommit) {
        return new MemoryTransaction(
                afterCommit,
                new MemoryLists(this, undo),
                new MemoryMembers(this, undo),
                new MemoryPeople(this, undo),
                new MemoryCompanies(companies, undo),
                new MemoryJournal(this, undo),
                new MemoryStoredResults(this, undo),
                new MemoryImports(this, undo),
                new MemoryEntries(this, undo),
                new MemoryBatches(this, undo),
                new MemorySuppressions(this, undo),
                new MemoryAccounts(this, undo),
                new MemoryUses(this, freeMail),
                new MemoryErasure(this, undo),
                new MemoryMerges(this, undo));
    }

    private record MemoryTransaction(
            Consumer<Runnable> actions,
            Lists lists,
            Members members,
            People people,
            Records<CompanyId, Company> companies,
            Journal journal,
            StoredResults storedResults,
            Imports imports,
            Entries entries,
            Batches batches,
            Suppressions suppressions,
            Accounts accounts,
            Uses uses,
            Erasure erasure,
            Merges merges)
            implements Transaction {
        @Override
        public void afterCommit(Runnable action) {
            actions.accept(action);
        }
    }
}
