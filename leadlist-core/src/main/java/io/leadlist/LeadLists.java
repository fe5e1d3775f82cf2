package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.lists.AddCompanies;
import io.leadlist.internal.lists.AddProspects;
import io.leadlist.internal.lists.AddSelection;
import io.leadlist.internal.lists.CountFacets;
import io.leadlist.internal.lists.CreateList;
import io.leadlist.internal.lists.DeleteList;
import io.leadlist.internal.lists.FindLists;
import io.leadlist.internal.lists.FindSelected;
import io.leadlist.internal.lists.RemoveMembers;
import io.leadlist.internal.lists.ResolveSelection;
import io.leadlist.internal.lists.UndoChange;
import io.leadlist.internal.lists.UpdateList;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.ChangeId;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.reading.LeadListsPage;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import io.leadlist.reading.MembersPage;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lead lists: the entry of the library. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * LeadLists leadLists = LeadLists.over(storage).directory(directory).build();
 * Caller caller = Caller.of("user_xyz789", "org_acme");
 * LeadList list = leadLists.create(caller, NewLeadList.ofPeople("Q1 2024 Tech Startups")).list();
 * AddReport report = leadLists.addProspects(caller, list.id(), Selection.bulk(filters, 100));
 * }</pre>
 *
 * <p>A call that is rejected or fails throws a {@link LeadListException}. Nothing was stored, unless
 * {@link io.leadlist.call.StorageException#isOutcomeUnknown} returns true. The {@linkplain io.leadlist package
 * description} lists the exceptions that apply to most methods.
 */
public final class LeadLists {
    /** The maximum number of elements of a page, and of leads in {@link #findMembersAmong}. */
    public static final int MAX_PAGE = FindLists.MAX_PAGE;

    private final Settings settings;
    private final WriteOptions options;

