package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.memory.Tenant.MemberMaps;
import io.leadlist.storage.Lists;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stores the lists of one organization. */
final class MemoryLists implements Lists {
    private final Tenant tenant;
    private final Undo undo;

    MemoryLists(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public void insert(LeadList list) {
        if (tenant.lists.containsKey(list.id()) || tenant.deleted.containsKey(list.id())) {
            throw new IllegalStateException("list " + list.id() + " already exists");
        }
        undo.put(tenant.lists, list.id(), list);
    }

    @Override
    public Optional<LeadList> find(LeadListId id) {
        return Optional.ofNullable(tenant.lists.get(id));
    }

    @Override
    public List<LeadList> findAll(Collection<LeadListId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects) {
        return find(id); // The whole organization is locked.
    }

    @Override
    public List<LeadList> page(LeadType type, @Nullable UserId reader, PageRequest<LeadListId> page) {
        return newest(page, list -> list.type() == type && isOpen(list, reader));
    }

    @Override
    public List<LeadList> recent(@Nullable UserId reader, PageRequest<SortKey> page) {
        NavigableMap<SortKey, LeadList> recent = new TreeMap<>();
        tenant.lists.values().forEach(list -> recent.put(SortKey.of(list), list));
        return MemoryPages.of(recent, page, list -> isOpen(list, reader));
    }

    @Override
    public List<LeadList> holding(LeadId lead, @Nullable UserId reader, PageRequest<LeadListId> page) {
        return newest(page, list -> isOpen(list, reader) && holds(list, lead));
    }

    @Override
    public int countForCreation(int atMost) {
        return Math.min(tenant.lists.size(), atMost); // The whole organization is locked.
    }

    @Override
    public void update(LeadList list) {
        LeadList stored = stored(list);
        undo.put(tenant.lists, list.id(), list.with(stored.details()).with(stored.sharing()));
    }

    @Override
    public void updateDetails(LeadList list) {
        undo.put(tenant.lists, list.id(), stored(list).with(list.details()));
    }

    @Override
    public void updateUsers(LeadList list) {
        undo.put(tenant.lists, list.id(), stored(list).with(list.sharing()));
    }

    @Override
    public void delete(LeadListId id) {
        undo.remove(tenant.lists, id);
        undo.put(tenant.deleted, id, true);
    }

    @Override
    public List<LeadListId> deleted(int limit) {
        return tenant.deleted.keySet().stream().limit(limit).toList();
    }

    @Override
    public boolean purge(LeadListId id, int limit) {
        if (tenant.deleted.containsKey(id)) {
            for (Map<LeadListId, ?> ofLists : List.of(
                    tenant.deleted,
                    tenant.members,
                    tenant.journals,
                    tenant.listMerges,
                    tenant.receipts,
                    tenant.imports,
                    tenant.entries,
                    tenant.batches)) {
                undo.remove(ofLists, id);
            }
            MemorySuppressions.removeOfList(tenant, undo, id);
        }
        return true;
    }

    private LeadList stored(LeadList list) {
        return Objects.requireNonNull(tenant.lists.get(list.id()));
    }

    private List<LeadList> newest(PageRequest<LeadListId> page, Predicate<LeadList> filter) {
        NavigableMap<LeadListId, LeadList> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        newestFirst.putAll(tenant.lists);
        return MemoryPages.of(newestFirst, page, filter);
    }

    private boolean holds(LeadList list, LeadId lead) {
        MemberMaps members = tenant.members.get(list.id());
        return members != null && members.positions().containsKey(lead);
    }

    private static boolean isOpen(LeadList list, @Nullable UserId reader) {
        return reader == null || list.sharing().includes(reader);
    }
}
