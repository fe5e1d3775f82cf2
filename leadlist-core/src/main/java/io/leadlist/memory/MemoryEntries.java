package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.Resolution;
import io.leadlist.storage.Entries;
import io.leadlist.storage.FunnelTally;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;

/** Stores the raw leads of one organization. */
final class MemoryEntries implements Entries {
    private final Tenant tenant;
    private final Undo undo;

    MemoryEntries(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public void append(LeadListId list, List<LeadEntry> entries) {
        NavigableMap<Integer, LeadEntry> byOrdinal = tenant.entriesOf(list);
        for (LeadEntry entry : entries) {
            if (byOrdinal.containsKey(entry.ordinal())) {
                throw new IllegalStateException("list " + list + " already has an entry " + entry.ordinal());
            }
            undo.put(byOrdinal, entry.ordinal(), entry);
        }
    }

    @Override
    public List<LeadEntry> page(LeadListId list, PageRequest<Integer> page) {
        return MemoryPages.of(tenant.entriesOf(list), page, entry -> true);
    }

    @Override
    public ImportFunnel funnel(LeadListId list) {
        FunnelTally tally = new FunnelTally();
        tenant.entriesOf(list).values().forEach(entry -> tally.add(entry.resolution()));
        return tally.funnel();
    }

    @Override
    public void resolve(LeadListId list, Map<Integer, Resolution> resolutions) {
        NavigableMap<Integer, LeadEntry> byOrdinal = tenant.entriesOf(list);
        resolutions.forEach((ordinal, resolution) -> {
            LeadEntry entry = Objects.requireNonNull(byOrdinal.get(ordinal));
            undo.put(byOrdinal, ordinal, entry.resolved(resolution));
        });
    }
}
