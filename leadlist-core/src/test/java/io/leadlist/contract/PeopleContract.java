package io.leadlist.contract;

import static io.leadlist.contract.Samples.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.People.Match;
import io.leadlist.storage.Records.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.People}. */
public abstract class PeopleContract extends StorageContract {
    /** Tests the adapter of this fixture. */
    protected PeopleContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_person_is_found_with_all_stored_fields() {
        Person full = Samples.aFullPerson("full");
        Person empty = Person.of(new PersonId("empty"), PersonProfile.builder().build());
        insert(full, empty);
        assertThat(find("full", "empty", "unknown")).isEqualTo(Map.of(full.id(), full, empty.id(), empty));
    }

    @Test
    void similar_ids_are_different_people() {
        List<Person> all = Samples.ODD_TEXTS.stream().map(id -> aPerson(id)).toList();
        insert(all.toArray(Person[]::new));
        assertThat(find(Samples.ODD_TEXTS.toArray(String[]::new)).values()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void inserting_does_not_change_present_records() {
        insert(aPerson("a", "old@example.com"));
        insert(aPerson("a", "new@example.com"), aPerson("b"));
        assertThat(find("a", "b").values()).containsExactlyInAnyOrder(aPerson("a", "old@example.com"), aPerson("b"));
        assertThat(matches(email("new@example.com"))).isEmpty();
    }

    @Test
    void replacing_stores_the_record_and_keeps_its_creation_time() {
        insert(at(aPerson("a", "old@example.com"), 1));
        run(transaction ->
                transaction.people().replace(List.of(at(aPerson("a", "new@example.com"), 2), at(aPerson("b"), 2))));
        Person a = find("a").get(new PersonId("a"));
        assertThat(a.profile().emails()).containsExactly("new@example.com");
        assertThat(a.createdAt()).isEqualTo(Samples.NOW.plusMillis(1));
        assertThat(a.updatedAt()).isEqualTo(Samples.NOW.plusMillis(2));
        assertThat(find("b")).hasSize(1);
        assertThat(matches(email("old@example.com"), email("new@example.com")))
                .containsOnlyKeys(email("new@example.com"));
    }

    @Test
    void a_key_of_people_who_are_replaced_together_belongs_to_the_first_of_them() {
        insert(aPerson("b", "shared@example.com"));
        run(transaction -> transaction
                .people()
                .replace(List.of(aPerson("a", "shared@example.com"), aPerson("b", "shared@example.com"))));
        assertThat(owner("shared@example.com")).isEqualTo("a");
        run(transaction -> transaction
                .people()
                .replace(List.of(aPerson("b", "shared@example.com"), aPerson("a", "shared@example.com"))));
        assertThat(owner("shared@example.com")).isEqualTo("b");
    }

    @Test
    void a_deleted_record_is_distinguished_from_a_present_and_an_absent_one() {
        Person deleted = new Person(
                new PersonId("gone"),
                PersonProfile.named("a", "b").emails("gone@example.com").build(),
                null,
                null,
                Samples.NOW);
        insert(aPerson("here"), deleted);
        assertThat(mapIn(transaction -> transaction.people().standing(Samples.people("here", "gone", "unknown"))))
                .isEqualTo(Map.of(new PersonId("here"), Standing.PRESENT, new PersonId("gone"), Standing.DELETED));
        assertThat(matches(email("gone@example.com"), IdentityKey.of(new PersonId("gone")))
                        .values())
                .containsOnly(new Match(new PersonId("gone"), Standing.DELETED));
    }

    @Test
    void a_person_is_matched_by_the_id_and_by_the_keys_of_the_profile() {
        Person full = Samples.aFullPerson("full");
        insert(full);
        List<IdentityKey> keys = new ArrayList<>(full.profile().identityKeys());
        keys.add(IdentityKey.of(full.id()));
        assertThat(keys).hasSize(4);
        List<IdentityKey> requested = new ArrayList<>(keys);
        requested.add(email("unknown@example.com"));
        requested.add(new IdentityKey(IdentityRule.LINKEDIN_URL, "full@example.com"));
        assertThat(matches(requested.toArray(IdentityKey[]::new)))
                .containsOnlyKeys(keys)
                .allSatisfy((key, match) -> assertThat(match).isEqualTo(new Match(full.id(), Standing.PRESENT)));
    }

    @Test
    void a_key_belongs_to_the_first_person_that_had_it() {
        insert(aPerson("b", "one@example.com"), aPerson("a", "one@example.com", "two@example.com"));
        insert(aPerson("c", "one@example.com", "two@example.com", "three@example.com"));
        assertThat(owner("one@example.com")).isEqualTo("b");
        assertThat(owner("two@example.com")).isEqualTo("a");
        assertThat(owner("three@example.com")).isEqualTo("c");
    }

    @Test
    void new_people_are_stored_with_their_keys_and_known_people_are_not_new() {
        insert(aPerson("a", "one@example.com"));
        run(transaction ->
                transaction.people().insertNew(List.of(aPerson("b", "two@example.com")), IdentityPolicy.DEFAULT));
        assertThat(owner("two@example.com")).isEqualTo("b");
        assertThatThrownBy(() -> run(transaction -> transaction
                        .people()
                        .insertNew(List.of(aPerson("c", "one@example.com")), IdentityPolicy.DEFAULT)))
                .isInstanceOf(RuntimeException.class);
        assertThat(find("c")).isEmpty();
        assertThat(owner("one@example.com")).isEqualTo("a");
    }

    @Test
    void another_organization_has_its_own_people_and_keys() {
        insert(aPerson("a", "one@example.com"));
        run(otherOrganization, transaction -> {
            assertThat(transaction.people().find(Samples.people("a"))).isEmpty();
            assertThat(transaction.people().standing(Samples.people("a"))).isEmpty();
            assertThat(transaction.people().matches(List.of(email("one@example.com"))))
                    .isEmpty();
            transaction.people().insertAbsent(List.of(aPerson("b", "one@example.com")));
            transaction.people().replace(List.of(aPerson("a", "two@example.com")));
        });
        assertThat(owner("one@example.com")).isEqualTo("a");
        assertThat(find("a")).containsValue(aPerson("a", "one@example.com"));
    }

    @Test
    void a_thousand_people_are_stored_in_one_call() {
        Person[] many = IntStream.range(0, 1_000)
                .mapToObj(i -> aPerson("p" + i, "p" + i + "@example.com"))
                .toArray(Person[]::new);
        insert(many);
        assertThat(find(IntStream.range(0, 1_000).mapToObj(i -> "p" + i).toArray(String[]::new)))
                .hasSize(1_000);
        assertThat(owner("p999@example.com")).isEqualTo("p999");
    }

    private void insert(Person... people) {
        run(transaction -> transaction.people().insertAbsent(List.of(people)));
    }

    private Map<PersonId, Person> find(String... ids) {
        return in(transaction -> transaction.people().find(Samples.people(ids)));
    }

    private Map<IdentityKey, Match> matches(IdentityKey... keys) {
        return in(transaction -> transaction.people().matches(List.of(keys)));
    }

    private String owner(String email) {
        return matches(email(email)).get(email(email)).id().value();
    }

    private static IdentityKey email(String address) {
        return new IdentityKey(IdentityRule.EMAIL, address);
    }

    private static Person at(Person person, int millis) {
        return new Person(
                person.id(), person.profile(), Samples.NOW.plusMillis(millis), Samples.NOW.plusMillis(millis), null);
    }
}
