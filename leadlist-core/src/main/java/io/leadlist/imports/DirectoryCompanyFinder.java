package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds companies in a directory by two searches: all LinkedIn URLs, then all domains. */
record DirectoryCompanyFinder(Directory directory) implements CompanyFinder {
    /** The maximum number of values in one search, small enough for remote directories. */
    private static final int CHUNK = 100;

    DirectoryCompanyFinder {
        Objects.requireNonNull(directory, "directory");
    }

    @Override
    public Map<CompanyReference, CompanyId> find(OrganizationId organization, Collection<CompanyReference> references) {
        Map<String, CompanyId> byUrl = search(
                SearchField.ACCOUNT_LINKEDIN,
                values(references, CompanyReference::linkedinUrl),
                company -> CompanyReference.urlOf(company.profile().linkedinUrl()));
        Map<String, CompanyId> byDomain = search(
                SearchField.ACCOUNT_DOMAIN,
                values(references, CompanyReference::domain),
                company -> CompanyReference.domainOf(company.profile().domain()));
        Map<CompanyReference, CompanyId> found = new LinkedHashMap<>();
        for (CompanyReference reference : references) {
            CompanyId id = byUrl.get(reference.linkedinUrl());
            CompanyId other = id == null ? byDomain.get(reference.domain()) : id;
            if (other != null) {
                found.put(reference, other);
            }
        }
        return found;
    }

    private static List<String> values(
            Collection<CompanyReference> references, Function<CompanyReference, @Nullable String> part) {
        Set<String> values = new LinkedHashSet<>();
        references.forEach(
                reference -> Optional.ofNullable(part.apply(reference)).ifPresent(values::add));
        return new ArrayList<>(values);
    }

    private Map<String, CompanyId> search(
            SearchField field, List<String> values, Function<Company, Optional<String>> key) {
        Map<String, CompanyId> found = new HashMap<>();
        if (directory.searchable(LeadType.COMPANY).contains(field)) {
            for (int from = 0; from < values.size(); from += CHUNK) {
                List<String> some = values.subList(from, Math.min(values.size(), from + CHUNK));
                SearchFilters filters = SearchFilters.builder()
                        .with(field, TermFilter.anyOf(some.toArray(String[]::new)))
                        .build();
                companies(filters)
                        .forEach(company -> key.apply(company).ifPresent(one -> found.putIfAbsent(one, company.id())));
            }
        }
        return found;
    }

    private List<Company> companies(SearchFilters filters) {
        List<Company> companies = new ArrayList<>();
        int size = directory.pageSize();
        for (int number = 0; companies.size() == (long) number * size; number++) {
            SearchPage<Company> page = directory.searchCompanies(filters, new SearchPageRequest(number, size));
            if (page.entries().isEmpty()) {
                break;
            }
            companies.addAll(page.entries());
        }
        return companies;
    }
}
