package io.leadlist.contract;

import static io.leadlist.contract.ReuseScene.TWO;
import static io.leadlist.contract.ReuseScene.at;
import static io.leadlist.contract.ReuseScene.employee;
import static io.leadlist.contract.ReuseScene.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.Because;
import io.leadlist.admission.CompanyKey;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Overrides.Rule;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.Outcome;
import io.leadlist.list.UpdateReport;
import io.leadlist.selection.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of caps: which company a person belongs to, and how many people of a company come in. */
public abstract class CompanyCapContract {
    private final ReuseScene reuse;
    private final EntryScene scene;

    /** Tests the adapter of this fixture. */
    protected CompanyCapContract(StorageFixture fixture) {
        reuse = new ReuseScene(fixture);
        scene = reuse.scene;
    }

    @Test
    void people_of_one_company_come_in_until_the_cap_whether_known_by_id_or_by_mail_domain() {
        String acme = reuse.aCompany(1, "https://www.Acme.com/");
        AddReport report = reuse.add(
                TWO,
                reuse.list(),
                employee("ann", acme),
                employee("bob", acme, "b@gmail.com"),
                at("cid", "x@acme.com"));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.COMPANY_CAP);
        AddOutcome capped = report.outcomes().get(2);
        assertThat(capped.because()).isEqualTo(new Because.CompanyCapped(new CompanyKey("acme.com"), 2, 2));
        assertThat(capped.reason()).isEqualTo("the company has 2 people already; the maximum is 2");
        assertThat(scene.recordsOf("ann", "bob", "cid")).isEqualTo(2);
    }

    @Test
    void people_with_addresses_at_free_mail_are_of_no_company() {
        AddReport report = reuse.add(
                TWO, reuse.list(), at("ann", "x@gmail.com"), at("bob", "y@gmail.com"), at("cid", "z@Gmail.com"));
        assertThat(outcomes(report)).containsOnly(Outcome.ADDED);
    }

    @Test
    void the_first_address_that_is_not_free_mail_says_the_company() {
        AddReport report = reuse.add(
                ReuseRules.NONE.perCompany(1),
                reuse.list(),
                at("ann", "ann@gmail.com", "ann@acme.com", "ann@other.com"),
                at("bob", "bob@acme.com"),
                at("cid", "cid@other.com"));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.COMPANY_CAP, Outcome.ADDED);
    }

    @Test
    void a_suppressed_person_takes_no_place_under_the_cap() {
        String acme = reuse.aCompany(1, "acme.com");
        scene.leadLists
                .suppressions()
                .add(
                        scene.admin,
                        SuppressionScope.ORGANIZATION,
                        List.of(NewSuppression.of(Kind.PERSON_ID, "ann", SuppressionReason.OPT_OUT)));
        assertThat(outcomes(reuse.add(
                        TWO, reuse.list(), employee("ann", acme), employee("bob", acme), employee("cid", acme))))
                .containsExactly(Outcome.SUPPRESSED, Outcome.ADDED, Outcome.ADDED);
    }

    @Test
    void a_list_above_its_cap_loses_nobody_and_takes_nobody_until_it_is_below() {
        String acme = reuse.aCompany(1, "acme.com");
        LeadListId list = reuse.list();
        reuse.add(ReuseRules.NONE, list, employee("ann", acme), employee("bob", acme), employee("cid", acme));
        AddReport report = reuse.add(TWO, list, employee("dan", acme));
        assertThat(outcomes(report)).containsExactly(Outcome.COMPANY_CAP);
        assertThat(report.outcomes().get(0).because())
                .isEqualTo(new Because.CompanyCapped(new CompanyKey("acme.com"), 3, 2));
        assertThat(scene.members(list)).containsExactly("ann", "bob", "cid");
        scene.remove(list, "ann", "bob");
        assertThat(outcomes(reuse.add(TWO, list, employee("dan", acme)))).containsExactly(Outcome.ADDED);
    }

    @Test
    void members_among_the_inputs_neither_come_in_nor_count_twice() {
        String acme = reuse.aCompany(1, "acme.com");
        LeadListId list = reuse.list();
        reuse.add(ReuseRules.NONE, list, employee("ann", acme));
        assertThat(outcomes(reuse.add(
                        TWO,
                        list,
                        employee("ann", acme),
                        employee("bob", acme),
                        employee("bob", acme),
                        employee("cid", acme))))
                .containsExactly(
                        Outcome.ALREADY_MEMBER, Outcome.ADDED, Outcome.DUPLICATE_IN_REQUEST, Outcome.COMPANY_CAP);
    }

    @Test
    void a_company_without_a_domain_is_known_by_its_id_and_by_its_domain_as_soon_as_there_is_one() {
        String acme = Samples.aCompanyId(1).value();
        LeadListId list = reuse.list();
        AddReport report = reuse.add(
                TWO,
                list,
                employee("ann", acme),
                employee("bob", acme),
                employee("cid", acme),
                at("dan", "d@acme.com"));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.COMPANY_CAP, Outcome.ADDED);
        assertThat(report.outcomes().get(2).because())
                .isEqualTo(new Because.CompanyCapped(new CompanyKey("id:" + acme), 2, 2));
        reuse.aCompany(1, "acme.com");
        assertThat(reuse.add(TWO, list, at("eve", "e@acme.com"))
                        .outcomes()
                        .get(0)
                        .because())
                .isEqualTo(new Because.CompanyCapped(new CompanyKey("acme.com"), 3, 2));
    }

    @Test
    void a_mail_domain_below_the_domain_of_a_company_belongs_to_it() {
        ReuseRules one = ReuseRules.NONE.perCompany(1);
        LeadListId list = reuse.list();
        assertThat(outcomes(reuse.add(one, list, at("ann", "a@eu.acme.com"), at("bob", "b@us.acme.com"))))
                .containsExactly(Outcome.ADDED, Outcome.ADDED);
        reuse.aCompany(1, "acme.com");
        AddReport report = reuse.add(one, list, at("cid", "c@acme.com"), at("dan", "d@notacme.com"));
        assertThat(outcomes(report)).containsExactly(Outcome.COMPANY_CAP, Outcome.ADDED);
        assertThat(report.outcomes().get(0).because())
                .isEqualTo(new Because.CompanyCapped(new CompanyKey("acme.com"), 2, 1));
    }

    @Test
    void people_of_unknown_companies_are_not_counted_unless_they_are_one_company() {
        LeadListId list = reuse.list();
        assertThat(outcomes(reuse.add(TWO, list, at("ann"), at("bob"), at("cid", "c@gmail.com"))))
                .containsOnly(Outcome.ADDED);
        AddReport report =
                reuse.add(TWO.unknownCompanyAsOne(), list, at("dan", "d@gmail.com"), at("eve", "e@acme.com"));
        assertThat(outcomes(report)).containsExactly(Outcome.COMPANY_CAP, Outcome.ADDED);
        assertThat(report.outcomes().get(0).because()).isEqualTo(new Because.CompanyCapped(CompanyKey.UNKNOWN, 3, 2));
    }

    @Test
    void an_update_counts_the_members_that_stay() {
        String acme = reuse.aCompany(1, "acme.com");
        LeadListId list = reuse.list();
        reuse.add(ReuseRules.NONE, list, employee("ann", acme), employee("bob", acme));
        scene.leadLists.addProspects(scene.owner, reuse.list(), List.of(employee("cid", acme), employee("dan", acme)));
        UpdateReport report = reuse.under(TWO)
                .update(scene.owner, list, ListUpdate.NOTHING.withPeople(Samples.people("cid", "bob", "dan")));
        assertThat(report.outcomes())
                .extracting(AddOutcome::outcome)
                .containsExactly(Outcome.ADDED, Outcome.ALREADY_MEMBER, Outcome.COMPANY_CAP);
        assertThat(scene.members(list)).containsExactly("bob", "cid");
    }

    @Test
    void an_override_lets_people_in_and_counts_them() {
        String acme = reuse.aCompany(1, "acme.com");
        LeadListId list = reuse.list();
        AddReport report = reuse.under(TWO)
                .with(WriteOptions.DEFAULT.overriding(Set.of(Rule.COMPANY_CAP), "a fair"))
                .addProspects(
                        scene.owner,
                        list,
                        List.of(
                                employee("ann", acme),
                                employee("bob", acme),
                                employee("cid", acme),
                                employee("dan", acme)));
        assertThat(outcomes(report)).containsOnly(Outcome.ADDED);
        CompanyKey key = new CompanyKey("acme.com");
        assertThat(report.outcomes())
                .extracting(AddOutcome::because)
                .containsExactly(
                        null, null, new Because.CompanyCapped(key, 2, 2), new Because.CompanyCapped(key, 3, 2));
        assertThat(scene.lastChange(list).overrides().reason()).isEqualTo("a fair");
    }

    @Test
    void a_cap_across_lists_counts_different_people_who_were_used_in_the_period() {
        String acme = reuse.aCompany(1, "acme.com");
        ReuseRules across = TWO.acrossLists(ReusePeriod.days(90));
        LeadListId first = reuse.list();
        reuse.add(ReuseRules.NONE, first, employee("ann", acme));
        scene.remove(first, "ann");
        reuse.passDays(89);
        reuse.add(ReuseRules.NONE, reuse.list(), at("bob", "b@acme.com"));
        LeadListId list = reuse.list();
        AddReport report = reuse.add(across, list, employee("cid", acme), employee("ann", acme), at("bob"));
        assertThat(outcomes(report)).containsExactly(Outcome.COMPANY_CAP, Outcome.ADDED, Outcome.ADDED);
        assertThat(report.outcomes().get(0).because())
                .isEqualTo(new Because.CompanyCapped(new CompanyKey("acme.com"), 2, 2));
    }

    @Test
    void uses_before_the_period_and_in_deleted_lists_do_not_count_across_lists() {
        String acme = reuse.aCompany(1, "acme.com");
        ReuseRules across = ReuseRules.NONE.perCompany(1).acrossLists(ReusePeriod.days(90));
        reuse.add(ReuseRules.NONE, reuse.list(), employee("ann", acme));
        reuse.passDays(90);
        LeadListId deleted = reuse.list();
        reuse.add(ReuseRules.NONE, deleted, employee("bob", acme));
        LeadListId list = reuse.list();
        assertThat(outcomes(reuse.add(across, list, employee("cid", acme)))).containsExactly(Outcome.COMPANY_CAP);
        scene.leadLists.delete(scene.owner, deleted);
        assertThat(outcomes(reuse.add(across, list, employee("cid", acme), employee("dan", acme))))
                .containsExactly(Outcome.ADDED, Outcome.COMPANY_CAP);
    }

    @Test
    void a_list_of_more_than_a_thousand_members_has_the_same_cap() {
        String acme = reuse.aCompany(1, "acme.com");
        LeadListId list = reuse.list();
        List<String> others =
                IntStream.range(0, 1_000).mapToObj(i -> "other-" + i).toList();
        scene.add(list, others.toArray(String[]::new));
        reuse.add(ReuseRules.NONE, list, employee("ann", acme), at("bob", "b@mail.acme.com"));
        reuse.add(ReuseRules.NONE, reuse.list(), employee("eve", acme), at("fay", "f@acme.com"));
        assertThat(outcomes(reuse.add(
                        ReuseRules.NONE.perCompany(3),
                        list,
                        employee("ann", acme),
                        employee("cid", acme),
                        at("dan", "d@acme.com"))))
                .containsExactly(Outcome.ALREADY_MEMBER, Outcome.ADDED, Outcome.COMPANY_CAP);
        assertThat(outcomes(reuse.add(TWO.unknownCompanyAsOne(), list, at("x1"), at("x2"), at("x3"))))
                .containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.COMPANY_CAP);
    }

    @Test
    void of_a_large_list_people_are_counted_up_to_10_above_the_cap() {
        String acme = reuse.aCompany(1, "acme.com");
        LeadListId list = reuse.list();
        List<PersonId> people =
                IntStream.range(0, 1_001).mapToObj(i -> new PersonId("p" + i)).toList();
        scene.storage.write(scene.organization, transaction -> {
            transaction
                    .people()
                    .insertAbsent(people.stream()
                            .map(id -> Person.of(id, employee("any", acme).profile()))
                            .toList());
            return true;
        });
        List<PersonId> most = new ArrayList<>(people.subList(0, 1_000));
        scene.leadLists.addProspects(scene.owner, list, Selection.manual(most));
        scene.leadLists.addProspects(scene.owner, list, Selection.manual(people.subList(1_000, 1_001)));
        AddReport report = reuse.add(TWO, list, employee("ann", acme));
        assertThat(report.outcomes().get(0).because())
                .isEqualTo(new Because.CompanyCapped(new CompanyKey("acme.com"), 12, 2));
    }
}
