package io.leadlist.lead;

import java.util.Objects;
import java.util.UUID;

/** A company's id: a UUID (reading 2). Its text is the canonical form, 36 characters in lower case. */
public record CompanyId(UUID uuid) implements LeadId {
    public CompanyId {
        Objects.requireNonNull(uuid, "company id");
    }

    /**
     * Reads a UUID of 36 characters, in either case.
     *
     * @throws IllegalArgumentException if the text is no such UUID
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
