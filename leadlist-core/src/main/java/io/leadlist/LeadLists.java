package io.leadlist;

import io.leadlist.adding.AddingCompanies;
import io.leadlist.adding.AddingProspects;
import io.leadlist.adding.AddingSelection;
import io.leadlist.adding.CreatingList;
import io.leadlist.adding.ResolvingSelection;
import io.leadlist.call.Caller;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.StorageException;
import io.leadlist.call.WriteOptions;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.reading.FindingList;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.settings.Settings;
import io.leadlist.storage.Storage;
import java.util.List;

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
 * {@link ForbiddenException} (the caller is neither among the list's users nor an admin). A refused call has changed nothing.
 *
 * <p>Every write has a second form with {@link WriteOptions}: a dry run gives the answer and keeps nothing; with an operation id in them a repeat is answered with the first answer, and
 * refused with {@link ConflictException} if it has other content.
 */
public final class LeadLists {
    private final CreatingList creatingList;
    private final FindingList findingList;
    private final AddingProspects addingProspects;
    private final ResolvingSelection resolvingSelection;
    private final AddingSelection addingSelection;
    private final AddingCompanies addingCompanies;
    private final LeadImports imports;
    private final Settings settings;

    LeadLists(Settings settings) {
        this.creatingList = new CreatingList(settings);
        this.findingList = new FindingList(settings);
        this.addingProspects = new AddingProspects(settings);
        this.resolvingSelection = new ResolvingSelection(settings);
        this.addingSelection = new AddingSelection(settings, resolvingSelection);
        this.addingCompanies = new AddingCompanies(settings);
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
     * The same list as it was at an earlier version, for instance that of a report: with the members that it had then, in the state that the
     * given list tells. Whether the caller may read it is asked of the list as it is now.
     */
    public PopulatedLeadList findPopulated(Caller caller, LeadList asOf) {
        return findingList.findPopulated(caller.member(), asOf);
    }

    /**
     * Adds people that are handed over as data. Each is recognised by its id, else by LinkedIn URL or e-mail address among the
     * organization's people and the earlier inputs, else becomes a new person (reading 10).
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
     * Replays a search now and says whom the selection chooses, adding nobody. The receipt can be shown, kept, added later as it stands, tried with
     * {@link WriteOptions#DRY_RUN}, and compared with a later one of the same selection.
     *
     * @throws InvalidRequestException if the directory can not be searched by one of the filters
     */
    public SelectionReceipt resolve(Caller caller, BulkSelection selection) {
        caller.member();
        return resolvingSelection.receipt(selection);
    }

    /**
     * Adds people that are selected by id, by replaying a search, or as a search was resolved before. Records that the organization does not have are copied from the
     * directory.
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

    /** Lists from raw leads. */
    public LeadImports imports() {
        return imports;
    }

    /** Sets up a worker that finds out who raw leads are. */
    public LeadIntakeBuilder intake() {
        return new LeadIntakeBuilder(settings);
    }
}
