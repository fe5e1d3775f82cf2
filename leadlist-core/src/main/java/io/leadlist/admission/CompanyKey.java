package io.leadlist.admission;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.DomainName;
import java.util.Objects;

/**
 * Identifies the company of a person for a {@link CompanyCap}: by the domain of the company, or by its id. Names are
 * not compared. Immutable and thread-safe.
 *
 * @param value a domain in normal form; {@code id:} with the id of a company whose domain is unknown; or
 *     {@code unknown}
 */
public record CompanyKey(String value) {
    /** The company of all people whose company is unknown, if they count as people of one company. */
    public static final CompanyKey UNKNOWN = new CompanyKey("unknown");

    private static final String ID = "id:";

    /**
     * Checks the components.
     *
     * @param value a domain in normal form
     */
    public CompanyKey {
        Objects.requireNonNull(value, "value");
    }

    /**
     * {@return the key of a company with a domain}
     *
     * @param domain the domain of the company
     */
    public static CompanyKey of(DomainName domain) {
        return new CompanyKey(domain.value());
    }

    /**
     * {@return the key of a company without a known domain}
     *
     * @param id the id of the company
     */
    public static CompanyKey of(CompanyId id) {
        return new CompanyKey(ID + id.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
