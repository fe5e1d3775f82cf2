package io.leadlist.lead;

/**
 * The id of a person or of a company, by which lists refer to leads.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface LeadId permits PersonId, CompanyId {
    /** {@return the id as text of 1 to 255 characters; {@link #of} parses it} */
    String value();

    /** {@return the type of the lead} */
    LeadType type();

    /**
     * Parses an id of a type.
     *
     * @param type the type of the lead
     * @param value the id as text
     * @return the id of a person or of a company
     * @throws IllegalArgumentException if the text is not an id of that type
     */
    static LeadId of(LeadType type, String value) {
        return switch (type) {
            case PERSON -> new PersonId(value);
            case COMPANY -> CompanyId.parse(value);
        };
    }
}
