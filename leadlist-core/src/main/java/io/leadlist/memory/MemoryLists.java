package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Lists;
import java.util.Optional;

/** The lists of one organization. */
final class MemoryLists implements Lists {
    private final Tenant tenant;
    private final Undo undo;

    MemoryLists(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public void insert(LeadList list) {
        if (tenant.lists.containsKey(list.id())) {
            throw new IllegalStateException("list " + list.id() + " exists");
        }
        undo.put(tenant.lists, list.id(), list);
    }

    @Override
    public Optional<LeadList> find(LeadListId id) {
        return Optional.ofNullable(tenant.lists.get(id));
    }

    @Override
    public Optional<LeadList> lock(LeadListId id) {
        return find(id); // the whole organization is locked
    }

    @Override
    public void update(LeadList list) {
        undo.put(tenant.lists, list.id(), list);
    }
}
