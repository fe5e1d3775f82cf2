package io.leadlist.memory;

import io.leadlist.admission.CompanyKey;
import io.leadlist.admission.FreeMail;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.Change;
import io.leadlist.memory.Tenant.MemberMaps;
import io.leadlist.memory.Tenant.Stay;
import io.leadlist.storage.Uses;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the uses of one organization's leads from its memberships and journals. */
final class MemoryUses implements Uses {
    private static final Comparator<Use> EARLIEST_FIRST =
            Comparator.comparing(Use::at).thenComparing(Use::list, Comparator.reverseOrder());
    private final Tenant tenant;
    private final FreeMail freeMail;

    MemoryUses(Tenant tenant, FreeMail freeMail) {
        this.tenant = tenant;
        this.freeMail = freeMail;
    }

    @Override
    public Map<LeadId, Use> last(Collection<? extends LeadId> leads, @Nullable LeadListId except, Instant after) {
        Set<LeadId> asked = new HashSet<>(leads);
        Map<LeadId, Use> last = new HashMap<>();
        for (LeadListId list : tenant.lists.keySet()) {
            if (!list.equals(except)) {
                stays(list)
                        .filter(stay -> asked.contains(stay.id()))
                        .forEach(stay -> use(list, stay)
                                .filter(use -> use.at().isAfter(after))
                                .ifPresent(use -> last.merge(stay.id(), use, MemoryUses::later)));
            }
        }
        return last;
    }

    private Stream<Stay> stays(LeadListId list) {
        MemberMaps members = tenant.members.get(list);
        return members == null ? Stream.empty() : members.stays().values().stream();
    }

    /** Returns the use that began a stay; empty if its change was undone. */
    private Optional<Use> use(LeadListId list, Stay stay) {
        NavigableMap<Long, Change> journal = tenant.journals.getOrDefault(list, new TreeMap<>());
        return Optional.ofNullable(journal.get(stay.position().version()))
                .filter(change -> change.undoneBy() == null)
                .map(change -> new Use(list, change.at()));
    }

    private static Use later(Use one, Use other) {
        return EARLIEST_FIRST.compare(one, other) < 0 ? other : one;
    }

    @Override
    public Optional<DomainName> mailDomain(PersonProfile profile) {
        return freeMail.otherDomain(profile);
    }

    @Override
    public Map<PersonId, Employment> employments(Collection<PersonId> people) {
        Map<PersonId, Employment> employments = new HashMap<>();
        for (PersonId id : people) {
            Person person = tenant.people.get(id);
            if (person != null) {
                employments.put(id, employment(person.profile()));
            }
        }
        return employments;
    }

    private Employment employment(PersonProfile profile) {
        CompanyId company = profile.employer().orElse(null);
        return new Employment(
                company,
                company == null ? null : domain(tenant.companies.get(company)).orElse(null),
                company == null ? mailDomain(profile).orElse(null) : null);
    }

    private static Optional<DomainName> domain(@Nullable Company company) {
        return Optional.ofNullable(company)
                .flatMap(one -> Optional.ofNullable(one.profile().domain()))
                .flatMap(DomainName::ofAddress);
    }

    @Override
    public Map<DomainName, Set<CompanyId>> companies(Collection<DomainName> domains) {
        Set<DomainName> asked = new HashSet<>(domains);
        Map<DomainName, Set<CompanyId>> companies = new HashMap<>();
        tenant.companies
                .values()
                .forEach(company -> domain(company)
                        .filter(asked::contains)
                        .ifPresent(domain -> companies
                                .computeIfAbsent(domain, one -> new HashSet<>())
                                .add(company.id())));
        return companies;
    }

    @Override
    public Map<CompanyKey, Integer> members(LeadListId list, Collection<Staff> companies, int atMost) {
        MemberMaps members = tenant.members.get(list);
        return count(
                companies, atMost, id -> members != null && members.positions().containsKey(id));
    }

    @Override
    public Map<CompanyKey, Integer> used(
            Collection<Staff> companies, Collection<PersonId> except, Instant after, int atMost) {
        Set<LeadId> used = last(tenant.people.keySet(), null, after).keySet();
        Set<PersonId> others = new HashSet<>(except);
        return count(companies, atMost, id -> used.contains(id) && !others.contains(id));
    }

    private Map<CompanyKey, Integer> count(Collection<Staff> companies, int atMost, Predicate<PersonId> isCounted) {
        Map<CompanyKey, Integer> counts = new HashMap<>();
        for (Staff staff : companies) {
            int count = (int) tenant.people.values().stream()
                    .filter(person -> isOf(employment(person.profile()), staff) && isCounted.test(person.id()))
                    .limit(atMost)
                    .count();
            counts.put(staff.key(), count);
        }
        return counts;
    }

    private static boolean isOf(Employment employment, Staff staff) {
        CompanyId company = employment.company();
        DomainName mail = employment.mailDomain();
        if (company != null) {
            return staff.companies().contains(company);
        }
        return mail == null ? staff.withUnknown() : staff.domain() != null && isOf(mail, staff);
    }

    private static boolean isOf(DomainName mail, Staff staff) {
        String domain = Objects.requireNonNull(staff.domain()).value();
        return mail.value().equals(domain)
                || (staff.withSubdomains() && mail.value().endsWith("." + domain));
    }

    @Override
    public void lock(Collection<? extends LeadId> leads) {
        // The whole organization is locked.
    }

    @Override
    public void release(Collection<? extends LeadId> leads) {
        // Locking stores nothing.
    }
}