    LeadLists(Settings settings, WriteOptions options) {
        this.settings = settings;
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * {@return a builder of an entry over a storage} Every other setting has a default.
     *
     * @param storage the storage adapter, for example {@code JdbcStorage}
     */
    public static LeadListsBuilder over(Storage storage) {
        return new LeadListsBuilder(storage);
    }

    /**
     * {@return an entry whose writes use these options in place of the options of this entry} The call is cheap.
     *
     * <pre>{@code
     * leadLists.with(WriteOptions.idempotent(key)).addProspects(caller, list.id(), prospects);
     * }</pre>
     *
     * <p>The options also apply to {@link #access}, {@link #imports}, {@link #suppressions} and {@link #people}.
     * Methods that only read ignore them, and so do {@link #history}, {@link #housekeeping} and {@link #importWorker}.
     * A creation throws {@link IllegalArgumentException} if the options expect a version, because a new list has none.
     *
     * @param options the options for writes
     */
    public LeadLists with(WriteOptions options) {
        return new LeadLists(settings, options);
    }

    /**
     * Creates a list with its first members, if the request names any. The caller becomes its owner. An unknown id
     * becomes a member without a record, unless {@link LeadListsBuilder#unknownIdsAtCreation} says otherwise (<a
     * href="{@docRoot}/docs/contract-decisions.md#52">decision 52</a>).
     *
     * @param caller the user who calls
     * @param list the name, type, campaign and first members of the new list
     * @return the report, with one outcome for each input
     * @throws InvalidRequestException if the ICP is unknown, or an id is unknown and unknown ids are to be rejected
     */
    public AddReport create(Caller caller, NewLeadList list) {
        return settings.run("create-list", caller, member -> new CreateList(settings).create(member, list, options));
    }

    /**
     * {@return a list without its members}
     *
     * @param caller the user who calls
     * @param id the id of the list
     */
    public LeadList find(Caller caller, LeadListId id) {
        return settings.run("find-list", caller, id, member -> new FindLists(settings).find(member, id));
    }

    /**
     * {@return a list with its members and their records} They are read page by page as the result is consumed.
     *
     * @param caller the user who calls
     * @param id the id of the list
     */
    public PopulatedLeadList findPopulated(Caller caller, LeadListId id) {
        return settings.run("find-populated", caller, id, member -> new FindLists(settings).findPopulated(member, id));
    }

    /**
     * {@return a list with the members that it had at an earlier version, for instance that of a report} The caller
     * must have access to the list as it is now.
     *
     * @param caller the user who calls
     * @param asOf the version as of which to read
     * @throws InvalidRequestException if the list has no such version
     */
    public PopulatedLeadList findPopulated(Caller caller, LeadList asOf) {
        return settings.run(
                "find-populated-as-of",
                caller,
                asOf.id(),
                member -> new FindLists(settings).findPopulated(member, asOf));
    }

    /**
     * {@return a page of a list's members with their records, in the order in which they were added} All pages show the
     * list as of one version. The cost does not depend on the position of the page.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param after the cursor of the previous page; null for the first page
     * @param limit the maximum number of members, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is out of range
     * @throws InvalidRequestException if the cursor belongs to another list, or to a version that the list never had
     */
    public MembersPage findMembers(Caller caller, LeadListId list, @Nullable MemberCursor after, int limit) {
        return settings.run(
                "find-members", caller, list, member -> new FindLists(settings).members(member, list, after, limit));
    }

    /**
     * {@return the most frequent values of the members' records for each facet, with the numbers of members} Counts the
     * members of the present version, or of the version of the query; of a list with more than
     * {@value io.leadlist.list.FacetCounts#MAX_COUNTED} members, the first ones. The number of statements is constant.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param query the facets to count, the number of values of each, and the version
     * @throws InvalidRequestException if the list's members do not have one of the facets, or the list has no such
     *     version
     */
    public FacetCounts facets(Caller caller, LeadListId list, FacetQuery query) {
        return settings.run(
                "count-facets", caller, list, member -> new CountFacets(settings).count(member, list, query));
    }

    /**
     * {@return the leads among these that are members of a list} A lead of another type is not a member.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param leads at most {@value #MAX_PAGE} leads
     * @throws IllegalArgumentException if there are more than {@value #MAX_PAGE} leads
     */
    public Set<LeadId> findMembersAmong(Caller caller, LeadListId list, Collection<? extends LeadId> leads) {
        return settings.run(
                "find-members-among",
                caller,
                list,
                member -> new FindLists(settings).membersAmong(member, list, leads));
    }

    /**
     * {@return a page of the lists that the caller may read, of both types, the last changed list first}
     *
     * @param caller the user who calls
     * @param after the cursor of the previous page; null for the first page
     * @param limit the maximum number of lists, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is out of range
     */
    public LeadListsPage findAll(Caller caller, @Nullable ListCursor after, int limit) {
        return settings.run("find-lists", caller, member -> new FindLists(settings).lists(member, after, limit));
    }

    /**
     * {@return the lists that contain a lead and that the caller may read, the greatest id first}
     *
     * @param caller the user who calls
     * @param lead the id of the lead
     * @param page the page, by list id; its limit is 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is out of range
     */
    public List<LeadList> findHolding(Caller caller, LeadId lead, PageRequest<LeadListId> page) {
        return settings.run(
                "find-lists-holding", caller, member -> new FindLists(settings).holding(member, lead, page));
    }

    /**
     * Adds people by data. An input matches one of the organization's people or an earlier input by its id; without an
     * id, by the keys that the {@link #identity} policy uses (<a
     * href="{@docRoot}/docs/contract-decisions.md#10">decision 10</a>). An input without a match becomes a new person.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param prospects the people to add, in input order
     * @return the report, with one outcome for each input
     */
    public AddReport addProspects(Caller caller, LeadListId list, List<Prospect> prospects) {
        return settings.run(
                "add-prospects",
                caller,
                list,
                member -> new AddProspects(settings).add(member, list, prospects, options));
    }

    /**
     * Adds people by id, by replaying a search, or by the receipt of a resolved search. Records that the organization
     * lacks are copied from the directory.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param selection the people, by id or by a search
     * @return the report, with one outcome for each input
     * @throws InvalidRequestException if the directory cannot search by one of the filters, or an id is unknown and
     *     unknown ids are to be rejected
     */
    public AddReport addProspects(Caller caller, LeadListId list, Selection selection) {
        return settings.run(
                "add-selection",
                caller,
                list,
                member -> new AddSelection(settings).add(member, list, selection, options));
    }

    /**
     * Replays a search now and returns the selected people as a receipt, without adding them. The receipt can be added
     * later, and can be compared with a later receipt.
     *
     * @param caller the user who calls
     * @param selection the search and its window
     * @return the receipt: the people of the window, in search order
     * @throws InvalidRequestException if the directory cannot search by one of the filters
     */
    public SelectionReceipt resolve(Caller caller, BulkSelection selection) {
        return settings.run("resolve-selection", caller, member -> new ResolveSelection(settings).receipt(selection));
    }

    /**
     * {@return the people that a selection chooses, each once and in the order of the selection} It adds none of them.
     * The organization's record of a person takes precedence over that of the directory; people without a record, and
     * people with a deleted one, are included. A search is replayed now.
     *
     * @param caller the user who calls
     * @param selection the people, by id or by a search
     * @throws InvalidRequestException if the directory cannot search by one of the filters
     */
    public List<PopulatedMember> findSelected(Caller caller, Selection selection) {
        return settings.run("find-selected", caller, member -> new FindSelected(settings).find(member, selection));
    }

    /**
     * Adds companies by id. Records that the organization lacks are copied from the directory.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param companies the ids of the companies
     * @return the report, with one outcome for each input
     * @throws InvalidRequestException if an id is unknown and unknown ids are to be rejected
     */
    public AddReport addCompanies(Caller caller, LeadListId list, List<CompanyId> companies) {
        return settings.run(
                "add-companies",
                caller,
                list,
                member -> new AddCompanies(settings).add(member, list, companies, options));
    }

    /**
     * Removes members from a list; their records stay. The report has one outcome for each input, in input order. With
     * {@link WriteOptions#stayingOut}, the removed leads are kept out of the list from then on.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param leads the ids of the leads
     * @return the list, and one outcome for each input
     * @throws IllegalArgumentException if the leads are of both types
     */
    public RemoveReport remove(Caller caller, LeadListId list, List<? extends LeadId> leads) {
        return settings.run(
                "remove-members",
                caller,
                list,
                member -> new RemoveMembers(settings).remove(member, list, leads, options));
    }

    /**
     * Removes all members from a list; their records stay.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @return the list after the call
     */
    public LeadList clear(Caller caller, LeadListId list) {
        return settings.run(
                "clear-list", caller, list, member -> new RemoveMembers(settings).clear(member, list, options));
    }

    /**
     * Changes the name, the campaign or the members of a list, in one change. A member that stays keeps its position
     * and its history. An unknown id is treated as at creation.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param update the new name, campaign or members
     * @return the list, and the effects on its members
     * @throws InvalidRequestException if the campaign would end before it starts or lack one of the two dates. Also if
     *     an id is unknown and unknown ids are to be rejected
     */
    public UpdateReport update(Caller caller, LeadListId list, ListUpdate update) {
        return settings.run(
                "update-list", caller, list, member -> new UpdateList(settings).update(member, list, update, options));
    }

    /**
     * Undoes a change by a new change; each change can be undone once. Members that it added leave, and members that it
     * removed return to their former positions. If it changed the name or the campaign, both get their former values;
     * they conflict if a later change changed either. Restored members do not count against the limits. If nothing
     * remains to undo, the list does not change, and the change does not count as undone.
     *
     * @param caller the user who calls
     * @param change the id of the change
     * @param onConflict what happens to members and details that later changes affect
     * @return the list after the undo, and the effects on its members
     * @throws NotUndoableException if the change does not exist, was undone before, is an undo itself, or was about
     *     access. Also if later changes conflict with it and {@code onConflict} is {@link OnConflict#REJECT}
     */
    public UndoReport undo(Caller caller, ChangeId change, OnConflict onConflict) {
        return settings.run(
                "undo-change",
                caller,
                change.listId(),
                member -> new UndoChange(settings).undo(member, change, onConflict, options));
    }

    /**
     * Deletes a list with its history and its import, and returns its last state. The records of its members stay, and
     * credits that waiting leads have reserved are released.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @return the list after the call
     */
    public LeadList delete(Caller caller, LeadListId list) {
        return settings.run(
                "delete-list", caller, list, member -> new DeleteList(settings).delete(member, list, options));
    }

    /**
     * {@return the ids of the organization's people that have these keys, ids included} A key that no person has is
     * missing in the result; a deleted person still has its keys.
     *
     * @param caller the user who calls
     * @param keys the identity keys to look up
     */
    public Map<IdentityKey, PersonId> findKnown(Caller caller, Collection<IdentityKey> keys) {
        return settings.run("find-known", caller, member -> new FindSelected(settings).known(member, keys));
    }

    /** {@return the policy that {@link LeadListsBuilder#identity} set} */
    public IdentityPolicy identity() {
        return settings.identity();
    }

    /**
     * {@return the limits that apply to the caller's organization}
     *
     * @param caller the user who calls
     */
    public Limits limits(Caller caller) {
        return settings.run("find-limits", caller, member -> settings.limits(member.organization()));
    }

    /** {@return the access to the lists} Its writes use the options of this entry. */
    public ListAccess access() {
        return new ListAccess(settings, options);
    }

    /** {@return the history of the lists} */
    public ListHistory history() {
        return new ListHistory(settings);
    }

    /** {@return the suppression list of the organization and of its lists} Its writes use the options of this entry. */
    public SuppressionList suppressions() {
        return new SuppressionList(settings, options);
    }

    /** {@return the people that the organization knows} Its writes use the options of this entry. */
    public KnownPeople people() {
        return new KnownPeople(settings, options);
    }

    /** {@return the regular maintenance of the storage} */
    public Housekeeping housekeeping() {
        return new Housekeeping(settings);
    }

    /** {@return the imports of raw leads, whose writes use the options of this entry} */
    public LeadImports imports() {
        return new LeadImports(settings, options);
    }

    /** {@return a builder of a worker that resolves raw leads to people} */
    public ImportWorkerBuilder importWorker() {
        return new ImportWorkerBuilder(settings);
    }
}
