package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.internal.lists.FindLists;
import io.leadlist.internal.lists.ReadHistory;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ChangesPage;
import io.leadlist.reading.MemberHistory;
import java.util.List;
import java.util.Optional;

/**
 * What happened to lists: the part of the entry that reads their journals. Whoever may read a list may read its
 * history. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * ChangesPage page = leadLists.history().changesSince(caller, ChangeCursor.since(list.id(), 0), 1_000);
 * }</pre>
 *
 * <p>What is said of all methods of {@link LeadLists} holds here too.
 */
public final class ListHistory {
    private final ReadHistory readingHistory;
    private final FindLists findingList;

    ListHistory(Settings settings) {
        this.readingHistory = new ReadHistory(settings);
        this.findingList = new FindLists(settings);
    }

    /**
     * The changes of a list behind a version, in their order: who, when, in which way, how many members it brought and
     * took.
     *
     * @param since the last change that is not wanted; 0 for all
     * @param limit 1 to {@value FindLists#MAX_PAGE}
     */
    public List<Change> changes(Caller caller, LeadListId list, long since, int limit) {
        return readingHistory.changes(caller.member(), list, since, limit);
    }

    /**
     * The changes behind a cursor, with the members whom they took and brought: for a host that keeps another system in
     * step. Whoever takes and brings them in this order, has the list's members; the cost of a page does not depend on
     * how much came before.
     *
     * @param cursor that of the page before, or {@link ChangeCursor#since}
     * @param limit the most changes, and the most members, of a page; 1 to {@value FindLists#MAX_PAGE}
     * @throws InvalidRequestException if the list has not come so far as the cursor
     */
    public ChangesPage changesSince(Caller caller, ChangeCursor cursor, int limit) {
        return readingHistory.changesSince(caller.member(), cursor, limit);
    }

    /** When a lead was a member of a list, and by whose doing, the first time first; empty if it never was. */
    public List<MemberHistory> ofMember(Caller caller, LeadListId list, LeadId lead) {
        return readingHistory.member(caller.member(), list, lead);
    }

    /** Whom the bulk selection had chosen that a change has added; empty for other changes. */
    public Optional<RecordedReceipt> receipt(Caller caller, ChangeId change) {
        return readingHistory.receipt(caller.member(), change);
    }

    /**
     * The list as it was after one of its changes: name, campaign, size; who has access is told as it is now. Its
     * members are read with {@link LeadLists#findPopulated(Caller, LeadList)}.
     *
     * @throws InvalidRequestException if the list has no such version
     */
    public LeadList asOf(Caller caller, LeadListId list, long version) {
        return findingList.findAsOf(caller.member(), list, version);
    }
}
