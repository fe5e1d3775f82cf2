package io.leadlist.lead;

/**
 * A person's id: opaque text, 1 to 255 characters, not blank, compared letter by letter (reading 2: the documents show
 * both {@code lead_abc123} and UUIDs).
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
