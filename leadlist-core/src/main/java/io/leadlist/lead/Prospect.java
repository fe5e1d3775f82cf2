package io.leadlist.lead;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person passed as data: a profile with first and last name, and optionally an id. Immutable and thread-safe.
 *
 * <p>If there is an id, it alone identifies the person. Otherwise the {@linkplain PersonProfile#identityKeys() identity
 * keys} do, as far as the {@link IdentityPolicy} uses them. A prospect without any such key is a new person (<a
 * href="{@docRoot}/docs/contract-decisions.md#10">decision 10</a>).
 *
 * <p>A prospect {@linkplain #onlyIfKnown that must be known} needs no names: it stands for a person of the
 * organization, and is never a new person.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the first or the last name is missing or blank, unless
 * the person must be known.
 *
 * @param id the id of the person; null if the keys of the profile identify the person
 * @param profile the data of the person
 * @param mustBeKnown whether the outcome is {@link io.leadlist.list.Outcome#NOT_FOUND} if no person has its id or keys.
 *     Its profile only identifies the person, and is not stored under any {@link io.leadlist.list.CopyPolicy}
 */
public record Prospect(@Nullable PersonId id, PersonProfile profile, boolean mustBeKnown) {
    /**
     * Checks the components.
     *
     * @param id the id of the person
     * @param profile the data of the person
     * @param mustBeKnown whether the outcome is {@link io.leadlist.list.Outcome#NOT_FOUND} if no person has its id or
     *     keys. Its profile only identifies the person, and is not stored under any {@link io.leadlist.list.CopyPolicy}
     */
    public Prospect {
        Objects.requireNonNull(profile, "profile");
        if (!mustBeKnown) {
            requireName("firstName", profile.firstName());
            requireName("lastName", profile.lastName());
        }
    }

    /**
     * Creates a prospect that is a new person if the organization does not know the person.
     *
     * @param id the id of the person; may be null
     * @param profile the data of the person
     */
    public Prospect(@Nullable PersonId id, PersonProfile profile) {
        this(id, profile, false);
    }

    /**
     * {@return a prospect that is identified by its profile}
     *
     * @param profile the data of the person
     * @throws IllegalArgumentException if the first or the last name is missing or blank
     */
    public static Prospect of(PersonProfile profile) {
        return new Prospect(null, profile);
    }

    /**
     * {@return a prospect that is identified by its id}
     *
     * @param id the id of the person
     * @param profile the data of the person
     * @throws IllegalArgumentException if the first or the last name is missing or blank
     */
    public static Prospect of(PersonId id, PersonProfile profile) {
        return new Prospect(id, profile);
    }

    /**
     * {@return a prospect that adds a person only if the organization or an earlier input of the call has one of its
     * keys} The profile needs no names, and is not stored.
     *
     * @param profile the data of the person
     */
    public static Prospect onlyIfKnown(PersonProfile profile) {
        return new Prospect(null, profile, true);
    }

    /** {@return the keys that identify the person under the {@linkplain IdentityPolicy#DEFAULT default policy}} */
    public List<IdentityKey> identityKeys() {
        return identityKeys(IdentityPolicy.DEFAULT);
    }

    /**
     * {@return the keys that identify the person under a policy, the strongest first; if there is an id, only the key
     * of the id}
     *
     * @param policy the policy that says which values identify a person
     */
    public List<IdentityKey> identityKeys(IdentityPolicy policy) {
        return id == null ? policy.keysOf(profile) : List.of(IdentityKey.of(id));
    }

    private static void requireName(String field, @Nullable String name) {
        if (name == null || StorableText.isBlank(name)) {
            throw new IllegalArgumentException(
                    field + " must be set and not be blank, but is " + (name == null ? "null" : "blank"));
        }
    }
}
