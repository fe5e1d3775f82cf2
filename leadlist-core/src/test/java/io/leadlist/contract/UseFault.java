package io.leadlist.contract;

import io.leadlist.admission.CompanyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import io.leadlist.storage.Uses;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Faults of the port that reads the uses of leads and the companies of people. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum UseFault implements Fault {
    THE_LIST_ITSELF_COUNTS(UsesContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<LeadId, Use> last(Collection<? extends LeadId> leads, LeadListId except, Instant after) {
            return super.last(leads, null, after);
        }
    })),
    A_USE_AT_THE_INSTANT_COUNTS(UsesContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<LeadId, Use> last(Collection<? extends LeadId> leads, LeadListId except, Instant after) {
            return super.last(leads, except, after.minusMillis(1));
        }
    })),
    A_USE_BEGINS_WITH_THE_LIST(ReuseContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<LeadId, Use> last(Collection<? extends LeadId> leads, LeadListId except, Instant after) {
            Map<LeadId, Use> wrong = new HashMap<>(super.last(leads, except, after));
            wrong.replaceAll((lead, use) -> new Use(use.list(), use.at().plusSeconds(1)));
            return wrong;
        }
    })),
    NOTHING_IS_A_USE(ReuseContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<LeadId, Use> last(Collection<? extends LeadId> leads, LeadListId except, Instant after) {
            return Map.of();
        }
    })),
    ENDED_MEMBERSHIPS_DO_NOT_COUNT(ReuseContract.class, Fault.uses(sound -> new ForwardingUses(sound.uses()) {
        @Override
        public Map<LeadId, Use> last(Collection<? extends LeadId> leads, LeadListId except, Instant after) {
            Map<LeadId, Use> present = new HashMap<>(super.last(leads, except, after));
            present.keySet().retainAll(sound.members().listsOf(leads).keySet());
            return present;
        }
    })),
    UNDONE_CHANGES_COUNT(ReuseContract.class, Fault.uses(sound -> new ForwardingUses(sound.uses()) {
        @Override
        public Map<LeadId, Use> last(Collection<? extends LeadId> leads, LeadListId except, Instant after) {
            Map<LeadId, Use> all = new HashMap<>(super.last(leads, except, after));
            sound.lists()
                    .recent(null, PageRequest.first(100))
                    .forEach(list -> sound.members().memberships(list.id(), leads).keySet().stream()
                            .filter(lead -> !list.id().equals(except))
                            .forEach(lead -> all.putIfAbsent(lead, new Use(list.id(), list.createdAt()))));
            return all;
        }
    })),
    EVERY_DOMAIN_IS_FREE_MAIL(CompanyCapContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Optional<DomainName> mailDomain(PersonProfile profile) {
            return Optional.empty();
        }
    })),
    EMPLOYERS_HAVE_NO_DOMAIN(UsesContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<PersonId, Employment> employments(Collection<PersonId> people) {
            Map<PersonId, Employment> wrong = new HashMap<>(super.employments(people));
            wrong.replaceAll((person, one) -> new Employment(one.company(), null, one.mailDomain()));
            return wrong;
        }
    })),
    ONLY_ONE_COMPANY_HAS_A_DOMAIN(UsesContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<DomainName, Set<CompanyId>> companies(Collection<DomainName> domains) {
            Map<DomainName, Set<CompanyId>> wrong = new HashMap<>(super.companies(domains));
            wrong.replaceAll((domain, all) -> Set.of(all.iterator().next()));
            return wrong;
        }
    })),
    MEMBERS_BY_MAIL_DOMAIN_ARE_NOT_COUNTED(CompanyCapContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<CompanyKey, Integer> members(LeadListId list, Collection<Staff> companies, int atMost) {
            return super.members(list, onlyById(companies), atMost);
        }
    })),
    MEMBERS_ARE_COUNTED_WITHOUT_A_LIMIT(UsesContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<CompanyKey, Integer> members(LeadListId list, Collection<Staff> companies, int atMost) {
            return super.members(list, companies, Integer.MAX_VALUE);
        }
    })),
    EXCEPTED_PEOPLE_COUNT(CompanyCapContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<CompanyKey, Integer> used(
                Collection<Staff> companies, Collection<PersonId> except, Instant after, int atMost) {
            return super.used(companies, List.of(), after, atMost);
        }
    })),
    USES_OF_ANY_TIME_COUNT(CompanyCapContract.class, uses(sound -> new ForwardingUses(sound) {
        @Override
        public Map<CompanyKey, Integer> used(
                Collection<Staff> companies, Collection<PersonId> except, Instant after, int atMost) {
            return super.used(companies, except, Instant.EPOCH, atMost);
        }
    }));

    private final Planted planted;

    UseFault(Class<?> contract, Supplier<Storage> storage) {
        this.planted = new Planted(contract, storage);
    }

    @Override
    public Planted planted() {
        return planted;
    }

    private static Supplier<Storage> uses(UnaryOperator<Uses> faulty) {
        Function<Transaction, Uses> port = sound -> faulty.apply(sound.uses());
        return Fault.uses(port);
    }

    private static List<Uses.Staff> onlyById(Collection<Uses.Staff> companies) {
        return companies.stream()
                .map(staff -> new Uses.Staff(staff.key(), staff.companies(), null, false, staff.withUnknown()))
                .toList();
    }
}
