package io.leadlist.memory;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.Company;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.memory.Tenant.MemberMaps;
import io.leadlist.memory.Tenant.Stay;
import io.leadlist.storage.FacetTally;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores the present and former members of the lists of one organization. */
final class MemoryMembers implements Members {
    private final Tenant tenant;
    private final Undo undo;

    MemoryMembers(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
        MemberMaps members = members(list);
        Set<LeadId> added = new LinkedHashSet<>();
        for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
            LeadId id = ids.get(ordinal);
            if (!members.positions().containsKey(id)) {
                MemberPosition position = new MemberPosition(version, ordinal);
                begin(members, new Stay(id, position, List.of(), false), version);
                added.add(id);
            }
        }
        return added;
    }

    @Override
    public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
        return remove(list, version, new HashSet<>(ids)::contains);
    }

    @Override
    public int removeAllBut(LeadListId list, long version, Collection<? extends LeadId> kept) {
        Set<LeadId> staying = new HashSet<>(kept);
        return remove(list, version, id -> !staying.contains(id)).size();
    }

    @Override
    public int removeAddedBy(LeadListId list, long version, long change) {
        MemberMaps members = members(list);
        Predicate<LeadId> isGiven = id -> members.stayOf(id).position().version() == change;
        List<MemberPosition> positions = members.positions().values().stream()
                .filter(position -> position.version() == change)
                .toList();
        remove(list, version, isGiven);
        for (MemberPosition position : positions) {
            Stay stay = Objects.requireNonNull(members.stays().get(position));
            undo.put(members.stays(), position, stay.asTakenBack());
        }
        return positions.size();
    }

    @Override
    public int restoreRemovedBy(LeadListId list, long version, long change) {
        MemberMaps members = members(list);
        Set<LeadId> later = placedSince(members, change);
        List<Stay> removed = removedBy(members, change)
                .filter(stay -> isOver(stay, change) && !later.contains(stay.id()) && !isErased(stay))
                .toList();
        removed.forEach(stay -> begin(members, stay, version));
        return removed.size();
    }

    @Override
    public Conflicts conflictsSince(LeadListId list, long change, int limit) {
        MemberMaps members = members(list);
        Stream<Stay> added = members.stays().values().stream()
                .filter(stay -> stay.position().version() == change
                        && !stay.position().equals(members.positions().get(stay.id())));
        Set<LeadId> later = placedSince(members, change);
        Stream<Stay> removed = removedBy(members, change)
                .filter(stay -> !isOver(stay, change) || later.contains(stay.id()) || isErased(stay));
        List<LeadId> conflicts = Stream.concat(added, removed)
                .sorted(Comparator.comparing(Stay::position))
                .map(Stay::id)
                .toList();
        return new Conflicts(conflicts.stream().limit(limit).toList(), conflicts.size());
    }

    @Override
    public Merged merge(LeadListId list, long version, LeadId kept, LeadId gone) {
        MemberMaps members = members(list);
        return members.positions().containsKey(gone)
                ? new MemoryMerging(members, undo, kept, gone).merge(version)
                : Merged.NONE;
    }

    @Override
    public void giveBack(
            LeadListId list, LeadId kept, LeadId gone, MemberPosition given, @Nullable MemberPosition exchanged) {
        new MemoryMerging(members(list), undo, kept, gone).giveBack(given, exchanged);
    }

    @Override
    public int inheritFormer(LeadId kept, LeadId gone) {
        return tenant.members.values().stream()
                .mapToInt(members -> new MemoryMerging(members, undo, kept, gone).inherit())
                .sum();
    }

    @Override
    public Set<LeadId> among(LeadListId list, Collection<? extends LeadId> ids) {
        return ids.stream().filter(members(list).positions()::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Map<LeadId, List<LeadListId>> listsOf(Collection<? extends LeadId> ids) {
        Map<LeadId, List<LeadListId>> lists = new HashMap<>();
        for (LeadId id : ids) {
            List<LeadListId> ofLead = tenant.lists.keySet().stream()
                    .filter(list -> members(list).positions().containsKey(id))
                    .sorted()
                    .toList();
            if (!ofLead.isEmpty()) {
                lists.put(id, ofLead);
            }
        }
        return lists;
    }

    @Override
    public List<Member> page(LeadList list, MemberPosition after, int limit) {
        return members(list.id()).stays().tailMap(after, false).values().stream()
                .filter(stay -> stay.isMemberAsOf(list.version()))
                .limit(limit)
                .map(stay -> new Member(stay.id(), stay.position()))
                .toList();
    }

    @Override
    public List<MemberRecord> recordPage(LeadList list, MemberPosition after, int limit) {
        Map<? extends LeadId, ? extends LeadRecord> records =
                list.type() == LeadType.PERSON ? tenant.people : tenant.companies;
        return page(list, after, limit).stream()
                .map(member -> new MemberRecord(member, records.get(member.id())))
                .toList();
    }

    @Override
    public FacetCounts facets(LeadList list, FacetQuery query, int limit) {
        FacetTally tally = new FacetTally(query.facets());
        for (MemberRecord member : recordPage(list, MemberPosition.START, limit)) {
            if (member.record() instanceof Person person) {
                tally.add(person.profile());
            } else if (member.record() instanceof Company company) {
                tally.add(company.profile());
            } else {
                tally.addWithoutRecord();
            }
        }
        return tally.counts(list, query);
    }

    @Override
    public Map<LeadId, List<Membership>> memberships(LeadListId list, Collection<? extends LeadId> ids) {
        Set<LeadId> asked = new HashSet<>(ids);
        Map<LeadId, List<Membership>> memberships = new LinkedHashMap<>();
        members(list).stays().values().stream()
                .filter(stay -> asked.contains(stay.id()))
                .forEach(stay -> memberships
                        .computeIfAbsent(stay.id(), id -> new ArrayList<>())
                        .addAll(stay.memberships()));
        memberships.values().forEach(all -> all.sort(Comparator.comparing(Membership::since)));
        return memberships;
    }

    @Override
    public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
        return members(list.id()).stays().values().stream()
                .flatMap(stay -> stay.memberships().stream()
                        .flatMap(MemoryMembers::positions)
                        .map(position -> new MemberChange(stay.id(), position)))
                .filter(change -> change.position().compareTo(after) > 0
                        && change.position().version() <= upTo)
                .sorted(Comparator.comparing(MemberChange::position))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Member> notImported(LeadList list, PageRequest<MemberPosition> page) {
        NavigableMap<Long, Change> journal = tenant.journals.getOrDefault(list.id(), new TreeMap<>());
        MemberMaps maps = members(list.id());
        NavigableMap<MemberPosition, Member> members = new TreeMap<>();
        maps.positions().forEach((id, position) -> members.put(position, new Member(id, position)));
        return MemoryPages.of(members, page, member -> {
            Change change = journal.get(member.position().version());
            return change == null || change.source() != Change.Source.IMPORT;
        });
    }

    private Set<LeadId> remove(LeadListId list, long version, Predicate<LeadId> leaving) {
        MemberMaps members = members(list);
        Set<LeadId> ids = members.positions().keySet().stream().filter(leaving).collect(Collectors.toSet());
        for (LeadId id : ids) {
            Stay stay = members.stayOf(id);
            undo.put(members.stays(), stay.position(), stay.ending(version));
            undo.remove(members.positions(), id);
        }
        return ids;
    }

    private void begin(MemberMaps members, Stay stay, long version) {
        undo.put(members.stays(), stay.position(), stay.beginning(version));
        undo.put(members.positions(), stay.id(), stay.position());
    }

    private static Stream<Stay> removedBy(MemberMaps members, long change) {
        return members.stays().values().stream()
                .filter(stay -> stay.memberships().stream()
                        .anyMatch(membership -> membership.until() != null && membership.until() == change));
    }

    /** Returns whether nothing has happened at a position since a change ended a membership there. */
    private static boolean isOver(Stay stay, long change) {
        Long until = stay.last().until();
        return until != null && until == change;
    }

    private static boolean isErased(Stay stay) {
        return stay.id() instanceof PersonId person && person.isErased();
    }

    private static Set<LeadId> placedSince(MemberMaps members, long change) {
        return members.stays().values().stream()
                .filter(stay -> stay.position().version() > change && !stay.takenBack())
                .map(Stay::id)
                .collect(Collectors.toSet());
    }

    private static Stream<FeedPosition> positions(Membership membership) {
        FeedPosition added = new FeedPosition(membership.since(), true, membership.position());
        return membership.until() == null
                ? Stream.of(added)
                : Stream.of(added, new FeedPosition(membership.until(), false, membership.position()));
    }

    private MemberMaps members(LeadListId list) {
        return tenant.members.computeIfAbsent(list, id -> new MemberMaps(new HashMap<>(), new TreeMap<>()));
    }
}
