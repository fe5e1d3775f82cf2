package io.leadlist.lead;

import java.util.Objects;

/**
 * A key that identifies a person within an organization: a rule and the normal form that it compares. At most one
 * person has a key: the first whose record contains it. Immutable and thread-safe.
 */
public record IdentityKey(IdentityRule rule, String value) {
    public IdentityKey {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(value, "value");
    }

    /** Returns the key of an id. */
    public static IdentityKey of(PersonId id) {
        return new IdentityKey(IdentityRule.ID, id.value());
    }
}
