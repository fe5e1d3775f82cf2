package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.LeadImport;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Imports;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Stores the imports of one organization. */
final class MemoryImports implements Imports {
    private final Tenant tenant;
    private final Undo undo;

    MemoryImports(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public void insert(LeadImport leadImport) {
        if (tenant.imports.containsKey(leadImport.list())) {
            throw new IllegalStateException("list " + leadImport.list() + " already has an import");
        }
        undo.put(tenant.imports, leadImport.list(), leadImport);
    }

    @Override
    public Map<LeadListId, LeadImport> find(Collection<LeadListId> lists) {
        Map<LeadListId, LeadImport> found = new HashMap<>();
        for (LeadListId list : lists) {
            LeadImport stored = tenant.imports.get(list);
            if (stored != null) {
                found.put(list, current(tenant, stored));
            }
        }
        return found;
    }

    @Override
    public void update(LeadImport leadImport) {
        undo.put(tenant.imports, leadImport.list(), leadImport);
    }

    /** Returns the import with the numbers of its batches. */
    static LeadImport current(Tenant tenant, LeadImport stored) {
        Collection<Batch> batches = tenant.batchesOf(stored.list()).values();
        int waiting = stored.canceledAt() != null
                ? stored.waiting()
                : batches.stream().mapToInt(Batch::leads).sum();
        return new LeadImport(
                stored.list(),
                stored.kind(),
                stored.options(),
                stored.prices(),
                stored.by(),
                stored.leads(),
                waiting,
                batches.stream().anyMatch(batch -> batch.claim() != null || batch.attempts() > 0),
                stored.canceledAt());
    }
}
