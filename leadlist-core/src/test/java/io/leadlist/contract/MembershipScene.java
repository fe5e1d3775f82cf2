package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members;
import io.leadlist.storage.Members.Conflicts;
import io.leadlist.storage.Members.MemberRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/**
 * The common scene of the contracts of members: a list of people, and its changes, each in a transaction that locks the
 * list.
 */
abstract class MembershipScene extends StorageContract {
    static final int MANY = 100_000;

    LeadList list;

    MembershipScene(StorageFixture fixture) {
        super(fixture);
    }

    @BeforeEach
    void storeAList() {
        list = aStoredList(LeadType.PERSON);
    }

    <T> T changing(Function<Members, T> change) {
        return in(transaction -> {
            transaction.lists().lock(list.id());
            return change.apply(transaction.members());
        });
    }

    Set<LeadId> add(long version, String... ids) {
        return changing(members -> members.add(list.id(), version, Samples.people(ids)));
    }

    Set<LeadId> remove(long version, String... ids) {
        return changing(members -> members.remove(list.id(), version, Samples.people(ids)));
    }

    int removeAllBut(long version, String... remaining) {
        return changing(members -> members.removeAllBut(list.id(), version, Samples.people(remaining)));
    }

    int removeAddedBy(long version, long change) {
        return changing(members -> members.removeAddedBy(list.id(), version, change));
    }

    int restoreRemovedBy(long version, long change) {
        return changing(members -> members.restoreRemovedBy(list.id(), version, change));
    }

    Conflicts conflictsSince(long change, int limit) {
        return in(transaction -> transaction.members().conflictsSince(list.id(), change, limit));
    }

    Map<LeadId, List<Membership>> memberships(String... ids) {
        return mapIn(transaction -> transaction.members().memberships(list.id(), Samples.people(ids)));
    }

    List<MemberChange> changes(FeedPosition after, long upTo, int limit) {
        return listIn(transaction -> transaction.members().changes(list.atVersion(upTo), after, upTo, limit));
    }

    List<MemberChange> changes() {
        return changes(FeedPosition.before(0), Long.MAX_VALUE, MANY);
    }

    List<LeadId> members(long version) {
        return page(version, MemberPosition.START, MANY).stream()
                .map(Member::id)
                .toList();
    }

    List<MemberPosition> positions(long version) {
        return page(version, MemberPosition.START, MANY).stream()
                .map(Member::position)
                .toList();
    }

    List<Member> page(long version, MemberPosition after, int limit) {
        return listIn(transaction -> {
            Members members = transaction.members();
            List<Member> page = members.page(list.atVersion(version), after, limit);
            assertThat(members.recordPage(list.atVersion(version), after, limit))
                    .extracting(MemberRecord::member)
                    .isEqualTo(page);
            return page;
        });
    }

    static MemberPosition position(long version, int ordinal) {
        return new MemberPosition(version, ordinal);
    }

    static LeadId id(String id) {
        return new PersonId(id);
    }

    static Conflicts conflicts(String... ids) {
        return conflicts(ids.length, ids);
    }

    /** Returns conflicts of which only the first are named. */
    static Conflicts conflicts(int named, String... ids) {
        return new Conflicts(List.copyOf(Samples.people(ids).subList(0, named)), ids.length);
    }
}
