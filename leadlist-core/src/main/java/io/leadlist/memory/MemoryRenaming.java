package io.leadlist.memory;

import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.memory.Tenant.MemberMaps;
import io.leadlist.memory.Tenant.Stay;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.storage.Erasure.ErasedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Puts an erased id in the place of a person's id. Where other storages refer to a number, this one has the id. */
final class MemoryRenaming {
    private final Tenant tenant;
    private final Undo undo;
    private final PersonId id;
    private final PersonId erased;

    MemoryRenaming(Tenant tenant, Undo undo, PersonId id, PersonId erased) {
        this.tenant = tenant;
        this.undo = undo;
        this.id = id;
        this.erased = erased;
    }

    ErasedRecord erase(Instant at) {
        Person record = tenant.people.get(id);
        List<Membership> memberships = tenant.members.values().stream()
                .flatMap(members -> members.staysOf(id).stream())
                .flatMap(stay -> stay.memberships().stream())
                .toList();
        boolean inLists = renameInMembers();
        boolean inReceipts = renameInReceipts();
        boolean inRawLeads = renameInRawLeads();
        if (record == null && !inLists && !inReceipts && !inRawLeads) {
            return ErasedRecord.NONE;
        }
        int keys = record == null ? 0 : releaseKeys();
        MemoryMerges.erase(tenant, undo, id);
        undo.remove(tenant.people, id);
        undo.put(
                tenant.people,
                erased,
                new Person(erased, PersonProfile.builder().build(), null, null, at));
        long present = memberships.stream().filter(one -> one.until() == null).count();
        return new ErasedRecord(true, record == null ? 0 : 1, keys, present, memberships.size() - present);
    }

    private int releaseKeys() {
        List<IdentityKey> owned = tenant.keysOf(id);
        owned.forEach(key -> undo.remove(tenant.keys, key));
        return owned.size();
    }

    private boolean renameInMembers() {
        boolean isFound = false;
        for (MemberMaps members : tenant.members.values()) {
            List<Stay> stays = members.staysOf(id);
            isFound |= !stays.isEmpty();
            stays.forEach(stay -> undo.put(members.stays(), stay.position(), stay.of(erased)));
            MemberPosition position = members.positions().get((LeadId) id);
            if (position != null) {
                undo.remove(members.positions(), (LeadId) id);
                undo.put(members.positions(), (LeadId) erased, position);
            }
        }
        return isFound;
    }

    private boolean renameInReceipts() {
        boolean isFound = false;
        for (NavigableMap<Long, RecordedReceipt> receipts : tenant.receipts.values()) {
            List<Map.Entry<Long, RecordedReceipt>> naming = receipts.entrySet().stream()
                    .filter(one -> one.getValue().entries().stream()
                            .anyMatch(entry -> entry.id().equals(id)))
                    .map(one -> Map.entry(one.getKey(), renamed(one.getValue())))
                    .toList();
            isFound |= !naming.isEmpty();
            naming.forEach(one -> undo.put(receipts, one.getKey(), one.getValue()));
        }
        return isFound;
    }

    private RecordedReceipt renamed(RecordedReceipt receipt) {
        List<SelectionReceipt.Entry> entries = receipt.entries().stream()
                .map(entry -> entry.id().equals(id)
                        ? new SelectionReceipt.Entry(entry.index(), erased, entry.excluded())
                        : entry)
                .toList();
        return new RecordedReceipt(
                receipt.search(),
                receipt.fingerprint(),
                receipt.startIndex(),
                receipt.targetCount(),
                receipt.refill(),
                entries,
                receipt.total(),
                receipt.resolvedAt());
    }

    private boolean renameInRawLeads() {
        boolean isFound = false;
        for (NavigableMap<Integer, LeadEntry> entries : tenant.entries.values()) {
            for (LeadEntry entry : List.copyOf(entries.values())) {
                if (entry.resolution() instanceof Resolution.Resolved resolved
                        && resolved.person().equals(id)) {
                    isFound = true;
                    undo.put(entries, entry.ordinal(), entry.resolved(renamed(resolved)));
                }
            }
        }
        return isFound;
    }

    private Resolution renamed(Resolution.Resolved resolved) {
        return new Resolution.Resolved(
                erased,
                resolved.outcome(),
                resolved.matchedBy(),
                resolved.known(),
                resolved.verdict(),
                resolved.phones(),
                resolved.shortfall());
    }
}
