package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.list.Change;
import io.leadlist.list.ListDetails;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.storage.Journal;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Stores the journals of the lists of one organization. */
final class MemoryJournal implements Journal {
    private final Tenant tenant;
    private final Undo undo;

    MemoryJournal(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public void append(Change change) {
        undo.put(journal(change.listId()), change.version(), change);
    }

    @Override
    public void append(Change change, RecordedReceipt receipt) {
        append(change);
        undo.put(receipts(change.listId()), change.version(), receipt);
    }

    @Override
    public void markUndone(LeadListId list, long version, long by) {
        NavigableMap<Long, Change> journal = journal(list);
        undo.put(journal, version, Objects.requireNonNull(journal.get(version)).undoneBy(by));
    }

    @Override
    public List<Change> since(LeadListId list, long version, int limit) {
        return journal(list).tailMap(version, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Change> find(LeadListId list, Collection<Long> versions) {
        return journal(list).values().stream()
                .filter(change -> versions.contains(change.version()))
                .toList();
    }

    @Override
    public Optional<RecordedReceipt> receipt(LeadListId list, long version) {
        return Optional.ofNullable(receipts(list).get(version));
    }

    @Override
    public Optional<ListDetails> detailsAsOf(LeadListId list, long version) {
        return journal(list).tailMap(version, false).values().stream()
                .flatMap(change -> Optional.ofNullable(change.former()).stream())
                .findFirst();
    }

    @Override
    public boolean areDetailsChangedSince(LeadListId list, long version) {
        Collection<Change> later = journal(list).tailMap(version, false).values();
        return later.stream()
                .filter(change -> change.former() != null && change.undoes() == null)
                .anyMatch(change -> change.undoneBy() == null
                        || Objects.requireNonNull(journal(list).get(change.undoneBy()))
                                        .former()
                                == null);
    }

    private NavigableMap<Long, Change> journal(LeadListId list) {
        return tenant.journals.computeIfAbsent(list, id -> new TreeMap<>());
    }

    private NavigableMap<Long, RecordedReceipt> receipts(LeadListId list) {
        return tenant.receipts.computeIfAbsent(list, id -> new TreeMap<>());
    }
}
