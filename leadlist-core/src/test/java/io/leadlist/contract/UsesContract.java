package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.CompanyKey;
import io.leadlist.admission.FreeMail;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Uses.Employment;
import io.leadlist.storage.Uses.Staff;
import io.leadlist.storage.Uses.Use;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of uses: the last uses of leads, the companies of people, and how many of them are members. */
public abstract class UsesContract extends StorageContract {
    private static final Instant NOW = Samples.NOW;
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final CompanyId ACME = Samples.aCompanyId(1);
    private static final CompanyId OTHER = Samples.aCompanyId(2);
    private static final CompanyKey KEY = new CompanyKey("acme.com");
    private static final DomainName DOMAIN = new DomainName("acme.com");

    /** Tests the adapter of this fixture. */
    protected UsesContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void the_last_use_is_the_latest_beginning_of_a_membership_in_any_list() {
        LeadList first = aListAt(NOW.minusSeconds(20), "ann", "bob");
        LeadList second = aListAt(NOW.minusSeconds(10), "ann");
        assertThat(last(null, NOW.minusSeconds(60), "ann", "bob", "eve"))
                .containsOnly(
                        Map.entry(ANN, new Use(second.id(), NOW.minusSeconds(10))),
                        Map.entry(BOB, new Use(first.id(), NOW.minusSeconds(20))));
        assertThat(last(second.id(), NOW.minusSeconds(60), "ann"))
                .containsOnly(Map.entry(ANN, new Use(first.id(), NOW.minusSeconds(20))));
    }

    @Test
    void a_use_at_the_instant_itself_does_not_count() {
        aListAt(NOW.minusSeconds(10), "ann");
        assertThat(last(null, NOW.minusSeconds(10), "ann")).isEmpty();
        assertThat(last(null, NOW.minusSeconds(10).minusMillis(1), "ann")).containsOnlyKeys(ANN);
    }

    @Test
    void of_two_uses_at_one_instant_the_smaller_list_counts() {
        LeadList one = aListAt(NOW, "ann");
        LeadList other = aListAt(NOW, "ann");
        LeadListId smaller = one.id().compareTo(other.id()) < 0 ? one.id() : other.id();
        assertThat(last(null, NOW.minusSeconds(1), "ann")).containsOnly(Map.entry(ANN, new Use(smaller, NOW)));
    }

    @Test
    void uses_of_another_organization_are_not_seen() {
        aListAt(NOW, "ann");
        run(otherOrganization, transaction -> {
            assertThat(transaction.uses().last(List.of(ANN), null, NOW.minusSeconds(1)))
                    .isEmpty();
            assertThat(transaction.uses().companies(List.of(DOMAIN))).isEmpty();
            assertThat(transaction.uses().employments(List.of(ANN))).isEmpty();
        });
    }

    @Test
    void the_employment_of_a_person_is_its_company_with_its_present_domain_or_else_its_mail_domain() {
        insert(person("ann", ACME, "ann@mail.com"), person("bob", null, "b@gmail.com", "bob@acme.com"));
        insert(person("cid", null, "c@gmail.com"));
        assertThat(employments("ann", "bob", "cid", "eve"))
                .containsOnly(
                        Map.entry(ANN, new Employment(ACME, null, null)),
                        Map.entry(BOB, new Employment(null, null, DOMAIN)),
                        Map.entry(new PersonId("cid"), new Employment(null, null, null)));
        insert(company(ACME, "https://www.acme.com/about"));
        assertThat(employments("ann")).containsOnly(Map.entry(ANN, new Employment(ACME, DOMAIN, null)));
        insert(company(ACME, "acme.org"));
        assertThat(employments("ann"))
                .containsOnly(Map.entry(ANN, new Employment(ACME, new DomainName("acme.org"), null)));
        run(transaction -> transaction.people().replace(List.of(person("ann", null, "ann@acme.com"))));
        assertThat(employments("ann")).containsOnly(Map.entry(ANN, new Employment(null, null, DOMAIN)));
    }

    @Test
    void the_mail_domain_is_that_of_the_first_address_that_is_not_free() {
        PersonProfile profile = PersonProfile.named("A", "B")
                .emails("no address", "a@gmail.com", "a@Acme.com", "a@other.com")
                .build();
        run(transaction -> assertThat(transaction.uses().mailDomain(profile)).contains(DOMAIN));
        assertThat(FreeMail.DEFAULT.contains(new DomainName("gmail.com"))).isTrue();
    }

    @Test
    void an_id_without_a_record_has_no_employment() {
        aListAt(NOW, "ann");
        assertThat(employments("ann")).isEmpty();
    }

    @Test
    void companies_are_found_by_their_exact_domains() {
        insert(company(ACME, "acme.com"));
        insert(company(OTHER, "www.ACME.com"));
        insert(company(Samples.aCompanyId(3), "eu.acme.com"));
        insert(company(Samples.aCompanyId(4), "no domain"));
        assertThat(mapIn(transaction -> transaction.uses().companies(List.of(DOMAIN, new DomainName("acme.org")))))
                .containsOnly(Map.entry(DOMAIN, Set.of(ACME, OTHER)));
    }

