package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Slice;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Lists;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    public List<LeadList> page(LeadType type, @Nullable UserId reader, Slice<LeadListId> slice) {
        NavigableMap<LeadListId, LeadList> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        newestFirst.putAll(tenant.lists);
        return MemorySlices.of(
                newestFirst,
                slice,
                list -> list.type() == type && (reader == null || list.sharing().includes(reader)));
    }

    @Override
    public void update(LeadList list) {
        undo.put(tenant.lists, list.id(), list);
    }
}
