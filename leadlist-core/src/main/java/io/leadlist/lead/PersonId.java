package io.leadlist.lead;

import java.util.UUID;

/**
 * The id of a person: opaque text of 1 to 255 characters, not blank, compared character by character (<a
 * href="{@docRoot}/docs/contract-decisions.md#2">decision 2</a>). Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, too long or not storable.
 */
public record PersonId(String value) implements LeadId {
    /**
     * Checks the components.
     *
     * @param value the id as text
     */
    public PersonId {
        StorableText.requireKey("person id", value);
    }

    private static final String ERASED = "erased:";

    /**
     * {@return the id that stands for an erased person; it has nothing in common with the person's former id}
     *
     * @param random the source of randomness
     */
    public static PersonId erased(UUID random) {
        return new PersonId(ERASED + random);
    }

    /** {@return whether this id stands for a person that was erased} */
    public boolean isErased() {
        return value.startsWith(ERASED);
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
