package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.call.Caller;
import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.imports.Credits;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first look at the service shows lists with a history. */
class SampleListsTest {
    private static final List<Person> PEOPLE = SampleDirectory.firstPeople(300);
    private final Callers callers = CallersTest.callers();
    private final Caller.Member owner = callers.of("Bearer demo-owner").member();
    private final Caller.Member admin = callers.of("Bearer demo-admin").member();
    private final LeadLists leadLists = LeadLists.over(new MemoryStorage())
            .directory(new MemoryDirectory()
                    .putCompanies(SampleDirectory.companies())
                    .putPeople(PEOPLE))
            .users(callers.users())
            .icpCatalog(new SampleIcps())
            .build();

    @BeforeEach
    void create() {
        callers.organizations()
                .forEach(organization ->
                        leadLists.imports().grant(organization, "opening balance", Credits.of(50_000, 50_000)));
        new SampleLists(leadLists, callers).create(PEOPLE);
    }

    @Test
    void the_owner_sees_lists_of_people_and_of_companies() {
        assertThat(lists(owner)).extracting(LeadList::type).contains(LeadType.PERSON, LeadType.COMPANY);
        assertThat(lists(owner))
                .extracting(LeadList::name)
                .containsExactlyInAnyOrder(
                        "Sales leaders in Europe",
                        "Trade fair: scanned badges",
                        "Founders and owners, two of each company",
                        "Target accounts");
    }

    @Test
    void every_organization_has_lists_of_its_own() {
        Caller.Member rival = callers.of("Bearer demo-rival").member();
        assertThat(lists(rival)).extracting(LeadList::memberCount).containsExactly(5L);
    }

    @Test
    void a_list_tells_a_story_of_adds_removals_a_mistake_and_its_undoing() {
        LeadList leaders = named("Sales leaders in Europe");
        List<Change> changes = leadLists.history().changes(owner, leaders.id(), 0, 100);
        assertThat(changes).hasSizeGreaterThanOrEqualTo(7);
        assertThat(changes).extracting(Change::by).contains(owner.user(), admin.user());
        assertThat(leaders.memberCount()).isBetween(20L, 40L);
        assertThat(changes).extracting(Change::memberCount).contains(1L); // the mistake
        assertThat(leaders.name()).isEqualTo("Sales leaders in Europe");
    }

    @Test
    void a_profile_with_rules_keeps_some_people_out() {
        LeadList owners = named("Founders and owners, two of each company");
        assertThat(owners.memberCount()).isBetween(5L, 19L);
    }

    @Test
    void the_import_resolves_known_people_and_takes_new_ones() {
        leadLists.importWorker().build().work(owner.organization(), Duration.ofSeconds(30));
        assertThat(named("Trade fair: scanned badges").memberCount()).isEqualTo(46);
    }

    @Test
    void the_suppression_list_has_a_customer_and_people_who_opted_out() {
        assertThat(leadLists
                        .suppressions()
                        .findAll(admin, SuppressionQuery.ORGANIZATION, null, 10)
                        .entries())
                .hasSize(3);
    }

    @Test
    void creating_them_again_changes_nothing() {
        List<LeadList> before = lists(owner);
        new SampleLists(leadLists, callers).create(PEOPLE);
        assertThat(lists(owner)).isEqualTo(before);
    }

    private LeadList named(String name) {
        return lists(owner).stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<LeadList> lists(Caller caller) {
        return leadLists.findAll(caller, null, 100).lists();
    }
}
