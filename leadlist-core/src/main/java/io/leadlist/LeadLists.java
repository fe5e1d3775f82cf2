package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.StorageException;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.internal.lists.AddCompanies;
import io.leadlist.internal.lists.AddProspects;
import io.leadlist.internal.lists.AddSelection;
import io.leadlist.internal.lists.CreateList;
import io.leadlist.internal.lists.DeleteList;
import io.leadlist.internal.lists.FindLists;
import io.leadlist.internal.lists.FindSelected;
import io.leadlist.internal.lists.RemoveMembers;
import io.leadlist.internal.lists.ResolveSelection;
import io.leadlist.internal.lists.ShareList;
import io.leadlist.internal.lists.UndoChange;
import io.leadlist.internal.lists.UpdateList;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lead lists: the one entry of the library. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * LeadLists leadLists = LeadLists.over(storage).directory(directory).build();
 * Caller caller = Caller.of("user_xyz789", "org_acme");
 * LeadList list = leadLists.create(caller, NewLeadList.ofPeople("Q1 2024 Tech Startups")).list();
 * AddReport report = leadLists.addProspects(caller, list.id(), Selection.bulk(filters, 100));
 * }</pre>
 *
 * <p>Every method can refuse with {@link NotSignedInException} or {@link NoOrganizationException} (the caller is no
 * {@link Caller.Member}) and fail with {@link StorageException}. Every method that names a list can refuse with
 * {@link LeadListNotFoundException} (unknown, or another organization's: the two can not be told apart) and
 * {@link ForbiddenException} (the caller is no admin, and has not the role that the {@link io.leadlist.list.Permission}
 * needs). A refused call has changed nothing.
 *
 * <p>Every write has a second form with {@link WriteOptions}: a dry run gives the answer and keeps nothing; with an
 * idempotency key in them a repeat is answered with the first answer, be it a refusal, and refused with
 * {@link ConflictException} if it has other content; with an expected version it is refused with
 * {@link StaleVersionException} if the list has another.
 */
public final class LeadLists {
    private final CreateList creatingList;
    private final FindLists findingList;
    private final AddProspects addingProspects;
    private final ResolveSelection resolvingSelection;
    private final FindSelected findingSelected;
    private final AddSelection addingSelection;
    private final AddCompanies addingCompanies;
    private final RemoveMembers removingMembers;
    private final UpdateList updatingList;
    private final ShareList sharingList;
    private final UndoChange undoingChange;
    private final DeleteList deletingList;
    private final ListHistory history;
    private final Housekeeping housekeeping;
    private final LeadImports imports;
    private final Settings settings;

    LeadLists(Settings settings) {
        this.creatingList = new CreateList(settings);
        this.findingList = new FindLists(settings);
        this.addingProspects = new AddProspects(settings);
        this.resolvingSelection = new ResolveSelection(settings);
        this.findingSelected = new FindSelected(settings, resolvingSelection);
        this.addingSelection = new AddSelection(settings, resolvingSelection);
        this.addingCompanies = new AddCompanies(settings);
        this.removingMembers = new RemoveMembers(settings);
        this.updatingList = new UpdateList(settings);
        this.sharingList = new ShareList(settings);
        this.undoingChange = new UndoChange(settings);
        this.deletingList = new DeleteList(settings);
        this.history = new ListHistory(settings);
        this.housekeeping = new Housekeeping(settings);
        this.imports = new LeadImports(settings);
        this.settings = settings;
    }

    /** Starts an entry over a storage; a directory and all else may be set before it is built. */
    public static LeadListsBuilder over(Storage storage) {
        return new LeadListsBuilder(storage);
    }

    /**
     * Creates a list, with its first members if some are given. The caller becomes its first user.
     *
     * <p>An id that nobody knows is linked as it is (reading 52), unless set otherwise; the report says it.
     *
     * @throws InvalidRequestException if there are too many members, or the ICP is unknown
     */
    public AddReport create(Caller caller, NewLeadList list) {
        return create(caller, list, WriteOptions.DEFAULT);
    }

    /** {@link #create(Caller, NewLeadList)} with options. */
    public AddReport create(Caller caller, NewLeadList list, WriteOptions options) {
        return creatingList.create(caller.member(), list, options);
    }

    /** The list as it is, without its members. */
    public LeadList find(Caller caller, LeadListId id) {
        return findingList.find(caller.member(), id);
    }

    /** The list as it is, with its members and their records, which are read as they are asked for. */
    public PopulatedLeadList findPopulated(Caller caller, LeadListId id) {
        return findingList.findPopulated(caller.member(), id);
    }

    /**
     * The same list as it was at an earlier version, for instance that of a report: with the members that it had then,
     * in the state that the given list tells. Whether the caller may read it is asked of the list as it is now.
     *
     * @throws InvalidRequestException if the list has no such version
     */
    public PopulatedLeadList findPopulated(Caller caller, LeadList asOf) {
        return findingList.findPopulated(caller.member(), asOf);
    }

    /**
     * A page of a list's members with their records, in the order in which they were added; the pages that follow show
     * the list as of the same version. The cost does not depend on how deep a page lies.
     *
     * @param after that of the page before; null for the first page
     * @param limit 1 to {@value FindLists#MAX_PAGE}
     * @throws InvalidRequestException if the cursor is of another list
     */
    public MembersPage findMembers(Caller caller, LeadListId list, @Nullable MemberCursor after, int limit) {
        return findingList.members(caller.member(), list, after, limit);
    }

    /**
     * Which of these leads are members of a list.
     *
     * @throws IllegalArgumentException if they are more than {@value FindLists#MAX_PAGE}
     */
    public Set<LeadId> findMembersAmong(Caller caller, LeadListId list, Collection<? extends LeadId> leads) {
        return findingList.membersAmong(caller.member(), list, leads);
    }

    /**
     * A page of the lists that the caller may read, of both types, the one that was changed last first.
     *
     * @param after that of the page before; null for the first page
     * @param limit 1 to {@value FindLists#MAX_PAGE}
     */
    public LeadListsPage findAll(Caller caller, @Nullable ListCursor after, int limit) {
        return findingList.lists(caller.member(), after, limit);
    }

    /**
     * The lists that hold a person or a company, and that the caller may read, by id, the greatest first: the newest,
     * as long as ids are time-ordered.
     *
     * @param page by the id of the last list of the part before; its limit is 1 to {@value FindLists#MAX_PAGE}
     */
    public List<LeadList> findHolding(Caller caller, LeadId lead, PageRequest<LeadListId> page) {
        return findingList.holding(caller.member(), lead, page);
    }

    /**
     * Adds people that are handed over as data. Each is recognised by its id, else by LinkedIn URL or e-mail address
     * among the organization's people and the earlier inputs, else becomes a new person (reading 10).
     *
     * @throws InvalidRequestException if there are none or too many
     * @throws WrongListTypeException if the list holds companies
     */
    public AddReport addProspects(Caller caller, LeadListId list, List<Prospect> prospects) {
        return addProspects(caller, list, prospects, WriteOptions.DEFAULT);
    }

    /** {@link #addProspects(Caller, LeadListId, List)} with options. */
    public AddReport addProspects(Caller caller, LeadListId list, List<Prospect> prospects, WriteOptions options) {
        return addingProspects.add(caller.member(), list, prospects, options);
    }

    /**
     * Replays a search now and says whom the selection chooses, adding nobody. The receipt can be shown, kept, added
     * later as it stands, tried with {@link WriteOptions#DRY_RUN}, and compared with a later one of the same selection.
     *
     * @throws InvalidRequestException if the directory can not be searched by one of the filters
     */
    public SelectionReceipt resolve(Caller caller, BulkSelection selection) {
        caller.member();
        return resolvingSelection.receipt(selection);
    }

    /**
     * Whom a selection chooses, each once and in its order, with their records: the organization's own, else those of
     * the directory; who has neither is there without. A search is replayed now, and those whom it excludes are left
     * out. Nothing is added or copied.
     *
     * @throws InvalidRequestException if there are too many, or the directory can not be searched by one of the filters
     */
    public List<PopulatedMember> findSelected(Caller caller, Selection selection) {
        return findingSelected.find(caller.member(), selection);
    }

    /**
     * Adds people that are selected by id, by replaying a search, or as a search was resolved before. Records that the
     * organization does not have are copied from the directory.
     *
     * @throws InvalidRequestException if there are too many, or the directory can not be searched by one of the filters
     * @throws WrongListTypeException if the list holds companies
     */
    public AddReport addProspects(Caller caller, LeadListId list, Selection selection) {
        return addProspects(caller, list, selection, WriteOptions.DEFAULT);
    }

    /** {@link #addProspects(Caller, LeadListId, Selection)} with options. */
    public AddReport addProspects(Caller caller, LeadListId list, Selection selection, WriteOptions options) {
        return addingSelection.add(caller.member(), list, selection, options);
    }

    /**
     * Adds companies by id. Records that the organization does not have are copied from the directory.
     *
     * @throws InvalidRequestException if there are none or too many
     * @throws WrongListTypeException if the list holds people
     */
    public AddReport addCompanies(Caller caller, LeadListId list, List<CompanyId> companies) {
        return addCompanies(caller, list, companies, WriteOptions.DEFAULT);
    }

    /** {@link #addCompanies(Caller, LeadListId, List)} with options. */
    public AddReport addCompanies(Caller caller, LeadListId list, List<CompanyId> companies, WriteOptions options) {
        return addingCompanies.add(caller.member(), list, companies, options);
    }

    /**
     * Takes members out of a list; their records stay. The report says of each input whether it was a member.
     *
     * @throws InvalidRequestException if there are none or too many
     * @throws WrongListTypeException if they are not of the list's type
     * @throws IllegalArgumentException if they are of both types
     */
    public RemoveReport remove(Caller caller, LeadListId list, List<? extends LeadId> leads) {
        return remove(caller, list, leads, WriteOptions.DEFAULT);
    }

    /** {@link #remove(Caller, LeadListId, List)} with options. */
    public RemoveReport remove(Caller caller, LeadListId list, List<? extends LeadId> leads, WriteOptions options) {
        return removingMembers.remove(caller.member(), list, leads, options);
    }

    /** Takes all members out of a list. */
    public LeadList clear(Caller caller, LeadListId list) {
        return clear(caller, list, WriteOptions.DEFAULT);
    }

    /** {@link #clear(Caller, LeadListId)} with options. */
    public LeadList clear(Caller caller, LeadListId list, WriteOptions options) {
        return removingMembers.clear(caller.member(), list, options);
    }

    /**
     * Gives a list another name, another campaign, other members, or several of them in one change. Members are
     * replaced by difference: who stays keeps the place and the history. An id that nobody knows is treated as at
     * creation.
     *
     * @throws InvalidRequestException if there are too many members, or the campaign would end before it starts or lack
     *     one of the two
     * @throws WrongListTypeException if they are not of the list's type
     */
    public UpdateReport update(Caller caller, LeadListId list, ListUpdate update) {
        return update(caller, list, update, WriteOptions.DEFAULT);
    }

    /** {@link #update(Caller, LeadListId, ListUpdate)} with options. */
    public UpdateReport update(Caller caller, LeadListId list, ListUpdate update, WriteOptions options) {
        return updatingList.update(caller.member(), list, update, options);
    }

    /**
     * Undoes a change, exactly and once, by a new change: whom it added leaves, whom it removed returns to the former
     * place, name and campaign become what they were.
     *
     * <p>Name and campaign are one: a later change of either touches both. Limits are not asked for whom comes back. If
     * nothing is left to undo, nothing is changed, and the change does not count as undone.
     *
     * @param onConflict what becomes of members and details that later changes touch
     * @throws NotUndoableException if there is no such change, it was undone before, is an undo itself, was about
     *     access, or later changes touch it and all or nothing is wanted
     */
    public UndoReport undo(Caller caller, ChangeId change, OnConflict onConflict) {
        return undo(caller, change, onConflict, WriteOptions.DEFAULT);
    }

    /** {@link #undo(Caller, ChangeId, OnConflict)} with options. */
    public UndoReport undo(Caller caller, ChangeId change, OnConflict onConflict, WriteOptions options) {
        return undoingChange.undo(caller.member(), change, onConflict, options);
    }

    /**
     * Gives a user a role in a list, in place of the one that the user has.
     *
     * @throws InvalidRequestException if it is the caller's own, or the list has too many users
     * @throws LastOwnerException if the last owner would become less
     */
    public LeadList share(Caller caller, LeadListId list, UserId user, Role role) {
        return share(caller, list, user, role, WriteOptions.DEFAULT);
    }

    /** {@link #share(Caller, LeadListId, UserId, Role)} with options. */
    public LeadList share(Caller caller, LeadListId list, UserId user, Role role, WriteOptions options) {
        return sharingList.share(caller.member(), list, user, role, options);
    }

    /**
     * Takes a user's role in a list away; who has none stays without.
     *
     * @throws LastOwnerException if the user is the last owner
     */
    public LeadList revoke(Caller caller, LeadListId list, UserId user) {
        return revoke(caller, list, user, WriteOptions.DEFAULT);
    }

    /** {@link #revoke(Caller, LeadListId, UserId)} with options. */
    public LeadList revoke(Caller caller, LeadListId list, UserId user, WriteOptions options) {
        return sharingList.revoke(caller.member(), list, user, options);
    }

    /**
     * Hands a list over: the user becomes its one owner, those who owned it become editors.
     *
     * @throws InvalidRequestException if the user is the caller, or the list has too many users
     */
    public LeadList transfer(Caller caller, LeadListId list, UserId user) {
        return transfer(caller, list, user, WriteOptions.DEFAULT);
    }

    /** {@link #transfer(Caller, LeadListId, UserId)} with options. */
    public LeadList transfer(Caller caller, LeadListId list, UserId user, WriteOptions options) {
        return sharingList.transfer(caller.member(), list, user, options);
    }

    /**
     * Deletes a list and its history; the records of its members stay. The list is gone at once, whatever its size; the
     * rows of a large one are taken away by {@link Housekeeping#sweep}.
     *
     * @return the list as it was at last
     */
    public LeadList delete(Caller caller, LeadListId list) {
        return delete(caller, list, WriteOptions.DEFAULT);
    }

    /** {@link #delete(Caller, LeadListId)} with options. */
    public LeadList delete(Caller caller, LeadListId list, WriteOptions options) {
        return deletingList.delete(caller.member(), list, options);
    }

    /** What happened to lists. */
    public ListHistory history() {
        return history;
    }

    /** What a host does now and then. */
    public Housekeeping housekeeping() {
        return housekeeping;
    }

    /** Lists from raw leads. */
    public LeadImports imports() {
        return imports;
    }

    /** Sets up a worker that finds out who raw leads are. */
    public ImportWorkerBuilder importWorker() {
        return new ImportWorkerBuilder(settings);
    }
}
