package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Institution;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.WorkExperience;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetCounts.Facet;
import io.leadlist.list.FacetCounts.Value;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberFacet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Members#facets}. */
public abstract class MemberFacetsContract extends MembershipScene {
    /** Tests the adapter of this fixture. */
    protected MemberFacetsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void the_most_frequent_values_come_first_and_values_of_one_frequency_by_their_text() {
        store("a", PersonProfile.builder().country("Peru"));
        store("b", PersonProfile.builder().country("Chile"));
        store("c", PersonProfile.builder().country("Laos"));
        store("d", PersonProfile.builder().country("Peru"));
        store("e", PersonProfile.builder());
        add(2, "a", "b", "c", "d", "e", "without a record");
        assertThat(facet(MemberFacet.COUNTRY, 2, 10))
                .isEqualTo(new Facet(
                        MemberFacet.COUNTRY, List.of(value("Peru", 2), value("Chile", 1), value("Laos", 1)), 3, 2));
        assertThat(facet(MemberFacet.COUNTRY, 2, 2))
                .isEqualTo(new Facet(MemberFacet.COUNTRY, List.of(value("Peru", 2), value("Chile", 1)), 3, 2));
    }

    @Test
    void spellings_of_one_term_are_one_value_as_the_first_member_has_it() {
        store("a", PersonProfile.builder().industry("  Real Estate "));
        store("b", PersonProfile.builder().industry("real-estate"));
        store("c", PersonProfile.builder().industry("Café"));
        store("d", PersonProfile.builder().industry("CAFE"));
        store("e", PersonProfile.builder().industry(" \t"));
        add(2, "d", "a", "b", "c", "e");
        assertThat(facet(MemberFacet.INDUSTRY, 2, 10))
                .isEqualTo(new Facet(MemberFacet.INDUSTRY, List.of(value("CAFE", 2), value("Real Estate", 2)), 2, 1));
    }

    @Test
    void a_known_level_has_the_name_of_the_grammar_and_another_one_its_text() {
        store("a", PersonProfile.builder().seniority("C-Suite"));
        store("b", PersonProfile.builder().seniority("c suite"));
        store("c", PersonProfile.builder().seniority("Guru"));
        add(2, "a", "b", "c");
        assertThat(facet(MemberFacet.SENIORITY, 2, 10).values()).containsExactly(value("c_suite", 2), value("Guru", 1));
    }

    @Test
    void a_person_counts_once_in_each_department() {
        store("a", PersonProfile.builder().departments("Sales", "Marketing", "SALES", ""));
        store("b", PersonProfile.builder().departments("sales"));
        store("c", PersonProfile.builder());
        add(2, "a", "b", "c");
        assertThat(facet(MemberFacet.DEPARTMENT, 2, 10))
                .isEqualTo(new Facet(MemberFacet.DEPARTMENT, List.of(value("Sales", 2), value("Marketing", 1)), 2, 1));
    }

    @Test
    void an_employer_counts_by_its_id_or_else_by_the_name_of_the_present_company() {
        Institution acme = new Institution(null, "Acme", null, null);
        List<WorkExperience> work = List.of(
                new WorkExperience(new Institution(null, "Former", null, null), null, null, null, "2020"),
                new WorkExperience(acme, null, null, "2021", null));
        String id = Samples.aCompanyId(1).value();
        store("a", PersonProfile.builder().companyId(id).workExperiences(work));
        store("b", PersonProfile.builder().companyId(id));
        store("c", PersonProfile.builder().workExperiences(work));
        store("d", PersonProfile.builder().companyId("no UUID"));
        add(2, "a", "b", "c", "d");
        assertThat(facet(MemberFacet.COMPANY, 2, 10))
                .isEqualTo(new Facet(
                        MemberFacet.COMPANY, List.of(new Value(id, Samples.aCompanyId(1), 2), value("Acme", 1)), 2, 1));
    }