    @Test
    void members_are_counted_by_company_id_by_mail_domain_and_by_subdomain_up_to_a_limit() {
        insert(person("ann", ACME), person("bob", OTHER), person("cid", null, "c@acme.com"));
        insert(person("dan", null, "d@eu.acme.com"), person("eve", null, "e@acme-x.com"), person("fay", null));
        insert(person("gus", null, "g@acme.com"), person("hal", null, "h@xacme.com"));
        LeadList list = aListAt(NOW, "ann", "bob", "cid", "dan", "eve", "fay", "hal");
        assertThat(members(list, 9, new Staff(KEY, Set.of(ACME), null, false, false)))
                .containsEntry(KEY, 1);
        assertThat(members(list, 9, new Staff(KEY, Set.of(ACME, OTHER), DOMAIN, false, false)))
                .containsEntry(KEY, 3);
        Staff all = new Staff(KEY, Set.of(ACME, OTHER), DOMAIN, true, false);
        Staff unknown = new Staff(CompanyKey.UNKNOWN, Set.of(), null, false, true);
        assertThat(members(list, 9, all, unknown)).containsEntry(KEY, 4).containsEntry(CompanyKey.UNKNOWN, 1);
        assertThat(members(list, 3, all)).containsEntry(KEY, 3);
        assertThat(members(aListAt(NOW), 9, all).getOrDefault(KEY, 0)).isZero();
    }

    @Test
    void different_people_who_were_used_after_an_instant_are_counted() {
        insert(person("ann", ACME), person("bob", ACME), person("cid", null, "c@acme.com"), person("dan", ACME));
        LeadList former = aListAt(NOW.minusSeconds(10), "ann", "bob");
        aListAt(NOW, "ann");
        aListAt(NOW.minusSeconds(60), "cid");
        run(transaction -> {
            transaction.lists().lock(former.id());
            transaction.members().remove(former.id(), 2, List.of(BOB));
        });
        Staff all = new Staff(KEY, Set.of(ACME), DOMAIN, false, false);
        assertThat(used(all, NOW.minusSeconds(20), 9)).containsEntry(KEY, 2);
        assertThat(used(all, NOW.minusSeconds(90), 9)).containsEntry(KEY, 3);
        assertThat(used(all, NOW.minusSeconds(90), 2)).containsEntry(KEY, 2);
        assertThat(used(all, NOW.minusSeconds(20), 1, ANN)).containsEntry(KEY, 1);
        assertThat(used(all, NOW.minusSeconds(20), 9, ANN, BOB).getOrDefault(KEY, 0))
                .isZero();
    }

    @Test
    void locked_leads_can_be_stored_and_released_ones_leave_nothing() {
        insert(person("ann", ACME));
        LeadList list = aStoredList(LeadType.PERSON);
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.uses().lock(Samples.people("bob", "eve", "ann", "cid"));
            transaction.uses().release(Samples.people("bob", "ann"));
            transaction.people().insertAbsent(List.of(person("cid", ACME)));
            assertThat(transaction.members().add(list.id(), 2, Samples.people("cid", "eve", "ann")))
                    .hasSize(3);
        });
        assertThat(employments("ann", "bob", "cid", "eve")).containsOnlyKeys(ANN, new PersonId("cid"));
        run(transaction -> {
            transaction.lists().lock(list.id());
            assertThat(transaction.members().add(list.id(), 3, Samples.people("bob")))
                    .hasSize(1);
        });
    }

    private Map<LeadId, Use> last(LeadListId except, Instant after, String... ids) {
        return mapIn(transaction -> transaction.uses().last(Samples.people(ids), except, after));
    }

    private Map<PersonId, Employment> employments(String... ids) {
        return mapIn(transaction -> transaction.uses().employments(Samples.people(ids)));
    }

    private Map<CompanyKey, Integer> members(LeadList list, int atMost, Staff... companies) {
        return mapIn(transaction -> transaction.uses().members(list.id(), Arrays.asList(companies), atMost));
    }

    private Map<CompanyKey, Integer> used(Staff company, Instant after, int atMost, PersonId... except) {
        return mapIn(transaction -> transaction.uses().used(List.of(company), Arrays.asList(except), after, atMost));
    }

    /** Stores a list whose members were added by its creation. */
    private LeadList aListAt(Instant at, String... ids) {
        LeadList list = aStoredList(LeadType.PERSON);
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().add(list.id(), 1, Samples.people(ids));
            Change change = Samples.aChange(list.id(), 1, "user", Change.Source.CREATION, ids.length, ids.length);
            transaction.journal().append(at(change, at));
        });
        return list;
    }

    private static Change at(Change change, Instant at) {
        return new Change(
                change.listId(),
                change.version(),
                at,
                change.by(),
                change.source(),
                change.added(),
                change.removed(),
                change.memberCount(),
                change.idempotencyKey(),
                change.former(),
                change.undoes(),
                change.undoneBy(),
                change.overrides());
    }

    private void insert(Person... people) {
        run(transaction -> transaction.people().insertAbsent(Arrays.asList(people)));
    }

    private void insert(Company company) {
        run(transaction -> transaction.companies().replace(List.of(company)));
    }

    private static Company company(CompanyId id, String domain) {
        return new Company(id, CompanyProfile.named("Acme").domain(domain).build());
    }

    private static Person person(String id, CompanyId company, String... emails) {
        return Person.of(
                new PersonId(id),
                PersonProfile.named("Sam", "Smith")
                        .companyId(company == null ? null : company.value())
                        .emails(emails)
                        .build());
    }
}
