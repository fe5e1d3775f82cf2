package io.leadlist.jdbc.internal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.lead.PersonProfile;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A search reads the terms of each entry, not all terms of the facet for each entry. A look-up by keys reads the rows
 * of each key.
 *
 * <p>Both take some hundredths of a second. With the wrong plan, they took eight seconds. The limit is far from both.
 */
@Tag("time-bound")
@ParameterizedClass
@EnumSource
class DirectoryCostTest {
    private static final int PEOPLE = 10_000;

    @Parameter
    private Database database;

    @Test
    void a_search_among_many_different_terms_is_fast() {
        JdbcDirectory directory = filled();
        SearchFilters noPeople = SearchFilters.builder().location("nowhere").build();
        SearchFilters allPeople = SearchFilters.builder()
                .with(SearchField.CONTACT_LOCATION, TermFilter.noneOf("nowhere"))
                .build();

        assertTimeoutPreemptively(Duration.ofSeconds(4), () -> {
            assertThat(directory
                            .searchPeople(noPeople, new SearchPageRequest(0, 100))
                            .entries())
                    .isEmpty();
            assertThat(directory
                            .searchPeople(allPeople, new SearchPageRequest(PEOPLE / 100 - 1, 100))
                            .entries())
                    .hasSize(100);
        });
    }

    /** Two thirds of the keys are title keys of one company, for which all people work. */
    @Test
    void a_look_up_of_three_thousand_keys_is_fast() {
        JdbcDirectory directory = filled();
        List<PersonKey> keys = IntStream.range(0, 1_000)
                .mapToObj(number -> number * 7)
                .flatMap(number -> Stream.of(
                        PersonKey.ofEmail("p" + number + "@acme.com"),
                        PersonKey.ofTitleAndDomain("title " + number, "acme.com"),
                        PersonKey.ofTitleAndCompany("title " + number, "Acme")))
                .map(Optional::orElseThrow)
                .toList();

        assertTimeoutPreemptively(
                Duration.ofSeconds(4),
                () -> assertThat(directory.findPeopleByKey(keys).keySet()).containsExactlyInAnyOrderElementsOf(keys));
    }

    private JdbcDirectory filled() {
        var dataSource = database.empty();
        JdbcSchema.migrate(dataSource);
        CompanyId acme = CompanyId.parse("770e8400-e29b-41d4-a716-446655440001");
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> Person.of(
                        new PersonId("p" + number),
                        PersonProfile.builder()
                                .city("city " + number)
                                .emails("p" + number + "@acme.com")
                                .jobTitle("Title " + number)
                                .companyId(acme.value())
                                .build()))
                .toList();
        return JdbcDirectory.over(dataSource)
                .putCompanies(List.of(Company.of(
                        acme, CompanyProfile.named("Acme").domain("acme.com").build())))
                .putPeople(people);
    }
}
