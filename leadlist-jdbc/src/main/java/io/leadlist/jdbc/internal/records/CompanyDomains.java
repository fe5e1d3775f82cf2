package io.leadlist.jdbc.internal.records;

import io.leadlist.admission.FreeMail;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.PersonProfile;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The column {@code company_domain} of a record: a domain with its labels in reverse order, such as
 * {@code com.example.mail}, so that the subdomains of a domain are one range of an index.
 */
public final class CompanyDomains {
    /** The column of a person who has neither a company id nor a mail domain. */
    public static final String NONE = "";

    private CompanyDomains() {}

    /** Returns the column of a company; null if its domain has no normal form. */
    static @Nullable String ofCompany(CompanyProfile profile) {
        return Optional.ofNullable(profile.domain())
                .flatMap(DomainName::ofAddress)
                .map(CompanyDomains::toSql)
                .orElse(null);
    }

    /** Returns the column of a person; null if there is a company id. */
    static @Nullable String ofPerson(PersonProfile profile, FreeMail freeMail) {
        return profile.employer().isPresent()
                ? null
                : freeMail.otherDomain(profile).map(CompanyDomains::toSql).orElse(NONE);
    }

    /** Returns a domain with its labels in reverse order. */
    public static String toSql(DomainName domain) {
        return reversed(domain.value());
    }

    /** Returns the domain of a column; null if there is none. */
    public static @Nullable DomainName fromSql(@Nullable String column) {
        return column == null || column.equals(NONE) ? null : new DomainName(reversed(column));
    }

    private static String reversed(String domain) {
        List<String> labels = Arrays.asList(domain.split("\\.", -1));
        Collections.reverse(labels);
        return String.join(".", labels);
    }
}
