package io.leadlist.lead;

/**
 * The id of a person: opaque text of 1 to 255 characters, not blank, compared character by character (<a
 * href="{@docRoot}/docs/contract-decisions.md#2">decision 2</a>). Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, too long or not storable.
 */
public record PersonId(String value) implements LeadId {
    public PersonId {
        StorableText.requireKey("person id", value);
    }

    @Override
    public LeadType type() {
        return LeadType.PERSON;
    }

    @Override
    public String toString() {
        return value;
    }
}
