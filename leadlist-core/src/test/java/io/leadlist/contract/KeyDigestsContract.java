package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.LeadList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of the digests of records, and of the lists of leads: what suppression looks up without documents. */
public abstract class KeyDigestsContract extends StorageContract {
    private static final PersonId ANN = new PersonId("ann");
    private static final CompanyId ACME = Samples.aCompanyId(1);

    /** Tests the adapter of this fixture. */
    protected KeyDigestsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_person_has_the_digests_of_all_keys_and_not_only_of_identity_keys() {
        String[] addresses = IntStream.range(0, 12)
                .mapToObj(i -> "a" + i + "@mail" + i + ".example.com")
                .toArray(String[]::new);
        insert(Person.of(
                ANN,
                PersonProfile.named("Ann", "A")
                        .linkedinUrl("https://www.linkedin.com/in/ann")
                        .emails(addresses)
                        .phones("+1 415 555 2671", "555")
                        .companyId(ACME.value())
                        .build()));
        assertThat(digestsOf(ANN))
                .contains(
                        digest(Kind.PERSON_ID, "ann"),
                        digest(Kind.LINKEDIN_URL, "linkedin.com/in/ann"),
                        digest(Kind.EMAIL, "a0@mail0.example.com"),
                        digest(Kind.EMAIL, "a11@mail11.example.com"),
                        digest(Kind.DOMAIN, "mail11.example.com"),
                        digest(Kind.DOMAIN, "example.com"),
                        digest(Kind.PHONE, "+14155552671"),
                        digest(Kind.COMPANY_ID, ACME.value()))
                .doesNotContain(digest(Kind.DOMAIN, "com"), digest(Kind.EMAIL, "b@example.com"));
    }

    @Test
    void a_person_has_the_digests_of_the_hashes_of_an_address() {
        insert(Person.of(
                ANN,
                PersonProfile.named("Ann", "A").emails(" USER@Example.com ").build()));
        assertThat(digestsOf(ANN))
                .contains(
                        digest(Kind.EMAIL_SHA256, "b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514"),
                        digest(Kind.EMAIL_MD5, "b58996c504c5638798eb6b511e6f49af"));
    }

    @Test
    void the_employers_record_counts_whenever_it_was_stored() {
        insert(personOf(ACME));
        assertThat(digestsOf(ANN)).doesNotContain(digest(Kind.DOMAIN, "acme.com"));
        insert(acme("https://www.acme.com/about", "shop.acme.de"));
        assertThat(digestsOf(ANN))
                .contains(
                        digest(Kind.DOMAIN, "acme.com"),
                        digest(Kind.DOMAIN, "shop.acme.de"),
                        digest(Kind.DOMAIN, "acme.de"),
                        digest(Kind.LINKEDIN_URL, "linkedin.com/company/acme"));
        run(transaction -> transaction.companies().replace(List.of(acme(null, "other.com"))));
        assertThat(digestsOf(ANN))
                .contains(digest(Kind.DOMAIN, "other.com"))
                .doesNotContain(digest(Kind.DOMAIN, "acme.com"));
    }

    @Test
    void a_replaced_record_has_the_digests_of_the_new_one() {
        insert(Samples.aPerson("ann", "old@example.com"));
        run(transaction -> transaction.people().replace(List.of(Samples.aPerson("ann", "new@example.org"))));
        assertThat(digestsOf(ANN))
                .contains(digest(Kind.EMAIL, "new@example.org"), digest(Kind.DOMAIN, "example.org"))
                .doesNotContain(digest(Kind.EMAIL, "old@example.com"), digest(Kind.DOMAIN, "example.com"));
        run(transaction -> transaction.people().insertAbsent(List.of(Samples.aPerson("ann", "old@example.com"))));
        assertThat(digestsOf(ANN)).contains(digest(Kind.EMAIL, "new@example.org"));
    }

    @Test
    void a_company_has_the_digests_of_its_keys() {
        insert(acme("acme.com", null));
        Map<CompanyId, Set<Long>> found =
                mapIn(transaction -> transaction.companies().digests(List.of(ACME)));
        assertThat(found).containsOnlyKeys(ACME);
        assertThat(found.get(ACME))
                .contains(
                        digest(Kind.COMPANY_ID, ACME.value()),
                        digest(Kind.DOMAIN, "acme.com"),
                        digest(Kind.LINKEDIN_URL, "linkedin.com/company/acme"));
    }

