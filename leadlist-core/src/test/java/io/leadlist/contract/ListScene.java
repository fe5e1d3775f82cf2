package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The common scene of the contracts of lists: lists that differ in the fields by which they are found. */
abstract class ListScene extends StorageContract {
    static final Sharing PRIVATE = Sharing.with(new UserId("user"));

    ListScene(StorageFixture fixture) {
        super(fixture);
    }

    /** Stores a list whose id begins with a number. Sorted as signed numbers, half of the ids would come first. */
    LeadList insert(int number, LeadType type, Sharing sharing) {
        return insert(aList(organization, number, type, sharing, Samples.NOW));
    }

    LeadList insert(LeadList list) {
        run(list.organization(), transaction -> transaction.lists().insert(list));
        return list;
    }

    static LeadList aList(OrganizationId of, int number, LeadType type, Sharing sharing, Instant updatedAt) {
        return new LeadList(
                id(number), of, "n" + number, type, null, null, sharing, 0, 1, Samples.NOW.minusMillis(9), updatedAt);
    }

    static LeadListId id(int number) {
        return new LeadListId(new UUID((long) number << 56, number));
    }

    /** Reads pages of every size at every position. */
    static <P> void assertThatPagesAreOf(
            List<LeadList> all, Function<LeadList, P> position, Function<PageRequest<P>, List<LeadList>> read) {
        int size = all.size();
        for (int limit = 1; limit <= size + 1; limit++) {
            assertThat(read.apply(PageRequest.first(limit))).isEqualTo(all.subList(0, Math.min(limit, size)));
            for (int at = 0; at < size; at++) {
                P here = position.apply(all.get(at));
                assertThat(read.apply(PageRequest.after(here, limit)))
                        .isEqualTo(all.subList(at + 1, Math.min(size, at + 1 + limit)));
                assertThat(read.apply(PageRequest.before(here, limit)))
                        .isEqualTo(all.subList(Math.max(0, at - limit), at));
            }
        }
    }
}
