package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.Channel;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.Charge.Item;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Erasure.ErasedRecord;
import io.leadlist.storage.Erasure.FoundRawLead;
import io.leadlist.storage.Erasure.FoundRawLeads;
import io.leadlist.storage.Erasure.PaidItem;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.StoredResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Erasure}: what is stored about one person is found and removed. */
public abstract class ErasureContract extends MembershipScene {
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId ERASED = PersonId.erased(new UUID(7, 7));
    private static final Instant AT = Samples.NOW.plusSeconds(1);

    /** Tests the adapter of this fixture. */
    protected ErasureContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_record_is_replaced_by_a_deleted_one_without_a_profile() {
        know(Samples.aFullPerson("ann"));
        assertThat(erase().records()).isEqualTo(1);
        assertThat(mapIn(transaction -> transaction.people().find(List.of(ANN, ERASED))))
                .containsOnlyKeys(ERASED)
                .extractingByKey(ERASED)
                .isEqualTo(new Person(ERASED, PersonProfile.builder().build(), null, null, AT));
        assertThat(mapIn(transaction -> transaction.people().standing(List.of(ANN, ERASED))))
                .isEqualTo(Map.of(ERASED, Standing.DELETED));
    }

    @Test
    void the_identity_keys_are_unused_and_another_person_can_have_them() {
        know(Samples.aPerson("ann", "ann@example.com", "ann@example.org"));
        assertThat(erase().keys()).isEqualTo(2);
        assertThat(mapIn(transaction -> transaction.people().matches(List.of(email("ann@example.com")))))
                .isEmpty();
        know(Samples.aPerson("other", "ann@example.com"));
        assertThat(mapIn(transaction -> transaction.people().matches(List.of(email("ann@example.com")))))
                .extractingByKey(email("ann@example.com"))
                .satisfies(match -> assertThat(match.id()).isEqualTo(new PersonId("other")));
    }

    @Test
    void digests_of_the_record_are_gone() {
        know(Samples.aFullPerson("ann"));
        erase();
        assertThat(mapIn(transaction -> transaction.people().digests(List.of(ANN))))
                .isEmpty();
        assertThat(mapIn(transaction -> transaction.people().digests(List.of(ERASED))))
                .extractingByKey(ERASED)
                .satisfies(digests -> assertThat(digests).hasSize(1));
    }

    @Test
    void present_and_former_memberships_have_the_erased_id_at_the_same_positions() {
        add(2, "bob", "ann", "cid");
        remove(3, "ann");
        add(4, "ann");
        List<?> positions = positions(2);
        ErasedRecord erased = erase();
        assertThat(erased.memberships()).isEqualTo(1);
        assertThat(erased.formerMemberships()).isEqualTo(1);
        assertThat(members(2)).containsExactly(id("bob"), ERASED, id("cid"));
        assertThat(members(4)).containsExactly(id("bob"), id("cid"), ERASED);
        assertThat(positions(2)).isEqualTo(positions);
        assertThat(setIn(transaction -> transaction.members().among(list.id(), List.of(ANN, ERASED))))
                .containsExactly(ERASED);
        assertThat(mapIn(transaction -> transaction.members().listsOf(List.of(ANN, ERASED))))
                .containsOnlyKeys(ERASED);
    }

    @Test
    void a_member_without_a_record_is_erased_as_well() {
        add(2, "ann");
        ErasedRecord erased = erase();
        assertThat(erased.found()).isTrue();
        assertThat(erased.records()).isZero();
        assertThat(members(2)).containsExactly(ERASED);
        assertThat(mapIn(transaction -> transaction.people().standing(List.of(ERASED))))
                .containsValue(Standing.DELETED);
    }

    @Test
    void a_person_whom_nothing_refers_to_is_not_found() {
        know(Samples.aPerson("bob"));
        add(2, "bob");
        assertThat(erase()).isEqualTo(ErasedRecord.NONE);
        assertThat(mapIn(transaction -> transaction.people().find(List.of(ERASED))))
                .isEmpty();
        assertThat(members(2)).containsExactly(id("bob"));
    }

