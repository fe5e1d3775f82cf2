package io.leadlist.contract;

import static io.leadlist.list.Outcome.ADDED;
import static io.leadlist.list.Outcome.ALREADY_MEMBER;
import static io.leadlist.list.Outcome.DUPLICATE_IN_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.InputWarning;
import io.leadlist.list.InputWarning.Reason;
import io.leadlist.list.Outcome;
import io.leadlist.selection.BulkSelection;
import io.leadlist.storage.People.Match;
import io.leadlist.storage.Records.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The contract of identity policies, texts with several values, and warnings, over any storage. */
public abstract class IdentityContract {
    private static final IdentityPolicy PHONES = IdentityPolicy.DEFAULT.byPhone();
    private static final IdentityPolicy NO_ROLES = IdentityPolicy.DEFAULT.withoutRoleAddresses();
    private static final int THREADS = 6;
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected IdentityContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people();
    }

    @Test
    void phone_numbers_do_not_identify_people_by_default() {
        assertThat(outcomes(add(IdentityPolicy.DEFAULT, phone("+1 415 555 2671"), phone("+14155552671"))))
                .containsExactly(ADDED, ADDED);
        assertThat(outcomes(add(IdentityPolicy.DEFAULT, phone("+1 (415) 555-2671"))))
                .containsExactly(ADDED);
    }

    @Test
    void phone_numbers_in_any_notation_identify_people_if_the_policy_says_so() {
        AddReport report =
                add(PHONES, phone("+1 415 555 2671"), phone("tel:+1-415-555-2671"), phone("+1 415 555 2672"));
        assertThat(outcomes(report)).containsExactly(ADDED, DUPLICATE_IN_REQUEST, ADDED);
        AddOutcome again = add(PHONES, phone("+1 (415) 555-2671")).outcomes().get(0);
        assertThat(again)
                .isEqualTo(new AddOutcome(0, report.outcomes().get(0).id(), ALREADY_MEMBER, IdentityRule.PHONE, null));
    }

    @Test
    void an_address_is_a_stronger_identity_than_a_phone_number() {
        add(PHONES, person("+1 415 555 2671", "ann@example.com"), person("+1 415 555 2672", "ben@example.com"));
        AddOutcome outcome = add(PHONES, person("+1 415 555 2672", "ann@example.com"))
                .outcomes()
                .get(0);
        assertThat(outcome.matchedBy()).isEqualTo(IdentityRule.EMAIL);
        assertThat(outcome.outcome()).isEqualTo(ALREADY_MEMBER);
    }

    @Test
    void a_policy_applies_to_people_that_were_stored_before_it() {
        AddReport before = add(IdentityPolicy.DEFAULT, phone("+1 415 555 2671"), phone("+14155552671"));
        assertThat(add(PHONES, phone("+1-415-555-2671")).outcomes().get(0).id())
                .isEqualTo(before.outcomes().get(0).id());
        add(IdentityPolicy.DEFAULT, email("info@example.com"));
        assertThat(outcomes(add(NO_ROLES, email("info@example.com")))).containsExactly(ADDED);
        assertThat(outcomes(add(IdentityPolicy.DEFAULT, email("info@example.com"))))
                .containsExactly(ALREADY_MEMBER);
    }

    @Test
    void the_address_of_a_role_does_not_identify_people_if_the_policy_says_so() {
        assertThat(outcomes(add(NO_ROLES, email("info@example.com"), email("INFO@example.com"))))
                .containsExactly(ADDED, ADDED);
        AddReport report = add(NO_ROLES, email("info@example.com", "ann@example.com"));
        assertThat(outcomes(report)).containsExactly(ADDED);
        assertThat(report.outcomes().get(0).warnings())
                .extracting(InputWarning::reason)
                .containsExactly(Reason.ROLE_ADDRESS);
        assertThat(outcomes(add(NO_ROLES, email("sales@example.com", "ann@example.com"))))
                .containsExactly(ALREADY_MEMBER);
    }

    @Test
    void an_imported_address_of_a_role_matches_no_person_if_the_policy_says_so() {
        add(IdentityPolicy.DEFAULT, email("info@example.com"), email("ann@example.com"));
        LeadLists leadLists = with(NO_ROLES);
        LeadListId list = leadLists
                .imports()
                .create(
                        scene.owner,
                        NewLeadImport.of(
                                InputKind.EMAIL,
                                scene.owner.user().value(),
                                List.of(
                                        RawLead.ofEmail("info@example.com"),
                                        RawLead.ofEmail("info@example.com"),
                                        RawLead.ofEmail("ann@example.com"))))
                .list()
                .list()
                .id();
        leadLists.importWorker().build().work(scene.organization, Duration.ofMinutes(1));
        assertThat(scene.members(list))
                .hasSize(3)
                .contains(scene.members(people).get(1));
        assertThat(scene.members(list)).doesNotContain(scene.members(people).get(0));
    }

    @Test
    void people_that_are_added_at_the_same_time_by_one_phone_number_are_one_person() throws Exception {
        List<Callable<AddReport>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(() -> add(PHONES, phone("+1 415 555 2671"), phone("+1 415 555 2672")));
        }
        List<AddReport> reports = ConcurrencyContract.together(calls);
        assertThat(scene.find(people).memberCount()).isEqualTo(2);
        assertThat(reports.stream().mapToInt(AddReport::addedCount).sum()).isEqualTo(2);
    }

    @Test
    void new_people_may_have_keys_of_others_that_do_not_identify_them() {
        IdentityKey shared = new IdentityKey(IdentityRule.PHONE, "+14155552671");
        scene.storage.write(scene.organization, transaction -> {
            transaction.people().insertNew(List.of(record("a"), record("b")), IdentityPolicy.DEFAULT);
            return true;
        });
        scene.storage.write(scene.organization, transaction -> {
            transaction.people().insertNew(List.of(record("c")), IdentityPolicy.DEFAULT);
            return true;
        });
        Map<IdentityKey, Match> owners = scene.storage.read(
                scene.organization, transaction -> transaction.people().matches(List.of(shared)));
        assertThat(owners).isEqualTo(Map.of(shared, new Match(new PersonId("a"), Standing.PRESENT)));
    }

    @Test
    void each_address_of_a_text_with_several_identifies_the_person_and_the_record_keeps_the_text() {
        String both = "ann@example.com ::: ANN@example.org";
        AddReport report = add(IdentityPolicy.DEFAULT, email(both));
        assertThat(outcomes(
                        add(IdentityPolicy.DEFAULT, email("ann@example.org"), email("x@example.com;ann@example.com"))))
                .containsExactly(ALREADY_MEMBER, DUPLICATE_IN_REQUEST);
        assertThat(report.outcomes().get(0).warnings()).isEmpty();
        assertThat(scene.leadLists.findPopulated(scene.owner, people).members())
                .extracting(member -> ((Person) member.record()).profile().emails())
                .containsExactly(List.of(both));
    }

    @Test
    void a_retry_returns_the_warnings_of_the_first_call() {
        LeadLists once = scene.leadLists.with(EntryScene.once("warned"));
        List<Prospect> inputs = List.of(
                Prospect.of(PersonProfile.named("A", "B")
                        .linkedinUrl("https://www.linkedin.com/company/acme")
                        .emails("n/a", "ann@example.com")
                        .phones("call me")
                        .build()),
                Prospect.of(
                        new PersonId("with an id"),
                        PersonProfile.named("A", "B").linkedinUrl("N/A").build()));
        AddReport first = once.addProspects(scene.owner, people, inputs);
        assertThat(first.outcomes().get(0).warnings())
                .extracting(warning -> warning.field() + " " + warning.reason())
                .containsExactly(
                        "linkedinUrl NOT_A_PERSON", "emails[0] NOT_AN_EMAIL_ADDRESS", "phones[0] NOT_A_PHONE_NUMBER");
        assertThat(first.outcomes().get(1).warnings())
                .extracting(InputWarning::reason)
                .containsExactly(Reason.NOT_A_LINKEDIN_URL);
        assertThat(once.addProspects(scene.owner, people, inputs)).isEqualTo(first);
    }

    @Test
    void exclusions_without_effect_are_reported_also_for_a_receipt_and_a_retry() {
        BulkSelection selection = BulkSelection.of(EntryScene.VPS, 3)
                .withExcludedIds(List.of(new PersonId("d-9"), new PersonId("d-1"), new PersonId("nobody")));
        LeadLists once = scene.leadLists.with(EntryScene.once("bulk"));
        AddReport bulk = once.addProspects(scene.owner, people, selection);
        assertThat(bulk.unusedExclusions()).containsExactly(new PersonId("d-9"), new PersonId("nobody"));
        assertThat(once.addProspects(scene.owner, people, selection)).isEqualTo(bulk);
        AddReport receipt =
                scene.leadLists.addProspects(scene.owner, people, scene.leadLists.resolve(scene.owner, selection));
        assertThat(receipt.unusedExclusions()).isEqualTo(bulk.unusedExclusions());
        assertThat(scene.add(people, "x").unusedExclusions()).isEmpty();
    }

    private LeadLists with(IdentityPolicy identity) {
        return scene.setUp().identity(identity).build();
    }

    private AddReport add(IdentityPolicy identity, Prospect... prospects) {
        return with(identity).addProspects(scene.owner, people, List.of(prospects));
    }

    private static List<Outcome> outcomes(AddReport report) {
        return report.outcomes().stream().map(AddOutcome::outcome).toList();
    }

    private static Prospect phone(String number) {
        return Prospect.of(PersonProfile.named("F", "L").phones(number).build());
    }

    private static Prospect email(String... emails) {
        return Prospect.of(PersonProfile.named("F", "L").emails(emails).build());
    }

    private static Prospect person(String phone, String email) {
        return Prospect.of(
                PersonProfile.named("F", "L").phones(phone).emails(email).build());
    }

    private static Person record(String id) {
        return Person.of(
                new PersonId(id),
                PersonProfile.named("F", "L").phones("+1 415 555 2671").build());
    }
}
