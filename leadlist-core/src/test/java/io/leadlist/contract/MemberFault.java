package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.LeadId;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetCounts.Facet;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Member;
import io.leadlist.storage.Members;
import io.leadlist.storage.Transaction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Faults of the port that appends members and reads them in pages. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum MemberFault implements Fault {
    ADD_RETURNS_ALL_IDS(MembersContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
            super.add(list, version, ids);
            return new HashSet<>(ids);
        }
    }),
    ADD_DOES_NOTHING_IF_ONE_IS_A_MEMBER(MembersContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
            return among(list, ids).isEmpty() ? super.add(list, version, ids) : new HashSet<>();
        }
    }),
    IDS_ARE_COMPARED_WITHOUT_CASE(MembersContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
            Map<String, LeadId> folded = new HashMap<>();
            ids.forEach(id -> folded.putIfAbsent(id.value().toUpperCase(Locale.ROOT), id));
            return super.add(list, version, List.copyOf(folded.values()));
        }
    }),
    RECORDS_OF_MEMBERS_ARE_MISSING(MembersContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<MemberRecord> recordPage(LeadList list, MemberPosition after, int limit) {
            return super.recordPage(list, after, limit).stream()
                    .map(member -> new MemberRecord(member.member(), null))
                    .toList();
        }
    }),
    PAGE_FORGETS_THE_POSITION(MembersContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<Member> page(LeadList list, MemberPosition after, int limit) {
            return super.page(list, MemberPosition.START, limit);
        }
    }),
    PAGE_SHOWS_LATER_MEMBERS(MembersContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<Member> page(LeadList list, MemberPosition after, int limit) {
            return super.page(list.atVersion(list.version() + 10), after, limit);
        }
    }),
    PAGE_COMES_BY_ID(MembersContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<Member> page(LeadList list, MemberPosition after, int limit) {
            return super.page(list, after, limit).stream()
                    .sorted(Comparator.comparing(member -> member.id().value()))
                    .toList();
        }
    }),
    FACETS_ARE_THOSE_OF_THE_FIRST_MEMBERS(MemberFacetsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public FacetCounts facets(LeadList list, FacetQuery query, int limit) {
            return super.facets(list, query, Math.min(limit, 2));
        }
    }),
    FACETS_FORGET_THE_LIMIT(MemberFacetsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public FacetCounts facets(LeadList list, FacetQuery query, int limit) {
            return super.facets(list, query, Integer.MAX_VALUE);
        }
    }),
    FACETS_ARE_THOSE_OF_LATER_MEMBERS(MemberFacetsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public FacetCounts facets(LeadList list, FacetQuery query, int limit) {
            return super.facets(list.atVersion(list.version() + 10), query, limit);
        }
    }),
    FACETS_COUNT_ONLY_MEMBERS_THAT_HAVE_A_VALUE(
            MemberFacetsContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public FacetCounts facets(LeadList list, FacetQuery query, int limit) {
                    FacetCounts counts = super.facets(list, query, limit);
                    List<Facet> facets = counts.facets().stream()
                            .map(one -> new Facet(one.facet(), one.values(), one.distinct(), 0))
                            .toList();
                    return new FacetCounts(list.id(), list.version(), counts.members(), counts.counted(), facets);
                }
            }),
    IMPORTED_MEMBERS_ARE_SHOWN_AMONG_THE_OTHERS(MembersContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<Member> notImported(LeadList list, PageRequest<MemberPosition> slice) {
            MemberPosition after = slice.after() == null ? MemberPosition.START : slice.after();
            return slice.before() != null
                    ? super.notImported(list, slice)
                    : page(list.nextVersion(0, list.updatedAt()), after, slice.limit());
        }
    });

    private final Planted planted;

    MemberFault(Class<?> contract, Function<Transaction, Members> faulty) {
        this.planted = new Planted(contract, Fault.members(faulty));
    }

    @Override
    public Planted planted() {
        return planted;
    }
}
