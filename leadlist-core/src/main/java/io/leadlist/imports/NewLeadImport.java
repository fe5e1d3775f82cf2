package io.leadlist.imports;

import io.leadlist.lead.StorableText;
import java.util.List;
import java.util.Objects;

/**
 * What a list from raw leads needs: the leads, their kind, and an owner; what it may have: a name, options, sharing.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * NewLeadImport.of(InputKind.EMAIL, "admin@example.com", leads).named("Conference").sharedWithEveryone()
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is not storable or has more than 255
 * characters.
 *
 * @param name the display name; a blank one becomes {@link #DEFAULT_NAME}
 * @param owner the e-mail address of the user who owns the list
 * @param shared whether everyone in the organization has access
 * @param visible whether the host shows the list in its overviews
 * @param leads the leads, in order; a list can begin without any (reading 46)
 */
public record NewLeadImport(
        String name,
        InputKind kind,
        String owner,
        boolean shared,
        boolean visible,
        ImportOptions options,
        List<RawLead> leads) {
    /** The name of a list that was given none (seed 002). */
    public static final String DEFAULT_NAME = "Lead List created via API";

    public NewLeadImport {
        name = StorableText.isBlank(name) ? DEFAULT_NAME : StorableText.requireKey("name", name);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(options, "options");
        leads = List.copyOf(leads);
    }

    /** Leads of a kind for a list of this owner, with the default name and options, for nobody else. */
    public static NewLeadImport of(InputKind kind, String owner, List<RawLead> leads) {
        return new NewLeadImport(DEFAULT_NAME, kind, owner, false, false, ImportOptions.DEFAULT, leads);
    }

    /** The same with a name. */
    public NewLeadImport named(String other) {
        return new NewLeadImport(other, kind, owner, shared, visible, options, leads);
    }

    /** The same, where everyone in the organization has access. */
    public NewLeadImport sharedWithEveryone() {
        return new NewLeadImport(name, kind, owner, true, visible, options, leads);
    }

    /** The same, shown in overviews. */
    public NewLeadImport shownInOverviews() {
        return new NewLeadImport(name, kind, owner, shared, true, options, leads);
    }

    /** The same with options. */
    public NewLeadImport with(ImportOptions others) {
        return new NewLeadImport(name, kind, owner, shared, visible, others, leads);
    }
}