    @Test
    void ids_without_a_record_have_no_digests() {
        insert(Samples.aPerson("ann"));
        LeadList list = aStoredList(LeadType.PERSON);
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().add(list.id(), 2, Samples.people("ben"));
        });
        assertThat(mapIn(transaction -> transaction.people().digests(Samples.people("ann", "ben", "eve"))))
                .containsOnlyKeys(ANN);
        assertThat(mapIn(transaction -> transaction.people().digests(List.of())))
                .isEmpty();
    }

    @Test
    void records_of_another_organization_have_no_digests() {
        insert(Samples.aPerson("ann", "ann@example.com"));
        run(otherOrganization, transaction -> {
            assertThat(transaction.people().digests(List.of(ANN))).isEmpty();
            assertThat(transaction.people().digestsAfter(null, 9)).isEmpty();
        });
    }

    @Test
    void pages_of_digests_lead_through_all_records_in_the_order_of_their_ids() {
        List<Person> people = IntStream.range(0, 25)
                .mapToObj(i -> Samples.aPerson("p" + (char) ('z' - i), "p" + i + "@example.com"))
                .toList();
        run(transaction -> transaction.people().insertAbsent(people));
        insert(acme("acme.com", null));
        for (int limit : List.of(1, 7, 25, 100)) {
            assertThat(idsByPages(limit))
                    .isEqualTo(people.stream()
                            .map(Person::id)
                            .map(PersonId::value)
                            .sorted()
                            .toList());
        }
        assertThat(mapIn(transaction -> transaction.people().digestsAfter(new PersonId("py"), 1)))
                .isEqualTo(mapIn(transaction -> transaction.people().digests(Samples.people("pz"))));
    }

    @Test
    void the_lists_of_leads_are_those_that_contain_them_now() {
        LeadList first = aStoredList(LeadType.PERSON);
        LeadList second = aStoredList(LeadType.PERSON);
        LeadList deleted = aStoredList(LeadType.PERSON);
        run(transaction -> Stream.of(first, second, deleted).forEach(list -> {
            transaction.lists().lock(list.id());
            transaction.members().add(list.id(), 2, Samples.people("ann", "ben"));
        }));
        run(transaction -> {
            transaction.lists().lock(second.id());
            transaction.members().remove(second.id(), 3, Samples.people("ben"));
            transaction.lists().lock(deleted.id());
            transaction.lists().delete(deleted.id());
        });
        assertThat(mapIn(transaction -> transaction.members().listsOf(Samples.people("ann", "ben", "eve"))))
                .containsOnly(
                        Map.entry(
                                ANN, Stream.of(first.id(), second.id()).sorted().toList()),
                        Map.entry(new PersonId("ben"), List.of(first.id())));
        run(
                otherOrganization,
                transaction ->
                        assertThat(transaction.members().listsOf(List.of(ANN))).isEmpty());
    }

    private List<String> idsByPages(int limit) {
        List<String> ids = new ArrayList<>();
        @Nullable PersonId last = null;
        int size = limit;
        while (size == limit) {
            PersonId after = last;
            List<PersonId> page =
                    List.copyOf(mapIn(transaction -> transaction.people().digestsAfter(after, limit)).keySet().stream()
                            .toList());
            page.forEach(id -> ids.add(id.value()));
            last = page.isEmpty() ? after : page.get(page.size() - 1);
            size = page.size();
        }
        return ids;
    }

    private static Person personOf(CompanyId company) {
        return Person.of(
                ANN, PersonProfile.named("Ann", "A").companyId(company.value()).build());
    }

    private static Company acme(@Nullable String domain, @Nullable String website) {
        return Company.of(
                ACME,
                CompanyProfile.named("Acme")
                        .domain(domain)
                        .websiteUrl(website)
                        .linkedinUrl("https://www.linkedin.com/company/acme")
                        .build());
    }

    private void insert(Person person) {
        run(transaction -> transaction.people().insertAbsent(List.of(person)));
    }

    private void insert(Company company) {
        run(transaction -> transaction.companies().insertAbsent(List.of(company)));
    }

    private Set<Long> digestsOf(PersonId id) {
        return mapIn(transaction -> transaction.people().digests(List.of(id))).getOrDefault(id, Set.of());
    }

    private static long digest(Kind kind, String value) {
        return KeyDigest.of(new SuppressionKey(kind, value));
    }
}
