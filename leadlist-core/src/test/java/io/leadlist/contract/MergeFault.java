package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Members;
import io.leadlist.storage.Merges;
import io.leadlist.storage.People;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Faults of what is stored about merges, of the keys of merged people, and of the undo of a merge. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum MergeFault implements Fault {
    KEYS_STAY_WITH_THE_MERGED_PERSON(sound -> new ForwardingTransaction(sound) {
        @Override
        public People people() {
            return new ForwardingPeople(sound.people()) {
                @Override
                public int moveKeys(PersonId from, PersonId to) {
                    return (int) sound.people().find(List.of(from)).get(from).profile().identityKeys().stream()
                            .map(IdentityKey::value)
                            .distinct()
                            .count();
                }
            };
        }
    }),
    POSITIONS_ARE_NOT_GIVEN_BACK(sound -> new ForwardingTransaction(sound) {
        @Override
        public Members members() {
            return new ForwardingMembers(sound.members()) {
                @Override
                public void giveBack(
                        LeadListId list,
                        LeadId kept,
                        LeadId gone,
                        MemberPosition given,
                        @Nullable MemberPosition exchanged) {}
            };
        }
    }),
    THE_MERGED_ID_IS_FORGOTTEN(merges(sound -> new ForwardingMerges(sound) {
        @Override
        public Map<PersonId, PersonId> keptFor(Collection<PersonId> gone) {
            return Map.of();
        }
    })),
    AN_ERASURE_FORGETS_THE_MERGED_ID(merges(sound -> new ForwardingMerges(sound) {
        @Override
        public List<PersonId> mergedInto(PersonId kept) {
            return List.of();
        }
    })),
    MERGES_IN_LISTS_ARE_FORGOTTEN(merges(sound -> new ForwardingMerges(sound) {
        @Override
        public void insert(ListMerge merge) {}
    })),
    MERGES_ARE_UNDONE_AGAIN(merges(sound -> new ForwardingMerges(sound) {
        @Override
        public void settle(LeadListId list, long version) {}
    })),
    READERS_ARE_NOT_TOLD(merges(sound -> new ForwardingMerges(sound) {
        @Override
        public List<ListMerge> find(LeadListId list, Collection<Long> versions) {
            return List.of();
        }
    }));

    private final UnaryOperator<Transaction> ports;

    MergeFault(UnaryOperator<Transaction> ports) {
        this.ports = ports;
    }

    private static UnaryOperator<Transaction> merges(Function<Merges, Merges> faulty) {
        return sound -> new ForwardingTransaction(sound) {
            @Override
            public Merges merges() {
                return faulty.apply(sound.merges());
            }
        };
    }

    @Override
    public Planted planted() {
        return new Planted(MergingPeopleContract.class, Fault.ports(ports));
    }
}
