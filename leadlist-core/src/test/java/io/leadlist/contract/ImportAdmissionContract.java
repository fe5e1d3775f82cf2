package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.CreditBalance;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.ReusePolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of imports of raw leads whom rules of admission keep out. */
public abstract class ImportAdmissionContract {
    private static final Credits PLENTY = Credits.of(1_000_000, 1_000_000);
    private final ImportScene scene;

    /** Tests the adapter of this fixture. */
    protected ImportAdmissionContract(StorageFixture fixture) {
        scene = new ImportScene(fixture.storage());
    }

    @Test
    void no_port_is_queried_for_a_suppressed_lead_and_it_costs_nothing() {
        scene.knowing(3);
        suppress(Kind.LINKEDIN_URL, "linkedin.com/in/person1", SuppressionReason.OPT_OUT);
        LeadListId list = scene.queued(ImportScene.leads(0, 3), ImportScene.EVERYTHING);
        scene.work();
        assertThat(scene.queried.stream().flatMap(List::stream)).hasSize(2);
        assertThat(scene.members(list)).hasSize(2);
        assertThat(scene.imports.find(scene.caller, list).status()).isEqualTo(ImportStatus.COMPLETED);
        CreditBalance balance = scene.balance();
        assertThat(balance.reserved()).isEqualTo(Credits.NONE);
        assertThat(balance.available().plus(scene.charged())).isEqualTo(PLENTY);
        assertThat(scene.entries(list).get(1).resolution())
                .isEqualTo(new Resolution.KeptOut(Outcome.SUPPRESSED, "suppressed by linkedin url: opt out"));
    }

    @Test
    void a_found_person_is_judged_as_well_and_is_neither_charged_nor_stored() {
        Person found = Person.of(
                new PersonId("found"),
                PersonProfile.named("Found", "Person")
                        .linkedinUrl("linkedin.com/in/person0")
                        .emails("found@example.com")
                        .build());
        scene.outside.put("linkedin.com/in/person0", found);
        suppress(Kind.EMAIL, "found@example.com", SuppressionReason.OBJECTION);
        LeadListId list = scene.queued(ImportScene.leads(0, 1), ImportScene.EVERYTHING);
        scene.work();
        assertThat(scene.members(list)).isEmpty();
        assertThat(scene.charged()).isEqualTo(Credits.NONE);
        assertThat(scene.balance()).isEqualTo(new CreditBalance(PLENTY, Credits.NONE));
        assertThat(scene.entries(list).get(0).resolution())
                .isEqualTo(new Resolution.KeptOut(Outcome.SUPPRESSED, "suppressed by email: objection"));
    }

    @Test
    void no_port_is_queried_for_a_known_person_whose_employer_is_suppressed() {
        String company = Samples.aCompanyId(3).value();
        scene.storage.<Integer>write(scene.caller.organization(), transaction -> {
            transaction
                    .companies()
                    .insertAbsent(List.of(Company.of(
                            Samples.aCompanyId(3),
                            CompanyProfile.named("Employer")
                                    .domain("employer.example")
                                    .build())));
            return 1;
        });
        LeadListId known = scene.leadLists
                .create(scene.caller, NewLeadList.ofPeople("Known"))
                .list()
                .id();
        scene.leadLists.addProspects(
                scene.caller,
                known,
                List.of(Prospect.of(PersonProfile.named("Person", "0")
                        .linkedinUrl("linkedin.com/in/person0")
                        .companyId(company)
                        .build())));
        suppress(Kind.DOMAIN, "employer.example", SuppressionReason.CUSTOMER);
        LeadListId list = scene.queued(ImportScene.leads(0, 1), ImportScene.EVERYTHING);
        scene.work();
        assertThat(scene.queried).isEmpty();
        assertThat(scene.members(list)).isEmpty();
        assertThat(scene.charged()).isEqualTo(Credits.NONE);
    }

    @Test
    void an_unknown_person_is_not_kept_out_by_a_bounced_address_alone() {
        suppress(Kind.EMAIL, "person0@example.com", SuppressionReason.BOUNCED);
        RawLead lead = ImportScene.leads(0, 1).get(0);
        LeadListId list = scene.queued(List.of(lead), ImportScene.EVERYTHING);
        scene.work();
        assertThat(scene.members(list)).hasSize(1);
    }

    @Test
    void a_person_who_cools_down_is_not_added_and_the_resolution_says_until_when() {
        RawLead lead = ImportScene.leads(0, 1).get(0);
        PersonProfile profile = PersonProfile.named("Known", "Person")
                .linkedinUrl("linkedin.com/in/person0")
                .build();
        LeadListId other = scene.leadLists
                .create(scene.caller, NewLeadList.ofPeople("Other"))
                .list()
                .id();
        scene.leadLists.addProspects(scene.caller, other, List.of(Prospect.of(profile)));
        LeadListId list = scene.queued(List.of(lead, ImportScene.leads(1, 1).get(0)), ImportScene.EVERYTHING);
        LeadLists obeying = LeadLists.over(scene.storage)
                .clock(scene.clock)
                .reuse(ReusePolicy.always(ReuseRules.NONE.coolingDown(ReusePeriod.days(30))))
                .build();
        assertThat(obeying.importWorker()
                        .build()
                        .work(scene.caller.organization(), Duration.ofMinutes(1))
                        .leads())
                .isEqualTo(2);
        assertThat(scene.members(list)).hasSize(1);
        assertThat(scene.entries(list).get(0).resolution())
                .isEqualTo(new Resolution.KeptOut(
                        Outcome.COOLING_DOWN,
                        "last used at 2026-02-03T04:05:06.789Z; free from 2026-03-05T04:05:06.789Z"));
    }

    private void suppress(Kind kind, String text, SuppressionReason reason) {
        assertThat(scene.leadLists
                        .suppressions()
                        .add(
                                scene.caller.asAdmin(),
                                SuppressionScope.ORGANIZATION,
                                List.of(NewSuppression.of(kind, text, reason)))
                        .outcomes())
                .hasSize(1);
    }
}
