package io.leadlist.lead;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person handed over as data: a profile with both names, and an id if the caller has one. Immutable and thread-safe.
 *
 * <p>With an id, the id alone says who it is; without one, the {@linkplain PersonProfile#identityKeys() identity keys}
 * do; without any key it is somebody new (reading 10).
 *
 * <p>The constructor throws {@link IllegalArgumentException} if first or last name is missing or blank.
 */
public record Prospect(@Nullable PersonId id, PersonProfile profile) {
    public Prospect {
        Objects.requireNonNull(profile, "profile");
        requireName("firstName", profile.firstName());
        requireName("lastName", profile.lastName());
    }

    /** A prospect whose identity is found from the profile. */
    public static Prospect of(PersonProfile profile) {
        return new Prospect(null, profile);
    }

    /** A prospect with a known id. */
    public static Prospect of(PersonId id, PersonProfile profile) {
        return new Prospect(id, profile);
    }

    /** The keys that say who this is, the strongest first; the id alone if there is one. */
    public List<IdentityKey> identityKeys() {
        return id == null ? profile.identityKeys() : List.of(IdentityKey.of(id));
    }

    private static void requireName(String field, @Nullable String name) {
        if (name == null || StorableText.isBlank(name)) {
            throw new IllegalArgumentException(field + " is required");
        }
    }
}
