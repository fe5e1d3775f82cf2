package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.ImportedListsPage;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.LeadsPage;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.imports.AddLeads;
import io.leadlist.internal.imports.CancelImport;
import io.leadlist.internal.imports.CreateImport;
import io.leadlist.internal.imports.FindLeads;
import io.leadlist.internal.imports.GrantCredits;
import io.leadlist.internal.write.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Imports of raw leads: the part of the entry that accepts leads, reports their progress and cancels imports. Each call
 * returns at once; {@link ImportWorker} resolves the leads to people when the host calls it. Thread-safe; one instance
 * serves all organizations.
 *
 * <pre>{@code
 * LeadImports imports = leadLists.imports();
 * ImportReport report = imports.create(caller, NewLeadImport.of(InputKind.EMAIL, "admin@example.com", leads));
 * }</pre>
 *
 * <p>An imported list is an ordinary list of people, with members, access, versions and a journal. The exceptions in
 * the {@linkplain io.leadlist package description} also apply here. A list of companies counts as unknown (<a
 * href="{@docRoot}/docs/contract-decisions.md#61">decision 61</a>).
 */
public final class LeadImports {
    /** The maximum number of leads or lists of a page. */
    public static final int MAX_PAGE = FindLeads.MAX_PAGE;

    private final Settings settings;
    private final WriteOptions options;

