package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.CopyPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cost of imports (<a href="{@docRoot}/docs/contract-decisions.md#78">decision 78</a>), over any storage. */
public abstract class BillingContract {
    private static final Credits PLENTY = Credits.of(1_000_000, 1_000_000);
    private final ImportScene scene;

    /** Tests the adapter of this fixture. */
    protected BillingContract(StorageFixture fixture) {
        scene = new ImportScene(fixture.storage());
    }

    @Test
    void the_maximum_cost_of_leads_is_reserved_until_they_are_done() {
        scene.knowing(2);
        scene.queued(ImportScene.leads(0, 2), ImportScene.EVERYTHING);

        // 0.5 for the person, 1 for the address, 1 for its validation; three numbers.
        Credits quote = credits("5", "6");
        assertThat(scene.balance()).isEqualTo(new CreditBalance(PLENTY.minus(quote), quote));

        scene.work();

        // Two numbers each.
        Credits charged = credits("5", "4");
        assertThat(scene.charged()).isEqualTo(charged);
        assertThat(scene.balance()).isEqualTo(new CreditBalance(PLENTY.minus(charged), Credits.NONE));
    }

    @Test
    void services_without_a_result_are_free() {
        LeadListId list = scene.queued(ImportScene.leads(0, 3), ImportScene.EVERYTHING);

        scene.work();

        assertThat(scene.members(list)).hasSize(3);
        assertThat(scene.balance()).isEqualTo(new CreditBalance(PLENTY, Credits.NONE));
    }

    @Test
    void an_address_of_the_lead_and_an_unknown_verdict_are_free() {
        scene.knowing(2);
        scene.verifier.put("person1@example.com", EmailVerdict.UNKNOWN);
        scene.imports.create(
                scene.caller,
                NewLeadImport.of(
                        InputKind.EMAIL,
                        ImportScene.OWNER,
                        List.of(RawLead.ofEmail("person0@example.com"), RawLead.ofEmail("person1@example.com"))));
        assertThat(scene.balance().reserved()).isEqualTo(credits("3", "0"));

        scene.work();

        assertThat(scene.charged()).isEqualTo(credits("2", "0")); // found twice, validated once
    }

    @Test
    void an_item_is_not_paid_for_twice() {
        scene.knowing(3);
        scene.queued(ImportScene.leads(0, 3), ImportScene.EVERYTHING);
        scene.work();
        Credits once = scene.charged();

        scene.queued(ImportScene.leads(0, 3), ImportScene.EVERYTHING);
        scene.work();

        // The people are the organization's own by now, and their addresses and numbers are paid for. Another list
        // validates again.
        assertThat(scene.charged()).isEqualTo(once.plus(credits("3", "0")));
    }

    @Test
    void one_person_of_several_leads_is_paid_for_once() {
        scene.knowing(1);
        RawLead lead = ImportScene.leads(0, 1).get(0);
        LeadListId list = scene.queued(List.of(lead, lead), ImportScene.EVERYTHING);
        scene.imports.addLeads(scene.caller, list, InputKind.EMAIL, List.of(RawLead.ofEmail("person0@example.com")));

        scene.work();

        assertThat(scene.charged()).isEqualTo(credits("2.5", "2"));
        assertThat(scene.balance().reserved()).isEqualTo(Credits.NONE);
    }

    @Test
    void phone_numbers_of_an_own_record_are_free() {
        Person own = Person.of(
                new PersonId("own"),
                PersonProfile.named("Own", "Person")
                        .linkedinUrl("linkedin.com/in/person0")
                        .phones("+1 (415) 555-2671", "what?")
                        .build());
        scene.storage.write(scene.caller.organization(), transaction -> {
            transaction.people().insertNew(List.of(own), IdentityPolicy.DEFAULT);
            return true;
        });
        ImportWorker worker = scene.leadLists.importWorker().build();
        scene.queued(ImportScene.leads(0, 1), ImportScene.EVERYTHING);

        worker.work(scene.caller.organization(), Duration.ofHours(1));

        assertThat(scene.charged()).isEqualTo(Credits.NONE);
    }

