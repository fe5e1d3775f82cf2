package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.ListHistory;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetCounts.Facet;
import io.leadlist.list.FacetCounts.Value;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.ListSize;
import io.leadlist.list.MemberFacet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the entry for facet counts and growth, over any storage. */
public abstract class ListStatisticsContract {
    private final EntryScene scene;

    /** Tests the adapter of this fixture. */
    protected ListStatisticsContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
    }

    @Test
    void all_facets_of_the_type_are_counted_for_all_members() {
        LeadListId people = scene.people("d-0", "d-1", "d-2", "unknown");
        FacetCounts counts = scene.leadLists.facets(scene.owner, people, FacetQuery.DEFAULT);
        assertThat(counts.list()).isEqualTo(people);
        assertThat(counts.version()).isEqualTo(1);
        assertThat(counts.members()).isEqualTo(4);
        assertThat(counts.isComplete()).isTrue();
        assertThat(counts.facets()).extracting(Facet::facet).containsExactly(MemberFacet.values());
        assertThat(counts.facets().get(0))
                .isEqualTo(new Facet(MemberFacet.SENIORITY, List.of(new Value("vp", null, 3)), 1, 1));

        LeadListId companies = scene.companies(1, 2);
        assertThat(scene.leadLists
                        .facets(scene.owner, companies, FacetQuery.DEFAULT)
                        .facets())
                .extracting(Facet::facet)
                .containsExactly(MemberFacet.INDUSTRY, MemberFacet.COUNTRY);
    }

    @Test
    void an_employer_has_the_name_of_the_organizations_record() {
        scene.companies(1);
        LeadListId list = scene.people();
        scene.leadLists.addProspects(scene.owner, list, List.of(worker(1), worker(1), worker(77)));
        assertThat(facet(list, FacetQuery.DEFAULT.by(MemberFacet.COMPANY)).values())
                .containsExactly(
                        new Value("Company 1", Samples.aCompanyId(1), 2),
                        new Value(Samples.aCompanyId(77).value(), Samples.aCompanyId(77), 1));
    }

    private static Prospect worker(int company) {
        return Prospect.of(PersonProfile.named("A", "Worker")
                .companyId(Samples.aCompanyId(company).value())
                .build());
    }

    @Test
    void an_earlier_version_has_the_number_of_its_members() {
        LeadListId list = scene.people("d-0", "d-1");
        scene.remove(list, "d-0");
        scene.add(list, "d-2", "d-3", "d-4");
        for (long version : List.of(1L, 2L, 3L)) {
            FacetCounts counts = scene.leadLists.facets(
                    scene.owner,
                    list,
                    FacetQuery.DEFAULT.by(MemberFacet.SENIORITY).asOf(version));
            assertThat(counts.version()).isEqualTo(version);
            assertThat(counts.members())
                    .isEqualTo(scene.membersAsOf(list, version).size());
            assertThat(counts.isComplete()).isTrue();
            assertThat(counts.facets().get(0).values()).containsExactly(new Value("vp", null, counts.counted()));
        }
    }

    @Test
    void erasing_a_person_takes_its_values_out_of_all_counts() {
        LeadListId list = scene.people("d-0");
        scene.leadLists.people().erase(scene.admin, Samples.people("d-0").get(0), "asked for it");
        for (long version = 1; version <= scene.find(list).version(); version++) {
            assertThat(facet(list, FacetQuery.DEFAULT.by(MemberFacet.SENIORITY).asOf(version))
                            .values())
                    .isEmpty();
        }
    }

    @Test
    void a_facet_that_the_members_do_not_have_is_rejected_with_its_name() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> scene.leadLists.facets(
                        scene.owner,
                        scene.companies(1),
                        FacetQuery.DEFAULT.by(MemberFacet.COUNTRY, MemberFacet.SENIORITY)))
                .satisfies(thrown -> assertThat(thrown.violations())
                        .singleElement()
                        .hasToString("facets: The members of a company list have no seniority"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 2, Long.MAX_VALUE})
    void a_version_that_the_list_never_had_is_rejected(long version) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> scene.leadLists.facets(scene.owner, scene.people(), FacetQuery.DEFAULT.asOf(version)));
    }

    @Test
    void only_readers_of_the_list_get_its_statistics() {
        LeadListId list = scene.aListOfAll(LeadType.PERSON, false);
        ListHistory history = scene.leadLists.history();
        assertThat(scene.leadLists
                        .facets(scene.viewer, list, FacetQuery.DEFAULT)
                        .members())
                .isZero();
        assertThat(history.growth(scene.viewer, list, 2)).hasSize(1);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> scene.leadLists.facets(scene.outsider, list, FacetQuery.DEFAULT));
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> history.growth(scene.outsider, list, 2));
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> scene.leadLists.facets(scene.elsewhere, list, FacetQuery.DEFAULT));
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> history.growth(scene.elsewhere, list, 2));
    }

    @Test
    void growth_has_the_size_after_evenly_spread_changes() {
        LeadListId list = scene.people();
        for (int change = 2; change <= 10; change++) {
            scene.clock.move(Duration.ofMinutes(1));
            scene.add(list, "p" + change);
        }
        assertThat(growth(list, 2)).extracting(ListSize::version).containsExactly(1L, 10L);
        assertThat(growth(list, 4)).extracting(ListSize::version).containsExactly(1L, 4L, 7L, 10L);
        assertThat(growth(list, 9))
                .extracting(ListSize::version)
                .hasSize(9)
                .startsWith(1L)
                .endsWith(10L);
        assertThat(growth(list, 10)).hasSize(10).isEqualTo(growth(list, 1_000));
        assertThat(growth(list, 10))
                .extracting(ListSize::members)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(growth(list, 2).get(1).at()).isEqualTo(scene.find(list).updatedAt());
    }

    @Test
    void a_number_of_points_out_of_range_is_rejected() {
        LeadListId list = scene.people();
        for (int points : new int[] {Integer.MIN_VALUE, 0, 1, 1_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> growth(list, points))
                    .withMessage("points must be between 2 and 1000, but is " + points);
        }
    }

    private Facet facet(LeadListId list, FacetQuery query) {
        return scene.leadLists.facets(scene.owner, list, query).facets().get(0);
    }

    private List<ListSize> growth(LeadListId list, int points) {
        return scene.leadLists.history().growth(scene.owner, list, points);
    }
}
