package io.leadlist.lead;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a company: a UUID (<a href="{@docRoot}/docs/contract-decisions.md#2">decision 2</a>). Its text is the
 * canonical form of 36 characters in lower case. Immutable and thread-safe.
 */
public record CompanyId(UUID uuid) implements LeadId {
    /**
     * Checks the components.
     *
     * @param uuid the UUID of the id
     */
    public CompanyId {
        Objects.requireNonNull(uuid, "company id");
    }

    /**
     * Parses a UUID of 36 characters in upper or lower case.
     *
     * @param text the text to read
     * @return the id
     * @throws IllegalArgumentException if the text is not such a UUID
     */
    public static CompanyId parse(String text) {
        return new CompanyId(CanonicalUuid.parse(text));
    }

    @Override
    public String value() {
        return uuid.toString();
    }

    @Override
    public LeadType type() {
        return LeadType.COMPANY;
    }

    @Override
    public String toString() {
        return value();
    }
}
