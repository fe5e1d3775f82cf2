package io.leadlist.lead;

import java.util.Objects;

/**
 * A key that identifies a person within an organization: a rule and the normal form that it compares. At most one
 * person of an organization has a key: the first person whose record contained it. Immutable and thread-safe.
 */
public record IdentityKey(IdentityRule rule, String value) {
    /**
     * Checks the components.
     *
     * @param rule the kind of the key
     * @param value the value in normal form
     */
    public IdentityKey {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(value, "value");
    }

    /**
     * {@return the key for the id of a person}
     *
     * @param id the id of the person
     */
    public static IdentityKey of(PersonId id) {
        return new IdentityKey(IdentityRule.ID, id.value());
    }
}
