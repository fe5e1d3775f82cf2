package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.list.Change;
import io.leadlist.storage.Journal;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The journals of the lists of one organization. */
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
    public List<Change> since(LeadListId list, long version, int limit) {
        return journal(list).tailMap(version, false).values().stream()
                .limit(limit)
                .toList();
    }

    private NavigableMap<Long, Change> journal(LeadListId list) {
        return tenant.journals.computeIfAbsent(list, id -> new TreeMap<>());
    }
}
