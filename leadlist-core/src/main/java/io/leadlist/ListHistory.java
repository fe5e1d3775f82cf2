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
import io.leadlist.list.ListSize;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ChangesPage;
import io.leadlist.reading.MemberHistory;
import java.util.List;
import java.util.Optional;

/**
 * The history of lists: the part of the entry that reads their journals. A caller who may read a list may read its
 * history. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * ChangesPage page = leadLists.history().changesSince(caller, ChangeCursor.since(list.id(), 0), 1_000);
 * }</pre>
 *
 * <p>The exceptions in the {@linkplain io.leadlist package description} also apply here.
 */
public final class ListHistory {
    private final Settings settings;

    ListHistory(Settings settings) {
        this.settings = settings;
    }

    /**
     * {@return the changes of a list after a version, the earliest first} Each has the user, the time, the kind of
     * change, and the numbers of added and removed members.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param since the version after which the changes begin; 0 for all changes. From the last version on, the result
     *     is empty
     * @param limit the maximum number of changes, 1 to {@value LeadLists#MAX_PAGE}
     * @throws IllegalArgumentException if {@code since} is negative or the limit is out of range
     */
    public List<Change> changes(Caller caller, LeadListId list, long since, int limit) {
        return settings.run(
                "find-changes", caller, list, member -> new ReadHistory(settings).changes(member, list, since, limit));
    }

    /**
     * {@return the changes after a cursor, with the members that they removed and added} A host can synchronize another
     * system with them: applying the changes in this order yields the list's members. The cost of a page does not
     * depend on how many changes came before.
     *
     * @param caller the user who calls
     * @param cursor the cursor of the previous page, or {@link ChangeCursor#since}
     * @param limit the maximum number of changes, and of members, in a page; 1 to {@value LeadLists#MAX_PAGE}
     * @throws IllegalArgumentException if the limit is out of range
     * @throws InvalidRequestException if the list has not reached the version of the cursor, or that version is
     *     negative
     */
    public ChangesPage changesSince(Caller caller, ChangeCursor cursor, int limit) {
        return settings.run(
                "find-changes-since",
                caller,
                cursor.list(),
                member -> new ReadHistory(settings).changesSince(member, cursor, limit));
    }

    /**
     * {@return the growth of a list: its size after changes that are evenly spread over its versions, the earliest
     * first} The first and the last version are among them. The cost grows with the number of returned sizes, not with
     * the number of changes.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param points the maximum number of sizes, 2 to {@value LeadLists#MAX_PAGE}; a list with fewer versions has fewer
     * @throws IllegalArgumentException if the number is out of range
     */
    public List<ListSize> growth(Caller caller, LeadListId list, int points) {
        return settings.run(
                "find-growth", caller, list, member -> new ReadHistory(settings).growth(member, list, points));
    }

    /**
     * {@return the memberships of a lead in a list, the earliest first; empty if it never was a member}
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param lead the id of the lead
     */
    public List<MemberHistory> ofMember(Caller caller, LeadListId list, LeadId lead) {
        return settings.run(
                "find-member-history", caller, list, member -> new ReadHistory(settings).member(member, list, lead));
    }

    /**
     * {@return the receipt of the bulk selection that a change added} Empty for any other change and for an unknown
     * one.
     *
     * @param caller the user who calls
     * @param change the id of the change
     */
    public Optional<RecordedReceipt> receipt(Caller caller, ChangeId change) {
        return settings.run(
                "find-receipt", caller, change.listId(), member -> new ReadHistory(settings).receipt(member, change));
    }

    /**
     * {@return the list as it was after one of its changes: name, campaign and size} Its {@code sharing} is the present
     * one, because former users are not recorded. {@link LeadLists#findPopulated(Caller, LeadList)} reads its members.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param version the version of the list
     * @throws InvalidRequestException if the list has no such version
     */
    public LeadList asOf(Caller caller, LeadListId list, long version) {
        return settings.run(
                "find-list-as-of", caller, list, member -> new FindLists(settings).findAsOf(member, list, version));
    }
}
