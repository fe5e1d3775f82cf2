package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Outcome;
import io.leadlist.list.ReusePolicy;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A scene whose entry obeys rules about reuse; its other entry has no rules, and prepares what is used already. */
final class ReuseScene {
    static final ReuseRules MONTH = ReuseRules.NONE.coolingDown(ReusePeriod.days(30));
    static final ReuseRules TWO = ReuseRules.NONE.perCompany(2);

    final EntryScene scene;

    ReuseScene(StorageFixture fixture) {
        scene = new EntryScene(fixture);
    }

    LeadLists under(ReuseRules rules) {
        return scene.setUp().reuse(ReusePolicy.always(rules)).build();
    }

    /** Creates a list without asking any rule. */
    LeadListId list(String... ids) {
        return scene.people(ids);
    }

    AddReport add(ReuseRules rules, LeadListId list, String... ids) {
        return under(rules).addProspects(scene.owner, list, Selection.manual(Samples.people(ids)));
    }

    AddReport add(ReuseRules rules, LeadListId list, Prospect... people) {
        return under(rules).addProspects(scene.owner, list, Arrays.asList(people));
    }

    void pass(Duration time) {
        scene.clock.move(time);
    }

    void passDays(int days) {
        pass(Duration.ofDays(days));
    }

    /** Stores a company of this number and domain. */
    String aCompany(int number, String domain) {
        Company company = new Company(
                Samples.aCompanyId(number),
                CompanyProfile.named("Company " + number).domain(domain).build());
        scene.storage.write(scene.organization, transaction -> {
            transaction.companies().replace(List.of(company));
            return true;
        });
        return company.id().value();
    }

    static Prospect employee(String id, String company, String... emails) {
        return Prospect.of(
                new PersonId(id),
                PersonProfile.named("Sam", "Smith")
                        .companyId(company)
                        .emails(emails)
                        .build());
    }

    static Prospect at(String id, String... emails) {
        return employee(id, null, emails);
    }

    static List<Outcome> outcomes(AddReport report) {
        return report.outcomes().stream().map(AddOutcome::outcome).toList();
    }

    static AddOutcome only(AddReport report) {
        assertThat(report.outcomes()).hasSize(1);
        return report.outcomes().get(0);
    }
}
