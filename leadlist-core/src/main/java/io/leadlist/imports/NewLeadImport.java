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
 * characters.
 *
 * @param name the display name; a blank one becomes {@link #DEFAULT_NAME}
 * @param owner the e-mail address of the user who owns the list
 * @param shared whether every user of the organization has access
 * @param visible whether the host shows the list in its overviews
 * @param leads the leads in order; they may be empty (<a
 *     href="{@docRoot}/docs/contract-decisions.md#46">decision 46</a>)
 */
public record NewLeadImport(
        String name,
        InputKind kind,
        String owner,
        boolean shared,
        boolean visible,
        ImportOptions options,
        List<RawLead> leads) {
    /** The name of a list without a given name. */
    public static final String DEFAULT_NAME = "Lead List created via API";

    public NewLeadImport {
        name = StorableText.isBlank(name) ? DEFAULT_NAME : StorableText.requireKey("name", name);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(options, "options");
        leads = List.copyOf(leads);
    }

    /** Returns a request for a list with default name and options, to which only its owner has access. */
    public static NewLeadImport of(InputKind kind, String owner, List<RawLead> leads) {
        return new NewLeadImport(DEFAULT_NAME, kind, owner, false, false, ImportOptions.DEFAULT, leads);
    }

    /** Returns this request with a name. */
    public NewLeadImport named(String other) {
        return new NewLeadImport(other, kind, owner, shared, visible, options, leads);
    }

    /** Returns this request with access for every user of the organization. */
    public NewLeadImport sharedWithEveryone() {
        return new NewLeadImport(name, kind, owner, true, visible, options, leads);
    }

    /** Returns this request for a list that is shown in overviews. */
    public NewLeadImport shownInOverviews() {
        return new NewLeadImport(name, kind, owner, shared, true, options, leads);
    }

    /** Returns this request with options. */
    public NewLeadImport with(ImportOptions others) {
        return new NewLeadImport(name, kind, owner, shared, visible, others, leads);
    }
}
