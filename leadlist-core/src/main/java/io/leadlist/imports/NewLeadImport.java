package io.leadlist.imports;

import io.leadlist.lead.StorableText;
import java.util.List;
import java.util.Objects;

/**
 * A request for a list from raw leads: leads, kind and owner, and optionally a name, options and sharing. Immutable and
 * thread-safe.
 *
 * <pre>{@code NewLeadImport.of(InputKind.EMAIL, "admin@example.com", leads).named("Conference").sharedWithEveryone() }
 * </pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is not storable or has more than 255
 * characters. It also throws if the leads and the rejected rows do not form valid {@link LeadRows}. Only the call
 * checks whether the owner is a user.
 *
 * @param name the display name; a blank one becomes {@link #DEFAULT_NAME}
 * @param owner the e-mail address of the user who owns the list
 * @param shared whether every user of the organization is an editor of the list
 * @param visible whether the host shows the list in its overviews
 * @param leads the leads in order; they may be empty (<a
 *     href="{@docRoot}/docs/contract-decisions.md#46">decision 46</a>)
 * @param rejected the rejected rows of {@link LeadRows}; the report has them
 */
public record NewLeadImport(
        String name,
        InputKind kind,
        String owner,
        boolean shared,
        boolean visible,
        ImportOptions options,
        List<RawLead> leads,
        List<RejectedLead> rejected) {
    /** The name of a list for which the request has no name. */
    public static final String DEFAULT_NAME = "Lead List created via API";

    /**
     * Checks the components, and copies collections.
     *
     * @param name the display name
     * @param kind the kind of the leads
     * @param owner the e-mail address of the user who owns the list
     * @param shared whether every user of the organization is an editor of the list
     * @param visible whether the host shows the list in its overviews
     * @param options what to do with the people that are found
     * @param leads the leads in order
     * @param rejected the rejected rows of {@link LeadRows}
     */
    public NewLeadImport {
        name = StorableText.isBlank(name) ? DEFAULT_NAME : StorableText.requireKey("name", name);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(options, "options");
        leads = List.copyOf(leads);
        rejected = new LeadRows(leads, rejected).rejected();
    }

    /**
     * Creates a request without rejected rows.
     *
     * @param name the display name of the list
     * @param kind the kind of the leads
     * @param owner the e-mail address of the user who owns the list
     * @param shared whether it is shared
     * @param visible whether it is visible
     * @param options what to do with the people that are found
     * @param leads the raw leads, in the order of the list
     */
    public NewLeadImport(
            String name,
            InputKind kind,
            String owner,
            boolean shared,
            boolean visible,
            ImportOptions options,
            List<RawLead> leads) {
        this(name, kind, owner, shared, visible, options, leads, List.of());
    }

    /**
     * {@return a request for a list with default name and options, not shared} Its owner and the caller have access.
     *
     * @param kind the kind of the leads
     * @param owner the e-mail address of the user who owns the list
     * @param leads the raw leads, in the order of the list
     */
    public static NewLeadImport of(InputKind kind, String owner, List<RawLead> leads) {
        return new NewLeadImport(DEFAULT_NAME, kind, owner, false, false, ImportOptions.DEFAULT, leads);
    }

    /**
     * {@return a request like {@link #of} for the valid rows of a source} The other rows are in
     * {@link ImportReport#rejected}, also those that lack a field that the kind requires.
     *
     * @param kind the kind of the leads
     * @param owner the e-mail address of the user who owns the list
     * @param rows the rows of a source, valid and rejected ones
     */
    public static NewLeadImport ofRows(InputKind kind, String owner, LeadRows rows) {
        return of(kind, owner, List.of()).withRows(rows);
    }

    /**
     * {@return this request with the rows of a source in place of the leads, see {@link #ofRows}}
     *
     * @param rows the rows of a source, valid and rejected ones
     */
    public NewLeadImport withRows(LeadRows rows) {
        LeadRows complete = rows.completeFor(kind);
        return new NewLeadImport(name, kind, owner, shared, visible, options, complete.leads(), complete.rejected());
    }

    /**
     * {@return this request with another name; a blank name becomes {@link #DEFAULT_NAME}}
     *
     * @param other the new display name
     * @throws IllegalArgumentException if the name is not storable or has more than 255 characters
     */
    public NewLeadImport named(String other) {
        return new NewLeadImport(other, kind, owner, shared, visible, options, leads, rejected);
    }

    /** {@return this request for a list of which every user of the organization is an editor} */
    public NewLeadImport sharedWithEveryone() {
        return new NewLeadImport(name, kind, owner, true, visible, options, leads, rejected);
    }

    /** {@return this request for a list that is shown in overviews} */
    public NewLeadImport shownInOverviews() {
        return new NewLeadImport(name, kind, owner, shared, true, options, leads, rejected);
    }

    /**
     * {@return this request with other options}
     *
     * @param others the options, in place of the present ones
     */
    public NewLeadImport with(ImportOptions others) {
        return new NewLeadImport(name, kind, owner, shared, visible, others, leads, rejected);
    }
}
