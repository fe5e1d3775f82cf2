package io.leadlist.internal.admission;

import io.leadlist.admission.Because;
import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the leads that suppression entries cover, by the organization's records, the records of their employers, and
 * the records that the call or the directory has.
 *
 * <ol>
 *   <li>If the organization has no entries, nothing is read.
 *   <li>Otherwise the digests of all leads are read, and the entries with these digests. Digests of kinds that no entry
 *       has are not looked up.
 *   <li>If there are such entries, the records of the leads that have their digests are read, and compared with them.
 * </ol>
 */
final class SuppressedLeads {
    /** The id of no list, so that only entries of the organization apply. */
    private static final LeadListId NO_LIST = new LeadListId(new UUID(0, 0));

    /** The list that leads would be added to. */
    private record Place(OrganizationId organization, LeadListId list, LeadType type) {}

    private final Settings settings;
    private final Transaction transaction;
    private final Place place;
    private final Map<LeadId, Optional<LeadRecord>> leads;
    private final KeyedHashes hashes;
    private final Set<Kind> kinds;

    private SuppressedLeads(
            Settings settings, Transaction transaction, Place place, Map<LeadId, Optional<LeadRecord>> leads) {
        this.settings = settings;
        this.transaction = transaction;
        this.place = place;
        this.kinds = transaction.suppressions().kinds(place.list());
        this.leads = leads;
        this.hashes = settings.hashes(place.organization());
    }

    static Map<LeadId, Because> of(Admission add, Map<LeadId, Optional<LeadRecord>> leads) {
        return of(add.settings(), add.transaction(), add.list(), leads);
    }

    static Map<LeadId, Because> of(
            Settings settings, Transaction transaction, LeadList list, Map<LeadId, Optional<LeadRecord>> leads) {
        Place place = new Place(list.organization(), list.id(), list.type());
        return new SuppressedLeads(settings, transaction, place, leads).covered();
    }

    /** Finds the people that entries of the organization keep out of every list. */
    static Map<LeadId, Because> ofOrganization(
            Settings settings,
            Transaction transaction,
            OrganizationId organization,
            Map<LeadId, Optional<LeadRecord>> people) {
        Place place = new Place(organization, NO_LIST, LeadType.PERSON);
        return new SuppressedLeads(settings, transaction, place, people).covered();
    }

    private Map<LeadId, Because> covered() {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        // Records have no digests of keyed hashes, so that all of them must be read if there are such entries.
        boolean isKeyed = hashes.isAvailable() && kinds.contains(Kind.KEYED);
        Map<LeadId, LeadKeys> known = isKeyed ? keys(leads.keySet()) : Map.of();
        Map<LeadId, Set<Long>> digests = isKeyed ? digestsOf(known) : digests();
        Set<Long> all = new HashSet<>();
        digests.values().forEach(all::addAll);
        List<Suppression> entries = transaction.suppressions().withDigests(place.list(), all, settings.now());
        if (entries.isEmpty()) {
            return Map.of();
        }
        return covered(entries, isKeyed ? known : keys(hit(entries, digests)));
    }

    private static Map<LeadId, Because> covered(List<Suppression> entries, Map<LeadId, LeadKeys> keys) {
        Map<LeadId, Because> covered = new LinkedHashMap<>();
        keys.forEach((lead, own) ->
                own.covering(entries).ifPresent(entry -> covered.put(lead, Because.Suppressed.by(entry))));
        return covered;
    }

    private static Set<LeadId> hit(List<Suppression> entries, Map<LeadId, Set<Long>> digests) {
        Set<Long> wanted = new HashSet<>();
        entries.forEach(entry -> wanted.add(KeyDigest.of(entry.key())));
        Set<LeadId> hit = new HashSet<>();
        digests.forEach((lead, own) -> {
            if (own.stream().anyMatch(wanted::contains)) {
                hit.add(lead);
            }
        });
        return hit;
    }

    private Map<LeadId, Set<Long>> digestsOf(Map<LeadId, LeadKeys> keys) {
        Map<LeadId, Set<Long>> digests = new HashMap<>();
        keys.forEach((lead, own) -> digests.put(lead, own.digests(kinds)));
        return digests;
    }

