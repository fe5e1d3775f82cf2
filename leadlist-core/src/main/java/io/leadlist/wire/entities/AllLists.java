package io.leadlist.wire.entities;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.reading.LeadListsPage;
import io.leadlist.wire.json.JsonWriter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All lists that a caller may read, as one array, the one that was changed last first, read as they are written.
 *
 * <ol>
 *   <li>Lists are read a page at a time, and the ids of their members too.
 *   <li>A list that is changed before its page is read has moved to the front. So, if there was more than one page,
 *       those in front that are not written yet are written at the end; only the lists' ids are remembered for it.
 *   <li>A list that is deleted before it is written, or closed to the caller, is not in the answer. One that is deleted
 *       in the midst of its members' ids breaks the answer off.
 * </ol>
 */
final class AllLists {
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

    void write(JsonWriter json) {
        json.array(() -> {
            Set<LeadListId> written = new HashSet<>();
            LeadListsPage front = first;
            boolean isWhole = write(json, front, Instant.MIN, written);
            while (!isWhole) {
                int before = written.size();
                Instant seen = front.lists().get(0).updatedAt();
                front = leadLists.findAll(caller, null, PAGE);
                // Many lists of one instant fill more than a page each time; if none of them is new, all are written.
                isWhole = write(json, front, seen, written) || written.size() == before;
            }
        });
    }

    /** Writes the lists that were changed at an instant or later, and says whether one page has them all. */
    private boolean write(JsonWriter json, LeadListsPage front, Instant since, Set<LeadListId> written) {
        LeadListsPage page = front;
        int pages = 1;
        while (write(json, page.lists(), since, written) && page.next().isPresent()) {
            page = leadLists.findAll(caller, page.next().get(), PAGE);
            pages++;
        }
        return pages == 1;
    }

    /** Says whether all of them were changed at that instant or later. */
    private boolean write(JsonWriter json, List<LeadList> lists, Instant since, Set<LeadListId> written) {
        for (LeadList list : lists) {
            if (list.updatedAt().isBefore(since)) {
                return false;
            } else if (written.add(list.id())) {
                write(json, list);
            }
        }
        return true;
    }

    private void write(JsonWriter json, LeadList list) {
        memberIds(list).ifPresent(ids -> json.object(() -> ListJson.write(json, list, () -> ids)));
    }

    private Optional<Stream<LeadId>> memberIds(LeadList list) {
        try {
            return Optional.of(leadLists.findPopulated(caller, list).memberIds());
        } catch (LeadListNotFoundException | ForbiddenException gone) {
            return Optional.empty();
        }
    }
}
