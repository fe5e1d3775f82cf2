package io.leadlist.lead;

import java.util.Objects;

/**
 * One thing that tells who a person is: a rule and the normal form that it compares. At most one person of an
 * organization answers to a key; the first record that brings it owns it.
 */
public record IdentityKey(IdentityRule rule, String value) {
    public IdentityKey {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(value, "value");
    }

    /** The key of an id. */
    public static IdentityKey of(PersonId id) {
        return new IdentityKey(IdentityRule.ID, id.value());
    }
}