    @Test
    void companies_count_by_their_own_industry_and_country() {
        LeadList companies = aStoredList(LeadType.COMPANY);
        CompanyProfile profile =
                CompanyProfile.named("A").industry("Software").country("IT").build();
        run(transaction -> {
            transaction.companies().insertAbsent(List.of(Company.of(Samples.aCompanyId(1), profile)));
            transaction.members().add(companies.id(), 2, List.of(Samples.aCompanyId(1), Samples.aCompanyId(2)));
        });
        FacetQuery query = FacetQuery.DEFAULT.by(MemberFacet.of(LeadType.COMPANY));
        FacetCounts counts = in(transaction -> transaction.members().facets(companies.atVersion(2), query, 10));
        assertThat(counts.facets())
                .containsExactly(
                        new Facet(MemberFacet.INDUSTRY, List.of(value("Software", 1)), 1, 1),
                        new Facet(MemberFacet.COUNTRY, List.of(value("IT", 1)), 1, 1));
    }

    @Test
    void the_members_of_an_earlier_version_count_with_their_present_values() {
        store("a", PersonProfile.builder().country("Peru"));
        store("b", PersonProfile.builder().country("Peru"));
        store("c", PersonProfile.builder().country("Laos"));
        add(2, "a", "b");
        remove(3, "a");
        add(4, "c");
        assertThat(facet(MemberFacet.COUNTRY, 1, 10).values()).isEmpty();
        assertThat(facet(MemberFacet.COUNTRY, 2, 10).values()).containsExactly(value("Peru", 2));
        assertThat(facet(MemberFacet.COUNTRY, 3, 10).values()).containsExactly(value("Peru", 1));
        assertThat(facet(MemberFacet.COUNTRY, 4, 10).values()).containsExactly(value("Laos", 1), value("Peru", 1));
    }

    @Test
    void only_the_first_members_up_to_the_limit_are_counted() {
        List<String> ids = IntStream.range(0, 30).mapToObj(i -> "p" + i).toList();
        ids.forEach(id -> store(id, PersonProfile.builder().country(ids.indexOf(id) < 20 ? "Peru" : "Laos")));
        add(2, ids.subList(0, 15).toArray(String[]::new));
        add(3, ids.subList(15, 30).toArray(String[]::new));
        FacetCounts counts = counts(FacetQuery.DEFAULT.by(MemberFacet.COUNTRY), 3, 22);
        assertThat(counts.counted()).isEqualTo(22);
        assertThat(counts.facets().get(0).values()).containsExactly(value("Peru", 20), value("Laos", 2));
    }

    @Test
    void odd_texts_are_values_like_others() {
        int number = 0;
        for (String text : Samples.ODD_TEXTS) {
            String id = "p" + number++;
            store(id, PersonProfile.builder().country(text).departments(text));
            add(number + 1, id);
        }
        FacetCounts counts =
                counts(FacetQuery.top(100).by(MemberFacet.COUNTRY, MemberFacet.DEPARTMENT), number + 1, MANY);
        Facet departments = counts.facets().get(0);
        Facet countries = counts.facets().get(1);
        assertThat(countries.values()).isEqualTo(departments.values()).isNotEmpty();
        assertThat(countries.values().stream().mapToInt(Value::count).sum() + countries.without())
                .isEqualTo(number);
    }

    private void store(String id, PersonProfileBuilder profile) {
        run(transaction -> transaction.people().insertAbsent(List.of(Person.of(new PersonId(id), profile.build()))));
    }

    private Facet facet(MemberFacet facet, long version, int top) {
        return counts(FacetQuery.top(top).by(facet), version, MANY).facets().get(0);
    }

    private FacetCounts counts(FacetQuery query, long version, int limit) {
        return in(transaction -> transaction.members().facets(list.atVersion(version), query, limit));
    }

    private static Value value(String text, int count) {
        return new Value(text, null, count);
    }
}