    /** Returns the digests of all leads: one statement, and one more if records of the call name employers. */
    private Map<LeadId, Set<Long>> digests() {
        Map<LeadId, Set<Long>> digests = new HashMap<>();
        Map<CompanyId, Set<Long>> employers = employerDigests();
        leads.forEach((lead, offered) -> {
            Set<Long> own = new HashSet<>(LeadKeys.of(lead, hashes).digests(kinds));
            offered.ifPresent(record -> own.addAll(keys(record, null).digests(kinds)));
            offered.flatMap(SuppressedLeads::employer)
                    .ifPresent(company -> addAll(own, employers.getOrDefault(company, Set.of())));
            digests.put(lead, own);
        });
        stored().forEach((lead, own) -> addAll(digests.getOrDefault(lead, new HashSet<>()), own));
        return digests;
    }

    private void addAll(Set<Long> digests, Set<Long> stored) {
        for (Long digest : stored) {
            if (kinds.contains(KeyDigest.kind(digest))) {
                digests.add(digest);
            }
        }
    }

    private Map<? extends LeadId, Set<Long>> stored() {
        return place.type() == LeadType.PERSON
                ? transaction.people().digests(ids(leads.keySet(), PersonId.class))
                : transaction.companies().digests(ids(leads.keySet(), CompanyId.class));
    }

    private Map<CompanyId, Set<Long>> employerDigests() {
        Set<CompanyId> employers = new HashSet<>();
        leads.values()
                .forEach(offered -> offered.flatMap(SuppressedLeads::employer).ifPresent(employers::add));
        return employers.isEmpty() ? Map.of() : transaction.companies().digests(employers);
    }

    /** Returns the keys of leads: one statement, and one more if any of them has an employer. */
    private Map<LeadId, LeadKeys> keys(Set<LeadId> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<LeadId, LeadRecord> own = new HashMap<>();
        if (place.type() == LeadType.PERSON) {
            own.putAll(transaction.people().find(ids(some, PersonId.class)));
        } else {
            own.putAll(transaction.companies().find(ids(some, CompanyId.class)));
        }
        Map<CompanyId, Company> employers = employers(some, own);
        Map<LeadId, LeadKeys> keys = new LinkedHashMap<>();
        some.forEach(lead -> keys.put(lead, keys(lead, own.get(lead), employers)));
        return keys;
    }

    private Map<CompanyId, Company> employers(Set<LeadId> some, Map<LeadId, LeadRecord> own) {
        Set<CompanyId> ids = new HashSet<>();
        for (LeadId lead : some) {
            Optional.ofNullable(own.get(lead))
                    .flatMap(SuppressedLeads::employer)
                    .ifPresent(ids::add);
            offered(lead).flatMap(SuppressedLeads::employer).ifPresent(ids::add);
        }
        return ids.isEmpty() ? Map.of() : transaction.companies().find(ids);
    }

    private LeadKeys keys(LeadId lead, @Nullable LeadRecord own, Map<CompanyId, Company> employers) {
        LeadKeys keys = LeadKeys.of(lead, hashes);
        for (LeadRecord record : records(own, offered(lead).orElse(null))) {
            keys = keys.and(keys(record, employer(record).map(employers::get).orElse(null)));
        }
        return keys;
    }

    private Optional<LeadRecord> offered(LeadId lead) {
        return leads.getOrDefault(lead, Optional.empty());
    }

    private static List<LeadRecord> records(@Nullable LeadRecord own, @Nullable LeadRecord offered) {
        if (own == null) {
            return offered == null ? List.of() : List.of(offered);
        }
        return offered == null ? List.of(own) : List.of(own, offered);
    }

    private LeadKeys keys(LeadRecord record, @Nullable Company employer) {
        return record instanceof Person person
                ? LeadKeys.of(person, employer, hashes)
                : LeadKeys.of((Company) record, hashes);
    }

    private static Optional<CompanyId> employer(LeadRecord record) {
        return record instanceof Person person ? person.profile().employer() : Optional.empty();
    }

    private static <I extends LeadId> List<I> ids(Collection<LeadId> leads, Class<I> type) {
        return leads.stream().map(type::cast).toList();
    }
}
