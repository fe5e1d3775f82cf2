package io.leadlist.contract;

import static io.leadlist.contract.ReuseScene.MONTH;
import static io.leadlist.contract.ReuseScene.only;
import static io.leadlist.contract.ReuseScene.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.admission.Because;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Overrides;
import io.leadlist.call.Overrides.Rule;
import io.leadlist.call.Role;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.ChangeId;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.IcpId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Outcome;
import io.leadlist.list.ReusePolicy;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of cool-downs: which memberships are uses of a lead, and how long they keep it out of other lists. */
public abstract class ReuseContract {
    private static final String WHY = "asked for by the customer";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final ReuseScene reuse;
    private final EntryScene scene;

    /** Tests the adapter of this fixture. */
    protected ReuseContract(StorageFixture fixture) {
        reuse = new ReuseScene(fixture);
        scene = reuse.scene;
    }

    @Test
    void a_lead_is_free_at_the_instant_at_which_the_days_are_over_and_no_millisecond_earlier() {
        reuse.list("ann");
        reuse.pass(Duration.ofDays(30).minusMillis(1));
        AddOutcome cooling = only(reuse.add(MONTH, reuse.list(), "ann"));
        assertThat(cooling.outcome()).isEqualTo(Outcome.COOLING_DOWN);
        assertThat(cooling.because()).isInstanceOfSatisfying(Because.CoolingDown.class, facts -> {
            assertThat(facts.lastUse()).isEqualTo(Samples.NOW);
            assertThat(facts.availableFrom()).isEqualTo(Samples.NOW.plus(Duration.ofDays(30)));
        });
        assertThat(cooling.reason())
                .isEqualTo("last used at 2026-02-03T04:05:06.789Z; free from 2026-03-05T04:05:06.789Z");
        reuse.pass(Duration.ofMillis(1));
        assertThat(outcomes(reuse.add(MONTH, reuse.list(), "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_use_begins_with_the_membership_and_not_with_its_end() {
        LeadListId other = reuse.list("ann");
        reuse.passDays(39);
        scene.remove(other, "ann");
        reuse.passDays(1);
        assertThat(outcomes(reuse.add(MONTH, reuse.list(), "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_membership_that_has_ended_counts() {
        LeadListId other = reuse.list("ann");
        reuse.passDays(1);
        scene.remove(other, "ann");
        assertThat(outcomes(reuse.add(MONTH, reuse.list(), "ann"))).containsExactly(Outcome.COOLING_DOWN);
    }

    @Test
    void a_membership_whose_change_was_undone_does_not_count() {
        LeadListId other = reuse.list();
        scene.add(other, "ann");
        ChangeId addition = scene.lastChange(other).id();
        LeadListId list = reuse.list();
        assertThat(outcomes(reuse.add(MONTH, list, "ann"))).containsExactly(Outcome.COOLING_DOWN);
        scene.leadLists.undo(scene.owner, addition, OnConflict.REJECT);
        assertThat(outcomes(reuse.add(MONTH, list, "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_membership_that_an_undo_restored_began_when_it_first_did() {
        LeadListId other = reuse.list("ann");
        reuse.passDays(29);
        scene.remove(other, "ann");
        scene.leadLists.undo(scene.owner, scene.lastChange(other).id(), OnConflict.REJECT);
        LeadListId list = reuse.list();
        assertThat(outcomes(reuse.add(MONTH, list, "ann"))).containsExactly(Outcome.COOLING_DOWN);
        reuse.passDays(1);
        assertThat(outcomes(reuse.add(MONTH, list, "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_restored_membership_that_ends_again_began_when_it_first_did() {
        LeadListId other = reuse.list("ann");
        reuse.passDays(29);
        scene.remove(other, "ann");
        scene.leadLists.undo(scene.owner, scene.lastChange(other).id(), OnConflict.REJECT);
        scene.remove(other, "ann");
        reuse.passDays(1);
        assertThat(outcomes(reuse.add(MONTH, reuse.list(), "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_second_membership_in_another_list_is_a_second_use() {
        LeadListId other = reuse.list("ann");
        scene.remove(other, "ann");
        reuse.passDays(30);
        scene.add(other, "ann");
        assertThat(outcomes(reuse.add(MONTH, reuse.list(), "ann"))).containsExactly(Outcome.COOLING_DOWN);
    }

    @Test
    void a_deleted_list_does_not_count_whether_it_was_swept_or_not() {
        LeadListId other = reuse.list("ann", "bob");
        LeadListId list = reuse.list();
        scene.leadLists.delete(scene.owner, other);
        assertThat(outcomes(reuse.add(MONTH, list, "ann"))).containsExactly(Outcome.ADDED);
        scene.leadLists.housekeeping().sweep(scene.organization);
        assertThat(outcomes(reuse.add(MONTH, list, "bob"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_member_stays_a_member_although_it_was_used_elsewhere() {
        LeadListId list = reuse.list("ann");
        reuse.list("ann");
        assertThat(outcomes(reuse.add(MONTH, list, "ann", "ann")))
                .containsExactly(Outcome.ALREADY_MEMBER, Outcome.DUPLICATE_IN_REQUEST);
    }

    @Test
    void coming_back_into_the_same_list_is_no_use() {
        LeadListId list = reuse.list("ann");
        scene.remove(list, "ann");
        assertThat(outcomes(reuse.add(MONTH, list, "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void calendar_days_end_at_midnight_and_elapsed_days_after_24_hours() {
        reuse.pass(Duration.between(Samples.NOW, Instant.parse("2026-02-03T22:30:00Z"))); // 23:30 in Berlin
        reuse.list("ann");
        reuse.pass(Duration.ofHours(1));
        ReuseRules elapsed = ReuseRules.NONE.coolingDown(ReusePeriod.days(1));
        ReuseRules calendar = ReuseRules.NONE.coolingDown(ReusePeriod.calendarDays(1, BERLIN));
        LeadListId list = reuse.list();
        assertThat(outcomes(reuse.add(elapsed, list, "ann"))).containsExactly(Outcome.COOLING_DOWN);
        assertThat(outcomes(reuse.add(calendar, list, "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void calendar_days_count_the_day_of_the_use_to_its_end() {
        reuse.list("ann");
        reuse.pass(Duration.between(Samples.NOW, Instant.parse("2026-02-04T22:59:59.999Z"))); // one day later in Berlin
        ReuseRules calendar = ReuseRules.NONE.coolingDown(ReusePeriod.calendarDays(2, BERLIN));
        LeadListId list = reuse.list();
        AddOutcome cooling = only(reuse.add(calendar, list, "ann"));
        assertThat(cooling.because())
                .isInstanceOfSatisfying(
                        Because.CoolingDown.class,
                        facts -> assertThat(facts.availableFrom()).isEqualTo(Instant.parse("2026-02-04T23:00:00Z")));
        reuse.pass(Duration.ofMillis(1));
        assertThat(outcomes(reuse.add(calendar, list, "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_lead_that_is_kept_out_leaves_no_trace() {
        LeadListId list = reuse.list();
        LeadLists contacted = scene.setUp()
                .reuse(ReusePolicy.always(MONTH.strict()))
                .lastContact((organization, leads) -> Map.of(new PersonId("d-1"), scene.clock.instant()))
                .build();
        List<Object> before = scene.everything(list);
        AddReport report = contacted.addProspects(scene.owner, list, Selection.manual(Samples.people("d-1")));
        assertThat(outcomes(report)).containsExactly(Outcome.COOLING_DOWN);
        assertThat(scene.everything(list)).isEqualTo(before);
        assertThat(scene.recordsOf("d-1")).isZero();
    }

    @Test
    void every_way_of_adding_obeys() {
        reuse.list("d-0");
        LeadListId list = reuse.list();
        LeadLists obeying = reuse.under(MONTH);
        assertThat(obeying.addProspects(scene.owner, list, List.of(ReuseScene.at("d-0")))
                        .count(Outcome.COOLING_DOWN))
                .isEqualTo(1);
        assertThat(obeying.addProspects(scene.owner, list, Selection.bulk(EntryScene.VPS, 3))
                        .count(Outcome.COOLING_DOWN))
                .isEqualTo(1);
        scene.leadLists.clear(scene.owner, list);
        assertThat(obeying.create(scene.owner, NewLeadList.ofPeople("New").withPeople(Samples.people("d-0", "d-5")))
                        .count(Outcome.COOLING_DOWN))
                .isEqualTo(1);
        assertThat(obeying.update(scene.owner, list, ListUpdate.NOTHING.withPeople(Samples.people("d-0", "d-9")))
                        .outcomes())
                .extracting(AddOutcome::outcome)
                .containsExactly(Outcome.COOLING_DOWN, Outcome.ADDED);
    }

    @Test
    void companies_cool_down_as_people_do() {
        scene.companies(1);
        LeadListId list = scene.companies();
        assertThat(outcomes(reuse.under(MONTH.perCompany(1))
                        .addCompanies(scene.owner, list, EntryScene.companyIds(1, 2, 3))))
                .containsExactly(Outcome.COOLING_DOWN, Outcome.ADDED, Outcome.ADDED);
    }

    @Test
    void a_dry_run_says_the_same_and_is_no_use() {
        LeadListId first = reuse.list();
        LeadListId second = reuse.list();
        LeadLists dry = reuse.under(MONTH).with(WriteOptions.DRY_RUN);
        Selection ann = Selection.manual(Samples.people("ann"));
        assertThat(outcomes(dry.addProspects(scene.owner, first, ann))).containsExactly(Outcome.ADDED);
        assertThat(outcomes(reuse.add(MONTH, second, "ann"))).containsExactly(Outcome.ADDED);
        AddReport report = dry.addProspects(scene.owner, first, ann);
        assertThat(report.outcomes()).isEqualTo(reuse.add(MONTH, first, "ann").outcomes());
        assertThat(only(report).because())
                .isEqualTo(new Because.CoolingDown(Samples.NOW, second, Samples.NOW.plus(Duration.ofDays(30))));
    }

    @Test
    void an_editor_overrides_a_cool_down_and_the_journal_says_so() {
        reuse.list("ann");
        LeadListId list = scene.aListOfAll(LeadType.PERSON, false);
        AddReport report = reuse.under(MONTH)
                .with(WriteOptions.DEFAULT.overriding(Set.of(Rule.COOLING_DOWN), WHY))
                .addProspects(scene.editor, list, Selection.manual(Samples.people("ann")));
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED);
        assertThat(only(report).because()).isInstanceOf(Because.CoolingDown.class);
        assertThat(scene.lastChange(list).overrides()).isEqualTo(new Overrides(Set.of(Rule.COOLING_DOWN), WHY));
    }

    @Test
    void the_stricter_of_organization_and_icp_holds() {
        IcpId icp = new IcpId(UUID.randomUUID());
        LeadLists both = scene.setUp()
                .reuse(ReusePolicy.always(MONTH))
                .icpCatalog(new IcpCatalog() {
                    @Override
                    public boolean contains(OrganizationId organization, IcpId id) {
                        return true;
                    }

                    @Override
                    public ReuseRules rules(OrganizationId organization, IcpId id) {
                        return id.equals(icp) ? ReuseRules.NONE.coolingDown(ReusePeriod.days(60)) : ReuseRules.NONE;
                    }
                })
                .build();
        reuse.list("ann");
        reuse.passDays(45);
        LeadListId ofIcp = both.create(
                        scene.owner, NewLeadList.ofPeople("Of ICP").withIcp(icp))
                .list()
                .id();
        Selection ann = Selection.manual(Samples.people("ann"));
        assertThat(outcomes(both.addProspects(scene.owner, ofIcp, ann))).containsExactly(Outcome.COOLING_DOWN);
        assertThat(outcomes(both.addProspects(scene.owner, reuse.list(), ann))).containsExactly(Outcome.ADDED);
    }

    @Test
    void a_list_that_the_caller_may_not_read_is_not_named() {
        LeadListId others = scene.leadLists
                .create(scene.second, NewLeadList.ofPeople("Others").withPeople(Samples.people("ann")))
                .list()
                .id();
        LeadListId list = reuse.list();
        assertThat(cooling(reuse.add(MONTH, list, "ann")).list()).isNull();
        assertThat(cooling(reuse.under(MONTH).addProspects(scene.admin, list, Selection.manual(Samples.people("ann"))))
                        .list())
                .isEqualTo(others);
        assertThat(scene.leadLists
                        .access()
                        .share(scene.second, others, scene.owner.user(), Role.VIEWER)
                        .sharing()
                        .userIds())
                .contains(scene.owner.user());
        assertThat(cooling(reuse.add(MONTH, list, "ann")).list()).isEqualTo(others);
    }

    @Test
    void a_contact_of_the_host_is_a_use_for_leads_that_are_named_by_id_or_by_data() {
        reuse.list("ann");
        reuse.passDays(40);
        LeadId ann = new PersonId("ann");
        Instant contact = scene.clock.instant().minus(Duration.ofDays(1));
        LeadLists contacted = scene.setUp()
                .reuse(ReusePolicy.always(MONTH))
                .lastContact((organization, leads) -> leads.contains(ann) ? Map.of(ann, contact) : Map.of())
                .build();
        LeadListId list = reuse.list();
        Because.CoolingDown expected = new Because.CoolingDown(contact, null, contact.plus(Duration.ofDays(30)));
        assertThat(cooling(contacted.addProspects(scene.owner, list, Selection.manual(Samples.people("ann")))))
                .isEqualTo(expected);
        scene.leadLists.addProspects(scene.owner, reuse.list(), List.of(ReuseScene.at("known", "known@example.com")));
        LeadLists contactedKnown = scene.setUp()
                .reuse(ReusePolicy.always(MONTH))
                .lastContact((organization, leads) -> Map.of(new PersonId("known"), scene.clock.instant()))
                .build();
        assertThat(outcomes(contactedKnown.addProspects(
                        scene.owner, list, List.of(Samples.aProspect(null, "known@example.com")))))
                .containsExactly(Outcome.COOLING_DOWN);
    }

    @Test
    void a_use_of_another_organization_does_not_count() {
        scene.leadLists.create(
                scene.elsewhere, NewLeadList.ofPeople("Elsewhere").withPeople(Samples.people("ann")));
        assertThat(outcomes(reuse.add(MONTH, reuse.list(), "ann"))).containsExactly(Outcome.ADDED);
    }

    @Test
    void without_a_policy_the_rules_of_an_icp_do_not_hold_and_with_the_policy_of_the_icp_they_do() {
        IcpId icp = new IcpId(UUID.randomUUID());
        IcpCatalog catalog = new IcpCatalog() {
            @Override
            public boolean contains(OrganizationId organization, IcpId id) {
                return true;
            }

            @Override
            public ReuseRules rules(OrganizationId organization, IcpId id) {
                return MONTH;
            }
        };
        reuse.list("ann");
        NewLeadList ofIcp = NewLeadList.ofPeople("Of ICP").withIcp(icp).withPeople(Samples.people("ann"));
        assertThat(outcomes(scene.setUp()
                        .icpCatalog(catalog)
                        .reuse(ReusePolicy.ofIcp())
                        .build()
                        .create(scene.owner, ofIcp)))
                .containsExactly(Outcome.COOLING_DOWN);
        assertThat(outcomes(scene.setUp().icpCatalog(catalog).build().create(scene.owner, ofIcp)))
                .containsExactly(Outcome.ADDED);
    }

    private static Because.CoolingDown cooling(AddReport report) {
        assertThat(outcomes(report)).containsExactly(Outcome.COOLING_DOWN);
        return (Because.CoolingDown) only(report).because();
    }
}
