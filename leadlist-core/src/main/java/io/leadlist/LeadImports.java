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
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadsPage;
import io.leadlist.imports.ListsPage;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.imports.CancelImport;
import io.leadlist.internal.imports.FindLeads;
import io.leadlist.internal.imports.GrantCredits;
import io.leadlist.internal.imports.ImportLeads;
import io.leadlist.internal.write.Settings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists from raw leads: the part of the entry that takes them, tells how far they are, and gives them up. It answers at
 * once; the leads are worked on by {@link ImportWorker}, when the host lets it. Thread-safe; one instance serves all
 * organizations.
 *
 * <pre>{@code
 * LeadImports imports = leadLists.imports();
 * ImportReport report = imports.create(caller, NewLeadImport.of(InputKind.EMAIL, "admin@example.com", leads));
 * }</pre>
 *
 * <p>An imported list is a person list as any other: the same members, access, versions and journal. What is said of
 * all methods of {@link LeadLists} holds here too. Of another organization's lists, and of lists of companies (reading
 * 61), it is said that there is no such list.
 */
public final class LeadImports {
    private final ImportLeads importingLeads;
    private final FindLeads findingLeads;
    private final CancelImport cancelingImport;
    private final GrantCredits grantingCredits;

    LeadImports(Settings settings) {
        this.importingLeads = new ImportLeads(settings);
        this.findingLeads = new FindLeads(settings);
        this.cancelingImport = new CancelImport(settings);
        this.grantingCredits = new GrantCredits(settings);
    }

    /**
     * Creates a list from raw leads, and reserves the credits that they can cost. The list is the owner's; the caller
     * has access too.
     *
     * @throws InvalidRequestException if the owner is no user of the organization, a lead lacks what its kind needs, or
     *     there are too many; the paths and words are those of the lead-lists API
     * @throws InsufficientCreditsException if less is available; nothing was stored then
     */
    public ImportReport create(Caller caller, NewLeadImport leadImport) {
        return create(caller, leadImport, WriteOptions.DEFAULT);
    }

    /** {@link #create(Caller, NewLeadImport)} with options. */
    public ImportReport create(Caller caller, NewLeadImport leadImport, WriteOptions options) {
        return importingLeads.create(caller.member(), leadImport, options);
    }

    /**
     * Adds raw leads to a person list, up to the list's limit; the report says how many were accepted. What is done
     * with them is the list's own.
     *
     * @param kind the kind of these leads; null for that of the list
     * @throws InvalidRequestException if there are none, a lead lacks what its kind needs, there are too many for a
     *     call, or neither the call nor the list says of which kind they are
     * @throws InsufficientCreditsException if less is available than they can cost
     * @throws LimitReachedException if the list is full
     * @throws ImportClosedException if the import was canceled
     */
    public ImportReport addLeads(Caller caller, LeadListId list, @Nullable InputKind kind, List<RawLead> leads) {
        return addLeads(caller, list, kind, leads, WriteOptions.DEFAULT);
    }

    /** {@link #addLeads(Caller, LeadListId, InputKind, List)} with options. */
    public ImportReport addLeads(
            Caller caller, LeadListId list, @Nullable InputKind kind, List<RawLead> leads, WriteOptions options) {
        return importingLeads.add(caller.member(), list, kind, leads, options);
    }

    /** A person list with its import. */
    public ImportedList find(Caller caller, LeadListId list) {
        return findingLeads.find(caller.member(), list);
    }

    /**
     * A page of a list's leads, at most {@value FindLeads#MAX_PAGE}: the raw leads in their order, then the members
     * that were added otherwise. What is added later does not move a page. Raw leads are a record of what came in: they
     * stay, whoever leaves the list later. A member who was added otherwise, and is the person of a raw lead too,
     * stands there twice.
     */
    public LeadsPage findLeads(Caller caller, LeadListId list, PageRequest<LeadPosition> page) {
        return findingLeads.leads(caller.member(), list, page);
    }

    /** A page of the person lists that the caller may read, at most {@value FindLeads#MAX_PAGE}, the newest first. */
    public ListsPage findAll(Caller caller, PageRequest<LeadListId> page) {
        return findingLeads.lists(caller.member(), page);
    }

    /**
     * Gives up the leads that wait, and releases what is reserved for them. What is done is kept. An import that is
     * canceled already stays as it is.
     *
     * @throws ImportClosedException if it is completed
     */
    public ImportedList cancel(Caller caller, LeadListId list) {
        return cancel(caller, list, WriteOptions.DEFAULT);
    }

    /** {@link #cancel(Caller, LeadListId)} with options. */
    public ImportedList cancel(Caller caller, LeadListId list, WriteOptions options) {
        return cancelingImport.cancel(caller.member(), list, options);
    }

    /**
     * Who of the organization's users has this e-mail address; for a contract that wants to tell all violations at
     * once.
     */
    public boolean isUser(Caller caller, String email) {
        return importingLeads.findUser(caller.member(), email).isPresent();
    }

    /** The e-mail address of a list's owner; empty if the host's users do not tell it. */
    public Optional<String> ownerEmail(ImportedList list) {
        return findingLeads.ownerEmail(list.list());
    }

    /** The URL at which a list is seen in the host's application. */
    public String url(ImportedList list) {
        return findingLeads.url(list.list());
    }

    /** The limits in force. */
    public ImportLimits limits() {
        return importingLeads.limits();
    }

    /** The caller's organization's credits. */
    public CreditBalance balance(Caller caller) {
        return grantingCredits.balance(caller.member());
    }

    /** What was charged to the caller's organization, all in all. */
    public Credits charged(Caller caller) {
        return grantingCredits.charged(caller.member());
    }

    /**
     * Adds to what an organization can spend; for the host, which has asked nobody's leave.
     *
     * @param grantId names the grant, 1 to 255 characters; the same grant made again does nothing
     * @return whether it was new
     * @throws IllegalArgumentException if the id is blank, too long or not storable
     */
    public boolean grant(OrganizationId organization, String grantId, Credits amount) {
        return grantingCredits.grant(organization, grantId, amount);
    }
}
