package io.leadlist.memory;

import io.leadlist.admission.LeadKeys;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.storage.Records;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores the records of one type of one organization. */
abstract class MemoryRecords<I extends LeadId, R extends LeadRecord> implements Records<I, R> {
    private final Map<I, R> records;
    private final Undo undo;

    MemoryRecords(Map<I, R> records, Undo undo) {
        this.records = records;
        this.undo = undo;
    }

    @Override
    public Map<I, Standing> standing(Collection<I> ids) {
        Map<I, Standing> standing = new HashMap<>();
        find(ids).forEach((id, record) -> standing.put(id, standingOf(record)));
        return standing;
    }

    static Standing standingOf(LeadRecord record) {
        return record.isDeleted() ? Standing.DELETED : Standing.PRESENT;
    }

    @Override
    public Map<I, R> find(Collection<I> ids) {
        Map<I, R> found = new HashMap<>();
        for (I id : ids) {
            R record = records.get(id);
            if (record != null) {
                found.put(id, record);
            }
        }
        return found;
    }

    /** Returns the keys of a record, those of the employer's record included. */
    abstract LeadKeys keysOf(R record);

    @Override
    public Map<I, Set<Long>> digests(Collection<I> ids) {
        Map<I, Set<Long>> digests = new LinkedHashMap<>();
        find(ids).forEach((id, record) -> digests.put(id, keysOf(record).digests()));
        return digests;
    }

    @Override
    public Map<I, Set<Long>> digestsAfter(@Nullable I after, int limit) {
        Map<I, Set<Long>> digests = new LinkedHashMap<>();
        records.keySet().stream()
                .filter(id -> after == null || id.value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(LeadId::value))
                .limit(limit)
                .forEach(id -> digests.putAll(digests(Set.of(id))));
        return digests;
    }

    @Override
    public void insertAbsent(Collection<R> all) {
        for (R record : all) {
            if (!records.containsKey(idOf(record))) {
                store(record);
            }
        }
    }

    @Override
    public void replace(Collection<R> all) {
        all.forEach(this::store);
    }

    void store(R record) {
        undo.put(records, idOf(record), record);
    }

    @SuppressWarnings("unchecked") // a record of type R has an id of type I: Person a PersonId, Company a CompanyId
    final I idOf(R record) {
        return (I) record.id();
    }
}
