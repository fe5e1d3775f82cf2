package io.leadlist.internal.admission;

import io.leadlist.admission.CompanyKey;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.CopyPolicy;
import io.leadlist.storage.Uses;
import io.leadlist.storage.Uses.Employment;
import io.leadlist.storage.Uses.Staff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The companies of people.
 *
 * <ol>
 *   <li>A person with a company id belongs to the domain in the organization's record of that company, or else to the
 *       id.
 *   <li>Another person belongs to the domain of the first address that is not free mail. If the organization has a
 *       company with a parent of that domain, the person belongs to the parent; of several, to the shortest.
 *   <li>Anybody else has no company, or that of all unknown ones.
 * </ol>
 *
 * <p>One statement reads the people, one the companies of people who have no record yet, and one the companies by their
 * domains. The last two are issued only if they are needed.
 */
final class Employers {
    private final Admission add;
    private final Uses uses;
    private final Map<PersonId, Employment> employments = new LinkedHashMap<>();
    private final Map<DomainName, Set<CompanyId>> companies = new HashMap<>();

    private Employers(Admission add) {
        this.add = add;
        this.uses = add.transaction().uses();
    }

    /**
     * Reads the companies of people.
     *
     * @param leads the people, with their records as far as the call or the directory has them
     * @param needsStaff whether {@link #staff} will be called
     */
    static Employers of(Admission add, Map<LeadId, Optional<LeadRecord>> leads, boolean needsStaff) {
        Employers employers = new Employers(add);
        employers.read(leads);
        employers.readCompanies(needsStaff);
        return employers;
    }

    private void read(Map<LeadId, Optional<LeadRecord>> leads) {
        employments.putAll(uses.employments(
                leads.keySet().stream().map(PersonId.class::cast).toList()));
        boolean replaces = add.settings().copyPolicy() == CopyPolicy.REFRESH;
        Map<PersonId, PersonProfile> fresh = new LinkedHashMap<>();
        leads.forEach((id, offered) -> offered.ifPresent(record -> {
            if (record instanceof Person person && (replaces || !employments.containsKey(person.id()))) {
                fresh.put(person.id(), person.profile());
            }
        }));
        readFresh(fresh);
    }

    private void readFresh(Map<PersonId, PersonProfile> fresh) {
        Set<CompanyId> ids = new HashSet<>();
        fresh.values().forEach(profile -> profile.employer().ifPresent(ids::add));
        Map<CompanyId, Company> found =
                ids.isEmpty() ? Map.of() : add.transaction().companies().find(ids);
        fresh.forEach((id, profile) -> {
            CompanyId company = profile.employer().orElse(null);
            employments.put(
                    id,
                    new Employment(
                            company,
                            company == null ? null : domain(found.get(company)),
                            company == null ? uses.mailDomain(profile).orElse(null) : null));
        });
    }

    private static @Nullable DomainName domain(@Nullable Company company) {
        return Optional.ofNullable(company)
                .flatMap(one -> Optional.ofNullable(one.profile().domain()))
                .flatMap(DomainName::ofAddress)
                .orElse(null);
    }

    private void readCompanies(boolean needsStaff) {
        Set<DomainName> asked = new HashSet<>();
        for (Employment employment : employments.values()) {
            DomainName mail = employment.mailDomain();
            if (mail != null) {
                asked.addAll(needsStaff ? withParents(mail) : mail.parents());
            }
            if (needsStaff && employment.companyDomain() != null) {
                asked.addAll(withParents(employment.companyDomain()));
            }
        }
        if (!asked.isEmpty()) {
            companies.putAll(uses.companies(asked));
        }
    }

    /** Returns the company of a person; empty if the person is not counted. */
    Optional<CompanyKey> keyOf(LeadId person) {
        Employment employment = person instanceof PersonId id ? employments.get(id) : null;
        if (employment == null) {
            return Optional.empty();
        } else if (employment.companyDomain() != null) {
            return Optional.of(CompanyKey.of(employment.companyDomain()));
        } else if (employment.company() != null) {
            return Optional.of(CompanyKey.of(employment.company()));
        } else if (employment.mailDomain() != null) {
            return Optional.of(CompanyKey.of(shortest(employment.mailDomain())));
        }
        return add.write().reuse().rules().isUnknownCompanyOne() ? Optional.of(CompanyKey.UNKNOWN) : Optional.empty();
    }

    /** Returns who belongs to the companies of some people. */
    Collection<Staff> staff(Collection<LeadId> people) {
        Map<CompanyKey, Staff> staff = new LinkedHashMap<>();
        people.forEach(person -> keyOf(person)
                .ifPresent(key -> staff.computeIfAbsent(
                        key, one -> staff(key, Objects.requireNonNull(employments.get((PersonId) person))))));
        return staff.values();
    }

    private Staff staff(CompanyKey key, Employment employment) {
        DomainName domain = employment.companyDomain();
        if (domain == null && employment.company() != null) {
            return new Staff(key, Set.of(employment.company()), null, false, false);
        } else if (domain == null && employment.mailDomain() == null) {
            return new Staff(key, Set.of(), null, false, true);
        } else if (domain == null) {
            domain = shortest(Objects.requireNonNull(employment.mailDomain()));
        }
        // People with a mail domain below another company's belong to that company.
        DomainName mail = shortest(domain).equals(domain) ? domain : null;
        return new Staff(
                key,
                companies.getOrDefault(domain, Set.of()),
                mail,
                mail != null && companies.containsKey(mail),
                false);
    }

    /** Returns the shortest of a domain's parents that is the domain of a company; the domain itself if none is. */
    private DomainName shortest(DomainName domain) {
        DomainName shortest = domain;
        for (DomainName parent : domain.parents()) {
            shortest = companies.containsKey(parent) ? parent : shortest;
        }
        return shortest;
    }

    private static List<DomainName> withParents(DomainName domain) {
        List<DomainName> all = new ArrayList<>(domain.parents());
        all.add(domain);
        return all;
    }
}
