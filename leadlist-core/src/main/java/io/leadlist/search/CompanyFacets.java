package io.leadlist.search;

import io.leadlist.lead.Company;
import io.leadlist.lead.Term;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a search compares of a company, in normal form: its industry, and its head count read as a {@link Band}. Immutable and
 * thread-safe.
 */
public record CompanyFacets(Set<Term> industry, Optional<Band> employees) {
    /** Of no company: nothing is known. */
    public static final CompanyFacets NONE = new CompanyFacets(Set.of(), Optional.empty());

    public CompanyFacets {
        industry = Set.copyOf(industry);
    }

    /** The facets of a company. */
    public static CompanyFacets of(Company company) {
        var profile = company.profile();
        return new CompanyFacets(
                PersonFacets.terms(Stream.ofNullable(profile.industry())),
                Optional.ofNullable(profile.headcount()).flatMap(Band::parse));
    }
}