    LeadImports(Settings settings, WriteOptions options) {
        this.settings = settings;
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * {@return imports whose writes use these options in place of the options of this instance, see
     * {@link LeadLists#with}} Methods that only read ignore the options, and so does {@link #grant}.
     *
     * @param options the options for writes
     */
    public LeadImports with(WriteOptions options) {
        return new LeadImports(settings, options);
    }

    /**
     * Creates a list from raw leads and reserves the maximum credits that they can cost. The owner that the request
     * names becomes the owner of the list, and the caller an editor. Leads beyond the limit of a list are not accepted;
     * the report has their number.
     *
     * @param caller the user who calls
     * @param leadImport the name, owner, options and raw leads of the new list
     * @return the list, and the numbers of accepted and of other leads
     * @throws InvalidRequestException if the owner is not a user of the organization, a lead lacks a field that its
     *     kind requires, or there are too many leads. Paths and messages follow the lead-lists API.
     * @throws InsufficientCreditsException if the organization has fewer credits than the leads can cost
     */
    public ImportReport create(Caller caller, NewLeadImport leadImport) {
        return settings.run(
                "create-import", caller, member -> new CreateImport(settings).create(member, leadImport, options));
    }

    /**
     * Adds raw leads to a list of people, up to the limit of a list. The report has the numbers of accepted and of
     * other leads. The options and prices of the list's import apply.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param kind the kind of these leads; null for the kind of the leads with which the list was created
     * @param leads the raw leads, in the order in which the list has them
     * @return the list, and the numbers of accepted and of other leads
     * @throws InvalidRequestException if there are no leads or too many, a lead lacks a required field, or neither the
     *     call nor the list has a kind
     * @throws InsufficientCreditsException if the organization has fewer credits than the leads can cost
     * @throws LimitReachedException if the list has as many raw leads as allowed
     * @throws ImportClosedException if the import was canceled
     */
    public ImportReport addLeads(Caller caller, LeadListId list, @Nullable InputKind kind, List<RawLead> leads) {
        return settings.run(
                "add-leads",
                caller,
                list,
                member -> new AddLeads(settings).add(member, list, AddLeads.Addition.of(kind, leads), options));
    }

    /**
     * Adds the valid rows of a source like {@link #addLeads(Caller, LeadListId, InputKind, List)}. The other rows are
     * in {@link ImportReport#rejected}, also those that lack a field that the kind requires. If no row is valid,
     * nothing is stored.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param kind the kind of these leads; null for the kind of the leads with which the list was created
     * @param rows the rows of a source, valid and rejected ones
     * @return the list, and the numbers of accepted and of other leads
     * @throws InvalidRequestException if there are no rows or too many, or neither the call nor the list has a kind
     * @throws InsufficientCreditsException if the organization has fewer credits than the leads can cost
     * @throws LimitReachedException if the list has as many raw leads as allowed
     * @throws ImportClosedException if the import was canceled
     */
    public ImportReport addLeads(Caller caller, LeadListId list, @Nullable InputKind kind, LeadRows rows) {
        return settings.run(
                "add-leads",
                caller,
                list,
                member -> new AddLeads(settings).add(member, list, AddLeads.Addition.ofRows(kind, rows), options));
    }

    /**
     * {@return a list of people with its import}
     *
     * @param caller the user who calls
     * @param list the id of the list
     */
    public ImportedList find(Caller caller, LeadListId list) {
        return settings.run("find-import", caller, list, member -> new FindLeads(settings).find(member, list));
    }

    /**
     * {@return how far the raw leads of a list have come, in a constant number of statements;
     * {@link ImportFunnel#EMPTY} for a list without raw leads}
     *
     * @param caller the user who calls
     * @param list the id of the list
     */
    public ImportFunnel funnel(Caller caller, LeadListId list) {
        return settings.run("count-leads", caller, list, member -> new FindLeads(settings).funnel(member, list));
    }

    /**
     * {@return a page of a list's leads: the raw leads in their order, then the members that no import added} Leads
     * that are added later do not change the positions of earlier ones. A raw lead stays even if its person leaves the
     * list. A member that was added in another way and is also the person of a raw lead occurs twice.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param page the position and the direction of the page; its limit is 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is out of range
     */
    public LeadsPage findLeads(Caller caller, LeadListId list, PageRequest<LeadPosition> page) {
        return settings.run("find-leads", caller, list, member -> new FindLeads(settings).leads(member, list, page));
    }

    /**
     * {@return a page of the lists of people that the caller may read, the newest first}
     *
     * @param caller the user who calls
     * @param page the position and the direction of the page; its limit is 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is out of range
     */
    public ImportedListsPage findAll(Caller caller, PageRequest<LeadListId> page) {
        return settings.run("find-imports", caller, member -> new FindLeads(settings).lists(member, page));
    }

    /**
     * Cancels an import: abandons the waiting leads and releases the credits that are reserved for them. Resolved leads
     * stay. Canceling an import again does nothing.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @return the list after the cancellation
     * @throws ImportClosedException if the import is completed, or the list has no import
     */
    public ImportedList cancel(Caller caller, LeadListId list) {
        return settings.run(
                "cancel-import", caller, list, member -> new CancelImport(settings).cancel(member, list, options));
    }

    /**
     * {@return whether a user of the caller's organization has this e-mail address, according to
     * {@link LeadListsBuilder#users}}
     *
     * @param caller the user who calls
     * @param email the e-mail address
     */
    public boolean isUser(Caller caller, String email) {
        return settings.run(
                "find-user",
                caller,
                member -> new CreateImport(settings).findUser(member, email).isPresent());
    }

    /**
     * {@return the e-mail address of a list's owner; empty if {@link LeadListsBuilder#users} does not know it}
     *
     * @param list a list that this class returned
     */
    public Optional<String> ownerEmail(ImportedList list) {
        return settings.run(
                "find-owner-email", list.list().organization(), () -> new FindLeads(settings).ownerEmail(list.list()));
    }

    /**
     * {@return the URL of a list in the host's application, as {@link LeadListsBuilder#listUrls} builds it}
     *
     * @param list a list that this class returned
     */
    public String url(ImportedList list) {
        return new FindLeads(settings).url(list.list());
    }

    /** {@return the limits for raw leads that {@link LeadListsBuilder#importLimits} set} */
    public ImportLimits limits() {
        return settings.imports().limits();
    }

    /**
     * {@return the available and the reserved credits of the caller's organization}
     *
     * @param caller the user who calls
     */
    public CreditBalance balance(Caller caller) {
        return settings.run("find-balance", caller, member -> new GrantCredits(settings).balance(member));
    }

    /**
     * {@return the sum of all credits that were charged to the caller's organization}
     *
     * @param caller the user who calls
     */
    public Credits charged(Caller caller) {
        return settings.run("find-charged", caller, member -> new GrantCredits(settings).charged(member));
    }

    /**
     * Grants credits to an organization. The host calls this; no permission is checked.
     *
     * @param organization the organization that the data belongs to
     * @param grantId the name of the grant, 1 to 255 characters; a second grant with the same name does nothing
     * @param amount the credits to add to the balance
     * @return whether the grant was new
     * @throws IllegalArgumentException if the name is blank, too long or cannot be stored, or if the balance would
     *     exceed {@link Credits#MAX}
     */
    public boolean grant(OrganizationId organization, String grantId, Credits amount) {
        return settings.run(
                "grant-credits", organization, () -> new GrantCredits(settings).grant(organization, grantId, amount));
    }
}