    @Test
    void people_that_do_not_become_members_cost_nothing() {
        scene.knowing(1);
        var strict = LeadLists.over(scene.storage)
                .users(new NamedUsers())
                .copyPolicy(CopyPolicy.NONE)
                .build();
        var caller = Samples.aCaller();
        strict.imports().grant(caller.organization(), "g", PLENTY);
        var list = strict.imports()
                .create(caller, scene.anImport(ImportScene.leads(0, 1)).with(ImportScene.EVERYTHING))
                .list();

        strict.importWorker()
                .finder(scene::find)
                .verifier(scene.verifier)
                .revealer(scene.revealer)
                .build()
                .work(caller.organization(), Duration.ofHours(1));

        assertThat(strict.imports().find(caller, list.list().id()).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(strict.find(caller, list.list().id()).memberCount()).isZero();
        assertThat(strict.imports().balance(caller)).isEqualTo(new CreditBalance(PLENTY, Credits.NONE));
    }

    @Test
    void an_own_person_is_matched_by_any_key_of_the_lead_and_its_numbers_are_free() {
        Person own = Person.of(
                new PersonId("own"),
                PersonProfile.named("Own", "Person")
                        .emails("own@example.com")
                        .phones("+14155552671")
                        .build());
        scene.storage.write(scene.caller.organization(), transaction -> {
            transaction.people().insertNew(List.of(own), IdentityPolicy.DEFAULT);
            return true;
        });
        RawLead lead = new RawLead(
                RawLead.ofLinkedIn("linkedin.com/in/nobody").linkedinUrl(),
                RawLead.ofEmail("own@example.com").email(),
                null,
                null,
                null,
                LeadData.NONE);
        LeadListId list = scene.queued(List.of(lead), ImportScene.EVERYTHING);

        scene.leadLists.importWorker().build().work(scene.caller.organization(), Duration.ofHours(1));

        Resolution.Resolved resolved =
                (Resolution.Resolved) scene.entries(list).get(0).resolution();
        assertThat(resolved.known().firstName()).isEqualTo("Own");
        assertThat(resolved.phones()).extracting(PhoneNumber::number).containsExactly("+14155552671");
        assertThat(scene.charged()).isEqualTo(Credits.NONE);
    }

    @Test
    void a_grant_beyond_the_maximum_with_reserved_credits_is_rejected() {
        BigDecimal most = Credits.MAX;
        ImportScene rich = new ImportScene(
                scene.storage, Samples.aCaller(), ImportLimits.DEFAULT, new Credits(most, BigDecimal.ZERO));
        LeadListId list = rich.queued(ImportScene.leads(0, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rich.imports.grant(rich.caller.organization(), "more", credits("5", "0")));

        assertThat(rich.granted().email()).isEqualByComparingTo(most);
        rich.imports.cancel(rich.caller, list);
        assertThat(rich.balance().available().email()).isEqualByComparingTo(most);
    }

    @Test
    void without_credits_nothing_is_stored() {
        ImportScene poor =
                new ImportScene(scene.storage, Samples.aCaller(), ImportLimits.DEFAULT, credits("7.49", "0"));
        LeadListId list = poor.queued(ImportScene.leads(0, 2));
        CreditBalance before = poor.balance();

        assertThatExceptionOfType(InsufficientCreditsException.class)
                .isThrownBy(() -> poor.queued(ImportScene.leads(2, 1)))
                .satisfies(rejected -> assertThat(rejected.emailRequired()).isEqualByComparingTo("2.5"));
        assertThatExceptionOfType(InsufficientCreditsException.class)
                .isThrownBy(() -> poor.imports.addLeads(poor.caller, list, null, ImportScene.leads(2, 1)));

        assertThat(poor.balance()).isEqualTo(before);
        assertThat(poor.lists()).containsExactly(list);
        assertThat(poor.entries(list)).hasSize(2);
    }

    @Test
    void an_organization_without_a_grant_cannot_pay() {
        scene.queued(ImportScene.leads(0, 1), new ImportOptions(false, false, false));
        ImportScene other = new ImportScene(scene.storage);

        assertThat(other.imports.grant(other.caller.organization(), "first", PLENTY))
                .isFalse();
        assertThat(other.balance()).isEqualTo(new CreditBalance(PLENTY, Credits.NONE));
    }

    @Test
    void an_import_keeps_the_prices_at_which_it_was_accepted() {
        scene.knowing(1);
        LeadListId list = scene.queued(ImportScene.leads(0, 1));
        ImportWorker dearer = LeadLists.over(scene.storage)
                .clock(scene.clock)
                .prices(new PriceList(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, 3))
                .build()
                .importWorker()
                .finder(scene::find)
                .verifier(scene.verifier)
                .build();

        dearer.work(scene.caller.organization(), Duration.ofHours(1));

        assertThat(scene.members(list)).hasSize(1);
        assertThat(scene.charged()).isEqualTo(credits("2.5", "0"));
    }

    @Test
    void free_imports_need_no_account() {
        ImportScene scene = new ImportScene(this.scene.storage).knowing(1);
        var free = LeadLists.over(scene.storage)
                .users(new NamedUsers())
                .prices(PriceList.FREE)
                .build();
        var caller = Samples.aCaller();
        free.imports().create(caller, scene.anImport(ImportScene.leads(0, 1)).with(ImportScene.EVERYTHING));

        free.importWorker().finder(scene::find).build().work(caller.organization(), Duration.ofHours(1));

        assertThat(free.imports().balance(caller)).isEqualTo(CreditBalance.NONE);
    }

    @Test
    void the_reserved_credits_of_a_canceled_import_are_available_again() {
        scene.knowing(1_500);
        LeadListId list = scene.queued(ImportScene.leads(0, 1_500));
        scene.whenQueried = () -> scene.clock.move(Duration.ofSeconds(31));
        scene.worker.work(scene.caller.organization(), Duration.ofSeconds(30));

        scene.imports.cancel(scene.caller, list);

        assertThat(scene.charged()).isEqualTo(credits("2500", "0"));
        assertThat(scene.balance()).isEqualTo(new CreditBalance(PLENTY.minus(credits("2500", "0")), Credits.NONE));
        assertThat(scene.members(list)).hasSize(1_000);
    }

    private static Credits credits(String email, String phone) {
        return new Credits(new BigDecimal(email), new BigDecimal(phone));
    }
}
