package io.leadlist.wire.entities;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.internal.json.Elements;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.reading.LeadListsPage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All lists that a caller may read, the most recently changed list first. They are read while they are written.
 *
 * <ol>
 *   <li>Lists are read a page at a time, and so are the ids of their members.
 *   <li>A list that changes before its page is read moves to the front. Therefore, if there is more than one page, the
 *       lists at the front that are not written yet are written at the end. Only the ids of the lists are remembered.
 *   <li>A list that is deleted or closed to the caller before it is written is omitted. A list that is deleted while
 *       the ids of its members are written breaks the response off.
 * </ol>
 */
final class AllLists implements Elements<ListResponse> {
    private static final int PAGE = 500;
    private final LeadLists leadLists;
    private final Caller caller;
    private final LeadListsPage first;

    /** Reads the first page. */
    AllLists(LeadLists leadLists, Caller caller) {
        this.leadLists = leadLists;
        this.caller = caller;
        this.first = leadLists.findAll(caller, null, PAGE);
    }

    @Override
    public void forEach(Consumer<? super ListResponse> action) {
        Writing writing = new Writing(action);
        LeadListsPage front = first;
        boolean isWhole = writing.write(front, Instant.MIN);
        while (!isWhole) {
            int before = writing.written.size();
            Instant seen = front.lists().get(0).updatedAt();
            front = leadLists.findAll(caller, null, PAGE);
            // Many lists of one instant fill more than a page each time; if none of them is new, all are written.
            isWhole = writing.write(front, seen) || writing.written.size() == before;
        }
    }

    /** One writing of all lists. */
    private final class Writing {
        private final Consumer<? super ListResponse> action;
        private final Set<LeadListId> written = new HashSet<>();

        Writing(Consumer<? super ListResponse> action) {
            this.action = action;
        }

        /** Writes the lists that changed at an instant or later, and returns whether they fit into one page. */
        boolean write(LeadListsPage front, Instant since) {
            LeadListsPage page = front;
            int pages = 1;
            while (write(page.lists(), since) && page.next().isPresent()) {
                page = leadLists.findAll(caller, page.next().get(), PAGE);
                pages++;
            }
            return pages == 1;
        }

        /** Returns whether all lists changed at that instant or later. */
        private boolean write(List<LeadList> lists, Instant since) {
            for (LeadList list : lists) {
                if (list.updatedAt().isBefore(since)) {
                    return false;
                } else if (written.add(list.id())) {
                    memberIds(list).ifPresent(ids -> action.accept(ListResponse.withIds(list, () -> ids)));
                }
            }
            return true;
        }

        private Optional<Stream<LeadId>> memberIds(LeadList list) {
            try {
                return Optional.of(leadLists.findPopulated(caller, list).memberIds());
            } catch (LeadListNotFoundException | ForbiddenException gone) {
                return Optional.empty();
            }
        }
    }
}
