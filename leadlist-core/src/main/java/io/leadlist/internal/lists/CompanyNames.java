package io.leadlist.internal.lists;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.StorableText;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Selects members whose company has a name (<a href="{@docRoot}/docs/contract-decisions.md#37">decision 37</a>). A
 * person's company is the employer in the record. Companies without a record of the organization are looked up in the
 * directory while no transaction is open.
 */
final class CompanyNames {
    private final Storage storage;
    private final Directory directory;

    CompanyNames(Storage storage, Directory directory) {
        this.storage = storage;
        this.directory = directory;
    }

    /** Returns the members whose company has a name, in their order. */
    List<PopulatedMember> among(OrganizationId organization, List<PopulatedMember> members) {
        Set<CompanyId> ids = new LinkedHashSet<>();
        members.forEach(member -> company(member).ifPresent(ids::add));
        Map<CompanyId, Company> known = ids.isEmpty() ? Map.of() : known(organization, ids);
        return members.stream()
                .filter(member -> company(member)
                        .map(known::get)
                        .filter(CompanyNames::isNamed)
                        .isPresent())
                .toList();
    }

    private Map<CompanyId, Company> known(OrganizationId organization, Set<CompanyId> ids) {
        Map<CompanyId, Company> known = new HashMap<>(storage.read(
                organization, transaction -> transaction.companies().find(ids)));
        Set<CompanyId> absent = new LinkedHashSet<>(ids);
        absent.removeAll(known.keySet());
        if (!absent.isEmpty()) {
            known.putAll(directory.findCompanies(absent));
        }
        return known;
    }

    private static Optional<CompanyId> company(PopulatedMember member) {
        return member.id() instanceof CompanyId id
                ? Optional.of(id)
                : member.person().flatMap(person -> person.profile().employer());
    }

    private static boolean isNamed(Company company) {
        String name = company.profile().name();
        return name != null && !StorableText.isBlank(name);
    }
}
