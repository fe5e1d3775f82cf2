package io.leadlist.lead;

/**
 * The id of a person or of a company: what a list links.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface LeadId permits PersonId, CompanyId {
    /** The id as text, 1 to 255 characters; {@link #of} reads it back. */
    String value();

    /** Whether a person or a company is meant. */
    LeadType type();

    /**
     * Reads an id of the given type from its text.
     *
     * @throws IllegalArgumentException if the text is no id of that type
     */
    static LeadId of(LeadType type, String value) {
        return switch (type) {
            case PERSON -> new PersonId(value);
            case COMPANY -> CompanyId.parse(value);
        };
    }
}
