package io.leadlist.internal.people;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityKey;
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
        Set<IdentityKey> keys = person.identityKeys();
        Map<LeadListId, List<LeadEntry>> byList = new LinkedHashMap<>();
        @Nullable LeadListId after = null;
        do {
            LeadListId last = after;
            FoundRawLeads page =
                    call.read(transaction -> transaction.erasure().rawLeads(person.id(), keys, last, LISTS));
            for (FoundRawLead found : page.found()) {
                byList.computeIfAbsent(found.list(), list -> new ArrayList<>()).add(found.entry());
            }
            after = page.next();
        } while (after != null);
        return byList;
    }

    private LeadEntry erased(LeadEntry entry) {
        EntryId other = new EntryId(call.settings().ids().get());
        return new LeadEntry(other, entry.ordinal(), entry.kind(), NOTHING, ERASED);
    }
}
