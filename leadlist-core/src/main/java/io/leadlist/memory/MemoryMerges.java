package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Merges;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Stores which people were merged, and into which ones. */
final class MemoryMerges implements Merges {
    /** A merge in a list, and whether it is settled. */
    record StoredMerge(ListMerge merge, boolean isSettled) {}

    private final Tenant tenant;
    private final Undo undo;

    MemoryMerges(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public void insert(Merge merge) {
        if (tenant.merges.containsKey(merge.gone())) {
            throw new IllegalStateException("the person was merged before");
        }
        undo.put(tenant.merges, merge.gone(), merge);
    }

    @Override
    public Optional<Merge> find(PersonId gone) {
        return Optional.ofNullable(tenant.merges.get(gone));
    }

    @Override
    public Map<PersonId, PersonId> keptFor(Collection<PersonId> gone) {
        Map<PersonId, PersonId> kept = new HashMap<>();
        gone.forEach(id -> find(id).ifPresent(merge -> kept.put(id, merge.kept())));
        return kept;
    }

    @Override
    public List<PersonId> mergedInto(PersonId kept) {
        return tenant.merges.values().stream()
                .filter(merge -> merge.kept().equals(kept))
                .map(Merge::gone)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    @Override
    public void delete(PersonId gone) {
        undo.remove(tenant.merges, gone);
    }

    @Override
    public void insert(ListMerge merge) {
        store(new StoredMerge(merge, false));
    }

    private void store(StoredMerge stored) {
        undo.put(
                tenant.listMerges.computeIfAbsent(stored.merge().list(), list -> new TreeMap<>()),
                stored.merge().version(),
                stored);
    }

    @Override
    public List<ListMerge> inLists(PersonId gone) {
        return tenant.listMerges.values().stream()
                .flatMap(merges -> merges.values().stream())
                .filter(stored -> !stored.isSettled() && stored.merge().gone().equals(gone))
                .map(StoredMerge::merge)
                .sorted(Comparator.comparing(ListMerge::list)
                        .thenComparing(Comparator.comparing(ListMerge::version).reversed()))
                .toList();
    }

    @Override
    public List<ListMerge> find(LeadListId list, Collection<Long> versions) {
        Map<Long, StoredMerge> merges = tenant.listMerges.getOrDefault(list, Collections.emptyNavigableMap());
        return versions.stream()
                .map(merges::get)
                .filter(Objects::nonNull)
                .map(StoredMerge::merge)
                .toList();
    }

    @Override
    public void settle(LeadListId list, long version) {
        find(list, List.of(version)).forEach(merge -> store(new StoredMerge(merge, true)));
    }

    /** Deletes everything about the merges of a person. */
    static void erase(Tenant tenant, Undo undo, PersonId person) {
        tenant.merges.values().stream()
                .filter(merge -> merge.gone().equals(person) || merge.kept().equals(person))
                .toList()
                .forEach(merge -> undo.remove(tenant.merges, merge.gone()));
        tenant.listMerges
                .values()
                .forEach(merges -> merges.values().stream()
                        .map(StoredMerge::merge)
                        .filter(merge ->
                                merge.gone().equals(person) || merge.kept().equals(person))
                        .toList()
                        .forEach(merge -> undo.remove(merges, merge.version())));
    }
}
