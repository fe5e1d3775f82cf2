package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.FacetOwner;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import io.leadlist.search.filter.TextMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The contract of {@link Directory}: every spelling of a value finds every other spelling, and an exclusion excludes
 * exactly the records that an inclusion includes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DirectorySpellingsContract {
    private final Map<PersonId, FieldSpellings.Value> valueOf = new LinkedHashMap<>();
    private final Directory directory;

    /** Tests the adapter of this fixture. */
    protected DirectorySpellingsContract(DirectoryFixture fixture) {
        directory = fixture.directory(List.of(contents()));
    }

    @Test
    void every_spelling_of_a_value_finds_the_records_with_any_spelling() {
        for (FieldSpellings.Value value : FieldSpellings.ALL) {
            for (String spelling : value.spellings()) {
                assertThat(found(value.field(), included(value.field(), spelling)))
                        .as("%s %s", value.field(), spelling)
                        .containsAll(holdersOf(value));
            }
        }
    }

    @Test
    void every_spelling_of_a_value_excludes_exactly_the_records_that_it_includes() {
        Set<PersonId> all = valueOf.keySet();
        for (FieldSpellings.Value value : FieldSpellings.ALL) {
            for (String spelling : value.spellings()) {
                List<PersonId> included = found(value.field(), included(value.field(), spelling));
                List<PersonId> kept = found(value.field(), excluded(value.field(), spelling));
                assertThat(kept).as("%s %s", value.field(), spelling).doesNotContainAnyElementsOf(included);
                assertThat(kept.size() + included.size()).isEqualTo(all.size());
            }
        }
    }

    @Test
    void invisible_characters_do_not_split_words() {
        for (MatchMode mode : MatchMode.values()) {
            assertThat(found(SearchField.CONTACT_SKILL, TextFilter.anyOf(mode, "sales mana\u00adger")))
                    .as("%s", mode)
                    .hasSizeGreaterThanOrEqualTo(6);
        }
    }

    private List<PersonId> holdersOf(FieldSpellings.Value value) {
        return valueOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<PersonId> found(SearchField field, Filter filter) {
        SearchFilters filters = SearchFilters.builder().with(field, filter).build();
        List<PersonId> found = new ArrayList<>();
        for (int page = 0; ; page++) {
            List<Person> some = directory
                    .searchPeople(filters, new SearchPageRequest(page, directory.pageSize()))
                    .entries();
            some.forEach(person -> found.add(person.id()));
            if (some.size() < directory.pageSize()) {
                return found;
            }
        }
    }

    private static Filter included(SearchField field, String value) {
        return field.envelope() == Envelope.MATCHED
                ? TextFilter.anyOf(MatchMode.STRICT, value)
                : TermFilter.anyOf(value);
    }

    private static Filter excluded(SearchField field, String value) {
        return field.envelope() == Envelope.MATCHED
                ? new TextFilter(TextMatch.NONE, TextMatch.of(MatchMode.STRICT, value), TextMatch.NONE, TextMatch.NONE)
                : TermFilter.noneOf(value);
    }

    /** A person, or a company with a person, for each spelling of each value. */
    private DirectoryContents contents() {
        Map<Company, Facets> companies = new LinkedHashMap<>();
        Map<Person, Facets> people = new LinkedHashMap<>();
        for (FieldSpellings.Value value : FieldSpellings.ALL) {
            for (String spelling : value.spellings()) {
                int number = valueOf.size();
                Facets facets = Facets.builder().values(value.field(), spelling).build();
                boolean ofCompany = value.field().facet().owner() == FacetOwner.COMPANY;
                Company company = Company.of(
                        Samples.aCompanyId(number), CompanyProfile.builder().build());
                Person person = Person.of(
                        new PersonId("p" + number),
                        PersonProfile.builder().companyId(company.id().value()).build());
                companies.put(company, ofCompany ? facets : Facets.NONE);
                people.put(person, ofCompany ? Facets.NONE : facets);
                valueOf.put(person.id(), value);
            }
        }
        return new DirectoryContents(companies, people);
    }
}