    @Test
    void other_people_and_other_organizations_stay_as_they_are() {
        know(Samples.aPerson("ann", "ann@example.com"));
        know(Samples.aPerson("bob", "bob@example.com"));
        run(
                otherOrganization,
                transaction -> transaction.people().insertAbsent(List.of(Samples.aPerson("ann", "ann@example.com"))));
        erase();
        assertThat(mapIn(transaction -> transaction.people().matches(List.of(email("bob@example.com")))))
                .hasSize(1);
        Map<PersonId, Person> there = storage.read(
                otherOrganization, transaction -> transaction.people().find(List.of(ANN)));
        assertThat(there).containsOnlyKeys(ANN);
    }

    @Test
    void an_erased_person_is_not_restored_and_is_a_conflict_of_the_removal() {
        add(2, "ann", "bob");
        remove(3, "ann", "bob");
        erase();
        assertThat(conflictsSince(3, MANY).first()).containsExactly(ERASED);
        assertThat(restoreRemovedBy(4, 3)).isEqualTo(1);
        assertThat(members(4)).containsExactly(id("bob"));
    }

    @Test
    void erased_people_are_listed_in_the_order_of_their_ids() {
        List<PersonId> erased = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            PersonId id = PersonId.erased(new UUID(8, i));
            know(Samples.aPerson("p" + i));
            PersonId person = new PersonId("p" + i);
            run(transaction -> transaction.erasure().eraseRecord(person, id, AT));
            erased.add(id);
        }
        know(Samples.aPerson("erasee"));
        know(Samples.aPerson("f"));
        assertThat(listIn(transaction -> transaction.erasure().erasedPeople(null, 2)))
                .isEqualTo(erased.subList(0, 2));
        assertThat(listIn(transaction -> transaction.erasure().erasedPeople(erased.get(1), 2)))
                .isEqualTo(erased.subList(2, 3));
        assertThat(listIn(transaction -> transaction.erasure().erasedPeople(erased.get(2), 2)))
                .isEmpty();
    }

    @Test
    void a_receipt_names_the_erased_id() {
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction
                    .journal()
                    .append(
                            Samples.aChange(list.id(), 2, "user", Change.Source.BULK_SELECTION, 1, 1),
                            Samples.aReceipt(3));
        });
        assertThat(erase(new PersonId("p1")).found()).isTrue();
        assertThat(optionalIn(transaction -> transaction.journal().receipt(list.id(), 2)))
                .hasValueSatisfying(receipt -> assertThat(receipt.entries())
                        .extracting(entry -> entry.id().value())
                        .containsExactly("p0", ERASED.value(), "p2"));
    }

    @Test
    void raw_leads_are_found_by_the_person_and_by_the_keys() {
        know(Samples.aPerson("ann"));
        LeadEntry byUrl = entry(1, RawLead.ofLinkedIn("https://www.linkedin.com/in/Ann/"));
        LeadEntry byMail = entry(2, RawLead.ofEmail("Ann@Example.com"));
        LeadEntry byPerson = entry(3, RawLead.ofTitle("CEO", "Acme", null)).resolved(resolved(ANN));
        LeadEntry other = entry(4, RawLead.ofEmail("bob@example.com")).resolved(resolved(new PersonId("bob")));
        append(byUrl, byMail, entry(3, byPerson.lead()), entry(4, other.lead()));
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.entries().resolve(list.id(), Map.of(3, byPerson.resolution(), 4, other.resolution()));
        });
        assertThat(rawLeads(ANN, url("linkedin.com/in/ann"), email("ann@example.com")))
                .containsExactly(
                        new FoundRawLead(list.id(), byUrl),
                        new FoundRawLead(list.id(), byMail),
                        new FoundRawLead(list.id(), byPerson));
        assertThat(rawLeads(null, email("ann@example.com"))).containsExactly(new FoundRawLead(list.id(), byMail));
        assertThat(rawLeads(ANN)).containsExactly(new FoundRawLead(list.id(), byPerson));
        assertThat(rawLeads(new PersonId("nobody"))).isEmpty();
    }

    @Test
    void a_raw_lead_is_found_by_a_further_address_and_not_by_a_part_of_one() {
        LeadEntry second = entry(1, RawLead.ofEmail("bob@example.com ::: Ann@Example.com"));
        LeadEntry longer = entry(2, RawLead.ofEmail("joann@example.com"));
        append(second, longer);
        assertThat(rawLeads(null, email("ann@example.com"))).containsExactly(new FoundRawLead(list.id(), second));
    }

    @Test
    void raw_leads_are_found_list_by_list() {
        append(entry(1, RawLead.ofEmail("ann@example.com")));
        LeadList second = aStoredList(LeadType.PERSON);
        LeadList third = aStoredList(LeadType.PERSON);
        append(third, entry(1, RawLead.ofEmail("ann@example.com")));
        append(second, entry(1, RawLead.ofEmail("bob@example.com")));
        List<LeadListId> found = new ArrayList<>();
        LeadListId after = null;
        int steps = 0;
        do {
            LeadListId last = after;
            FoundRawLeads step =
                    in(transaction -> transaction.erasure().rawLeads(null, List.of(email("ann@example.com")), last, 1));
            step.found().forEach(one -> found.add(one.list()));
            after = step.next();
            steps++;
        } while (after != null && steps < 10);
        assertThat(found).containsExactlyInAnyOrder(list.id(), third.id());
        assertThat(steps).isBetween(3, 4);
    }

    @Test
    void replaced_raw_leads_have_nothing_of_the_former_ones() {
        append(entry(1, RawLead.ofEmail("ann@example.com")), entry(2, RawLead.ofEmail("bob@example.com")));
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.entries().resolve(list.id(), Map.of(1, resolved(ANN)));
        });
        LeadEntry empty = new LeadEntry(
                new EntryId(UUID.randomUUID()),
                1,
                InputKind.EMAIL,
                new RawLead(null, null, null, null, null, LeadData.NONE),
                new Resolution.KeptOut(Outcome.SUPPRESSED, "gone"));
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.erasure().replaceRawLeads(list.id(), List.of(empty));
        });
        assertThat(listIn(transaction -> transaction.entries().page(list.id(), PageRequest.first(10))))
                .first()
                .isEqualTo(empty);
        assertThat(rawLeads(ANN, email("ann@example.com"))).isEmpty();
        assertThat(rawLeads(null, email("bob@example.com"))).hasSize(1);
    }

    @Test
    void charges_keep_their_amounts_and_lose_their_keys() {
        LeadListId other = new LeadListId(UUID.randomUUID());
        charge(list.id(), Item.PERSON_FOUND, "ann", "ann b");
        charge(list.id(), Item.EMAIL_VALIDATED, "a@x.de " + list.id(), "a@x.dev " + list.id());
        charge(other, Item.EMAIL_VALIDATED, "a@x.de " + other);
        Credits before = in(transaction -> transaction.accounts().charged());
        int erased = in(transaction -> transaction
                .erasure()
                .eraseCharges(
                        List.of(
                                new PaidItem(Item.PERSON_FOUND, "ann"),
                                new PaidItem(Item.EMAIL_VALIDATED, "a@x.de"),
                                new PaidItem(Item.PHONE_REVEALED, "+1")),
                        "gone"));
        assertThat(erased).isEqualTo(3);
        Credits after = in(transaction -> transaction.accounts().charged());
        assertThat(after).isEqualTo(before);
        assertThat(isCovered(Item.PERSON_FOUND, "ann")).isFalse();
        assertThat(isCovered(Item.PERSON_FOUND, "ann b")).isTrue();
        assertThat(isCovered(Item.PERSON_FOUND, "gone")).isTrue();
        assertThat(isCovered(Item.EMAIL_VALIDATED, "a@x.de " + other)).isFalse();
        assertThat(isCovered(Item.EMAIL_VALIDATED, "gone " + other)).isTrue();
        assertThat(isCovered(Item.EMAIL_VALIDATED, "a@x.dev " + list.id())).isTrue();
    }

    @Test
    void stored_results_are_read_in_the_order_of_their_keys() {
        List<String> keys = List.of("a", "a b", "ab", "b", "ä");
        keys.forEach(key -> store(key, "{\"" + key + "\":1}"));
        List<String> read = new ArrayList<>();
        IdempotencyKey after = null;
        Map<IdempotencyKey, StoredResult> page;
        do {
            IdempotencyKey last = after;
            page = in(transaction -> transaction.erasure().results(last, 2));
            for (Map.Entry<IdempotencyKey, StoredResult> one : page.entrySet()) {
                after = one.getKey();
                read.add(after.value());
                assertThat(one.getValue()).isEqualTo(result("{\"" + after.value() + "\":1}"));
            }
        } while (page.size() == 2 && read.size() < 10);
        assertThat(read).isEqualTo(keys);
    }

    @Test
    void another_document_takes_the_place_of_one() {
        store("a", "{\"a\":1}");
        store("b", "{\"b\":1}");
        run(transaction ->
                transaction.erasure().replaceDocuments(Map.of(new IdempotencyKey("a"), "{\"a\":\"ümlaut\"}")));
        assertThat(optionalIn(transaction -> transaction.storedResults().find(new IdempotencyKey("a"))))
                .hasValue(result("{\"a\":\"ümlaut\"}"));
        assertThat(optionalIn(transaction -> transaction.storedResults().find(new IdempotencyKey("b"))))
                .hasValue(result("{\"b\":1}"));
    }

    @Test
    void entries_of_every_scope_and_channel_are_found() {
        SuppressionKey key = new SuppressionKey(Kind.EMAIL, "ann@example.com");
        Suppression everywhere = suppression(key, SuppressionScope.ORGANIZATION, null, null);
        Suppression here = suppression(key, SuppressionScope.of(list.id()), null, Samples.NOW.minusSeconds(1));
        Suppression byPhone = suppression(key, SuppressionScope.ORGANIZATION, Channel.PHONE, null);
        Suppression other = suppression(
                new SuppressionKey(Kind.EMAIL, "bob@example.com"), SuppressionScope.ORGANIZATION, null, null);
        run(transaction -> transaction.suppressions().insert(List.of(everywhere, here, byPhone, other)));
        assertThat(listIn(transaction -> transaction.erasure().suppressions(List.of(key))))
                .containsExactlyInAnyOrder(everywhere, here, byPhone);
    }

    private void know(Person person) {
        run(transaction -> transaction.people().insertAbsent(List.of(person)));
    }

    private ErasedRecord erase() {
        return erase(ANN);
    }

    private ErasedRecord erase(PersonId person) {
        return in(transaction -> transaction.erasure().eraseRecord(person, ERASED, AT));
    }

    private List<FoundRawLead> rawLeads(@Nullable PersonId person, IdentityKey... keys) {
        return in(transaction -> transaction
                .erasure()
                .rawLeads(person, List.of(keys), null, 1_000)
                .found());
    }

    private void append(LeadEntry... entries) {
        append(list, entries);
    }

    private void append(LeadList to, LeadEntry... entries) {
        run(transaction -> {
            transaction.lists().lock(to.id());
            transaction.entries().append(to.id(), List.of(entries));
        });
    }

    private static LeadEntry entry(int ordinal, RawLead lead) {
        return LeadEntry.waiting(new EntryId(new UUID(1, ordinal)), ordinal, InputKind.EMAIL, lead);
    }

    private static Resolution resolved(PersonId person) {
        return new Resolution.Resolved(person, Outcome.ADDED, null, KnownLead.NOTHING, null, List.of(), null);
    }

    private void charge(LeadListId of, Item item, String... keys) {
        for (String key : keys) {
            run(transaction -> transaction.accounts().charge(of, List.of(new Charge(item, key, Credits.of(1, 2))), AT));
        }
    }

    private boolean isCovered(Item item, String key) {
        Charge charge = new Charge(item, key, Credits.of(1, 2));
        return storage.dryRun(
                organization,
                transaction -> transaction
                        .accounts()
                        .charge(list.id(), List.of(charge), AT)
                        .isEmpty());
    }

    private void store(String key, String document) {
        run(transaction -> transaction.storedResults().store(new IdempotencyKey(key), result(document)));
    }

    private static StoredResult result(String document) {
        return new StoredResult("0123456789abcdef".repeat(4), document, Samples.NOW);
    }

    private static Suppression suppression(
            SuppressionKey key, SuppressionScope scope, @Nullable Channel channel, @Nullable Instant until) {
        return new Suppression(
                key, scope, SuppressionReason.OPT_OUT, "api", null, new UserId("user"), Samples.NOW, until, channel);
    }

    private static IdentityKey email(String address) {
        return new IdentityKey(IdentityRule.EMAIL, address);
    }

    private static IdentityKey url(String url) {
        return new IdentityKey(IdentityRule.LINKEDIN_URL, url);
    }
}
