package io.leadlist.internal.people;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Erasure.FoundRawLead;
import io.leadlist.storage.Erasure.FoundRawLeads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Erases the raw leads about a person. Each becomes an empty entry with another id, because the id of an entry is that
 * of the person who was created from it. An entry that waits is resolved as kept out, so that no port is queried for
 * it.
 */
final class EraseRawLeads {
    private static final int LISTS = 1_000;
    private static final RawLead NOTHING = new RawLead(null, null, null, null, null, LeadData.NONE);
    private static final Resolution ERASED = new Resolution.KeptOut(Outcome.SUPPRESSED, Resolution.KeptOut.ERASED);
    private final ErasureCall call;

    EraseRawLeads(ErasureCall call) {
        this.call = call;
    }

    /** Erases the raw leads, in one transaction for each list, and returns them as they were. */
    List<LeadEntry> erase(PersonTraces person) {
        Map<LeadListId, List<LeadEntry>> byList = find(person);
        byList.forEach((list, entries) -> call.step(transaction -> {
            transaction.lists().lock(list);
            transaction
                    .erasure()
                    .replaceRawLeads(list, entries.stream().map(this::erased).toList());
            return entries.size();
        }));
        return byList.values().stream().flatMap(List::stream).toList();
    }

    private Map<LeadListId, List<LeadEntry>> find(PersonTraces person) {
        Map<LeadListId, List<LeadEntry>> byList = new LinkedHashMap<>();
        find(person.id(), person.identityKeys(), byList);
        // The keys are those of the person, so a raw lead of a merged id is found by that id alone.
        person.merged().forEach(id -> find(id, Set.of(), byList));
        return byList;
    }

    private void find(@Nullable PersonId id, Set<IdentityKey> keys, Map<LeadListId, List<LeadEntry>> byList) {
        @Nullable LeadListId after = null;
        do {
            LeadListId last = after;
            FoundRawLeads page = call.read(transaction -> transaction.erasure().rawLeads(id, keys, last, LISTS));
            for (FoundRawLead found : page.found()) {
                List<LeadEntry> ofList = byList.computeIfAbsent(found.list(), list -> new ArrayList<>());
                if (ofList.stream()
                        .noneMatch(entry -> entry.ordinal() == found.entry().ordinal())) {
                    ofList.add(found.entry());
                }
            }
            after = page.next();
        } while (after != null);
    }

    private LeadEntry erased(LeadEntry entry) {
        EntryId other = new EntryId(call.settings().ids().get());
        return new LeadEntry(other, entry.ordinal(), entry.kind(), NOTHING, ERASED);
    }
}
