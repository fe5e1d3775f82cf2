package io.leadlist.internal.admission;

import io.leadlist.admission.CoveredMembers;
import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.SuppressedMember;
import io.leadlist.admission.SuppressedMembersPage;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members that entries cover, in steps of bounded size: people in the order of their ids, then companies. A
 * step reads the digests of {@value #STEP} records, and the records whose digests match.
 */
final class CoveredLeads {
    private static final int STEP = 1_000;

    private final Settings settings;
    private final OrganizationId organization;
    private final List<Suppression> entries;
    private final Set<Long> digests = new HashSet<>();
    private final Set<LeadId> named = new LinkedHashSet<>();
    private final Set<SuppressionScope> scopes = new LinkedHashSet<>(List.of(SuppressionScope.ORGANIZATION));
    private final boolean isKeyed;

    CoveredLeads(Settings settings, OrganizationId organization, List<Suppression> entries) {
        this.settings = settings;
        this.organization = organization;
        this.entries = entries;
        this.isKeyed = entries.stream().anyMatch(entry -> entry.key().kind() == Kind.KEYED);
        entries.forEach(entry -> scopes.add(entry.scope()));
        entries.forEach(entry -> digests.add(KeyDigest.of(entry.key())));
        entries.forEach(entry -> lead(entry.key()).ifPresent(named::add));
    }

    /** Counts the members of lists in a scope, step by step. */
    CoveredMembers count(SuppressionScope scope) {
        Set<LeadListId> lists = new HashSet<>();
        long leads = 0;
        Optional<LeadId> next = Optional.empty();
        do {
            SuppressedMembersPage page = step(next.orElse(null), scope);
            leads += page.members().size();
            page.members().forEach(member -> lists.addAll(member.lists()));
            next = page.next();
        } while (next.isPresent());
        return new CoveredMembers(leads, lists.size());
    }

    /** Takes one step after a lead; null for the first step. */
    SuppressedMembersPage step(@Nullable LeadId after, SuppressionScope scope) {
        return settings.storage().read(organization, transaction -> {
            Set<LeadId> people = new LinkedHashSet<>();
            Set<LeadId> companies = new LinkedHashSet<>();
            if (after == null) {
                named.forEach(lead -> (lead instanceof PersonId ? people : companies).add(lead));
            }
            Optional<LeadId> next =
                    after instanceof CompanyId ? Optional.empty() : people(transaction, (PersonId) after, people);
            if (next.isEmpty()) {
                next = companies(transaction, after instanceof CompanyId id ? id : null, companies);
            }
            List<SuppressedMember> members = members(transaction, scope, people);
            members.addAll(members(transaction, scope, companies));
            return new SuppressedMembersPage(members, next);
        });
    }

    private Optional<LeadId> people(Transaction transaction, @Nullable PersonId after, Set<LeadId> covered) {
        Map<PersonId, Set<Long>> page = transaction.people().digestsAfter(after, STEP);
        List<PersonId> matching = matching(page);
        if (!matching.isEmpty()) {
            Collection<Person> people = transaction.people().find(matching).values();
            Map<CompanyId, Company> employers = employers(transaction, people);
            KeyedHashes hashes = settings.hashes(organization);
            Map<LeadId, LeadKeys> keys = new LinkedHashMap<>();
            for (Person person : people) {
                Company employer =
                        person.profile().employer().map(employers::get).orElse(null);
                keys.put(person.id(), LeadKeys.of(person, employer, hashes));
            }
            add(transaction, keys, covered);
        }
        return last(page.keySet());
    }

    private static Map<CompanyId, Company> employers(Transaction transaction, Collection<Person> people) {
        Set<CompanyId> ids = new HashSet<>();
        people.forEach(person -> person.profile().employer().ifPresent(ids::add));
        return ids.isEmpty() ? Map.of() : transaction.companies().find(ids);
    }

    private Optional<LeadId> companies(Transaction transaction, @Nullable CompanyId after, Set<LeadId> covered) {
        Map<CompanyId, Set<Long>> page = transaction.companies().digestsAfter(after, STEP);
        List<CompanyId> matching = matching(page);
        if (!matching.isEmpty()) {
            KeyedHashes hashes = settings.hashes(organization);
            Map<LeadId, LeadKeys> keys = new LinkedHashMap<>();
            transaction.companies().find(matching).forEach((id, company) -> keys.put(id, LeadKeys.of(company, hashes)));
            add(transaction, keys, covered);
        }
        return last(page.keySet());
    }

    /** Returns the leads with a digest of the entries. Records have no digests of keyed hashes, so all may match. */
    private <I extends LeadId> List<I> matching(Map<I, Set<Long>> page) {
        return page.entrySet().stream()
                .filter(lead -> isKeyed || lead.getValue().stream().anyMatch(digests::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Adds the leads that the entries cover. Leads that an entry names were found in the first step. */
    private void add(Transaction transaction, Map<LeadId, LeadKeys> keys, Set<LeadId> covered) {
        List<Suppression> all = new ArrayList<>(entries);
        if (entries.stream().anyMatch(entry -> entry.reason() == SuppressionReason.BOUNCED)) {
            all.addAll(bounced(transaction, keys.values()));
        }
        keys.forEach((lead, own) -> {
            if (!named.contains(lead)
                    && !own.matching(entries).isEmpty()
                    && own.covering(all).isPresent()) {
                covered.add(lead);
            }
        });
    }

    /** Returns the stored entries about other addresses and phones of the leads that have bounced. */
    private List<Suppression> bounced(Transaction transaction, Collection<LeadKeys> leads) {
        Set<SuppressionKey> keys = new HashSet<>();
        leads.forEach(lead -> keys.addAll(lead.all()));
        List<Suppression> bounced = new ArrayList<>();
        for (SuppressionScope one : scopes) {
            transaction.suppressions().find(one, keys).stream()
                    .filter(entry -> entry.reason() == SuppressionReason.BOUNCED && entry.isInForce(settings.now()))
                    .forEach(bounced::add);
        }
        return bounced;
    }

    private static List<SuppressedMember> members(
            Transaction transaction, SuppressionScope scope, Collection<LeadId> leads) {
        List<SuppressedMember> members = new ArrayList<>();
        Map<LeadId, List<LeadListId>> lists =
                leads.isEmpty() ? Map.of() : transaction.members().listsOf(leads);
        for (LeadId lead : leads) {
            List<LeadListId> inScope = lists.getOrDefault(lead, List.of()).stream()
                    .filter(scope::includes)
                    .toList();
            if (!inScope.isEmpty()) {
                members.add(new SuppressedMember(lead, inScope));
            }
        }
        return members;
    }

    private static Optional<LeadId> last(Collection<? extends LeadId> page) {
        LeadId last = null;
        for (LeadId lead : page) {
            last = lead;
        }
        return page.size() < STEP ? Optional.empty() : Optional.ofNullable(last);
    }

    private static Optional<LeadId> lead(SuppressionKey key) {
        return switch (key.kind()) {
            case PERSON_ID -> Optional.of(new PersonId(key.value()));
            case COMPANY_ID -> Optional.of(CompanyId.parse(key.value()));
            default -> Optional.empty();
        };
    }
}
