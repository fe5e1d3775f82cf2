package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Slice;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.memory.Tenant.MemberMaps;
import io.leadlist.storage.Member;
import io.leadlist.storage.Member.Place;
import io.leadlist.storage.Members;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The members of the lists of one organization. */
final class MemoryMembers implements Members {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::version).thenComparingInt(Place::ordinal);
    private final Tenant tenant;
    private final Undo undo;

    MemoryMembers(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public Set<LeadId> link(LeadListId list, long version, List<? extends LeadId> ids) {
        MemberMaps members = members(list);
        Set<LeadId> linked = new LinkedHashSet<>();
        for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
            LeadId id = ids.get(ordinal);
            if (!members.byId().containsKey(id)) {
                Place place = new Place(version, ordinal);
                undo.put(members.byId(), id, place);
                undo.put(members.byPlace(), place, id);
                linked.add(id);
            }
        }
        return linked;
    }

    @Override
    public Set<LeadId> linked(LeadListId list, Collection<? extends LeadId> ids) {
        return ids.stream().filter(members(list).byId()::containsKey).collect(Collectors.toSet());
    }

    @Override
    public List<Member> page(LeadList list, Place after, int limit) {
        return members(list.id()).byPlace().tailMap(after, false).entrySet().stream()
                .takeWhile(entry -> entry.getKey().version() <= list.version())
                .limit(limit)
                .map(entry -> new Member(entry.getValue(), entry.getKey()))
                .toList();
    }

    @Override
    public List<Member> notImported(LeadList list, Slice<Place> slice) {
        NavigableMap<Long, Change> journal = tenant.journals.getOrDefault(list.id(), new TreeMap<>());
        NavigableMap<Place, Member> members = new TreeMap<>(ORDER);
        members(list.id()).byPlace().forEach((place, id) -> members.put(place, new Member(id, place)));
        return MemorySlices.of(members, slice, member -> {
            Change change = journal.get(member.place().version());
            return change == null || change.source() != Change.Source.IMPORT;
        });
    }

    private MemberMaps members(LeadListId list) {
        return tenant.members.computeIfAbsent(list, id -> new MemberMaps(new HashMap<>(), new TreeMap<>(ORDER)));
    }
}
