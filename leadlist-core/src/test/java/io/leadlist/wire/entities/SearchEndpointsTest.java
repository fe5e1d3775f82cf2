package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.assertAnswer;
import static io.leadlist.wire.entities.Api.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The searches answer a page of the directory in the contract's envelope. */
class SearchEndpointsTest {
    private static final Caller.Member CALLER = Caller.of("user_xyz789", "org_acme");
    private static final String VP = "\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}";
    private static final List<Person> PEOPLE =
            IntStream.range(0, 25).mapToObj(SearchEndpointsTest::person).toList();

    private final MemoryDirectory directory = new MemoryDirectory().putPeople(PEOPLE);

    @Test
    void a_page_of_people_in_the_envelope() {
        MemoryDirectory two = new MemoryDirectory().putPeople(PEOPLE.subList(0, 2));
        assertAnswer(people(two, "{" + VP + "}"), 200, """
                {"content":[
                   {"id":"p0","firstName":"First","lastName":"Last","seniority":"VP"},
                   {"id":"p1","firstName":"First","lastName":"Last","seniority":"VP"}],
                 "totalElements":2,"totalPages":1,"number":0,"size":10,
                 "first":true,"last":true,"numberOfElements":2,"empty":false}""");
    }

    @Test
    void a_page_of_companies() {
        CompanyId id = CompanyId.parse("990e8400-e29b-41d4-a716-446655440001");
        MemoryDirectory one = new MemoryDirectory()
                .putCompanies(List.of(Company.of(
                        id, CompanyProfile.named("Acme").industry("retail").build())));
        Response response = SearchEndpoints.over(one).companies(Request.of(CALLER, """
                {"account":{"industry":{"any":{"include":["retail"]}}},"size":1}"""));
        assertAnswer(response, 200, """
                {"content":[{"id":"990e8400-e29b-41d4-a716-446655440001","name":"Acme","industry":"retail"}],
                 "totalElements":1,"totalPages":1,"number":0,"size":1,
                 "first":true,"last":true,"numberOfElements":1,"empty":false}""");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 10, 3, true,  false",
        "1, 10, 10, 3, false, false",
        "2, 10, 5,  3, false, true",
        "3, 10, 0,  3, false, true",
        "0, 25, 25, 1, true,  true",
        "0, 100, 25, 1, true, true",
        "0, 0,  0,  1, true,  true",
        "2147483647, 100, 0, 1, false, true"
    })
    void pages_are_numbered_from_0(int page, int size, int entries, int pages, boolean first, boolean last) {
        JsonNode found = json(people(directory, "{" + VP + ",\"page\":" + page + ",\"size\":" + size + "}"));
        assertThat(found.get("content")).hasSize(entries);
        assertThat(found.get("totalElements").asInt()).isEqualTo(25);
        assertThat(found.get("totalPages").asInt()).isEqualTo(pages);
        assertThat(found.get("number").asInt()).isEqualTo(page);
        assertThat(found.get("first").asBoolean()).isEqualTo(first);
        assertThat(found.get("last").asBoolean()).isEqualTo(last);
        assertThat(found.get("empty").asBoolean()).isEqualTo(entries == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 10, 11, 1_000})
    void a_directory_with_other_page_sizes_is_queried_for_the_pages_that_cover_the_page(int pageSize) {
        MemoryDirectory other = new MemoryDirectory(pageSize).putPeople(PEOPLE);
        assertThat(ids(people(other, "{" + VP + ",\"page\":1,\"size\":12}")))
                .isEqualTo(IntStream.range(12, 24).mapToObj(i -> "p" + i).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 10, -1, false", "2, 10, 25, true", "4, 5, 25, true", "5, 5, -1, true", "0, 0, -1, true"})
    void totals_that_a_directory_does_not_count_are_reported_only_if_the_end_is_known(
            int page, int size, int total, boolean last) {
        JsonNode found =
                json(people(new Uncounted(directory), "{" + VP + ",\"page\":" + page + ",\"size\":" + size + "}"));
        assertThat(found.has("totalElements")).isEqualTo(total >= 0);
        assertThat(found.has("totalPages")).isEqualTo(total >= 0);
        assertThat(found.path("totalElements").asInt(-1)).isEqualTo(total);
        assertThat(found.get("last").asBoolean()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "page":-1    | ["page"] Number must be greater than or equal to 0
            "size":101   | ["size"] Number must be less than or equal to 100
            "size":-1    | ["size"] Number must be greater than or equal to 0
            "size":"10"  | ["size"] Expected number, received string
            "sort":"x"   | [] Unrecognized key(s) in object: 'sort'
            """)
    void a_value_that_is_out_of_range_or_unknown_is_rejected(String member, String detail) {
        assertInvalid(people(directory, "{" + VP + "," + member + "}"), detail);
    }

    @Test
    void a_search_without_filters_is_rejected() {
        assertInvalid(people(directory, "{}"), "[] At least one filter is required");
    }

    @Test
    void a_field_that_the_directory_cannot_search_is_rejected_by_name() {
        Directory few = Directory.ofPages(
                100, Set.of(SearchField.of(LeadType.PERSON).iterator().next()), (filters, page) -> {
                    throw new AssertionError("asked for " + filters);
                });
        assertInvalid(
                people(few, "{" + VP + "}"),
                "[\"contact\",\"seniority\"] People cannot be searched by contact.seniority");
    }

    @Test
    void an_anonymous_caller_and_a_user_of_no_organization_are_rejected() {
        SearchEndpoints endpoints = SearchEndpoints.over(directory);
        assertAnswer(endpoints.people(Request.of(Caller.anonymous(), "{}")), 401, """
                {"error":{"code":"UNAUTHORIZED","message":"Unauthorized"}}""");
        assertAnswer(endpoints.companies(Request.of(Caller.withoutOrganization("user_1"), "{}")), 401, """
                {"error":{"code":"UNAUTHORIZED","message":"Organization ID required"}}""");
    }

    @Test
    void a_directory_that_fails_causes_500_and_is_reported() {
        List<Throwable> errors = new ArrayList<>();
        Directory down = Directory.ofPages(100, SearchField.of(LeadType.PERSON), (filters, page) -> {
            throw new IllegalStateException("down");
        });
        Response response = SearchEndpoints.over(down, WireOptions.DEFAULT.withErrorListener(errors::add))
                .people(Request.of(CALLER, "{" + VP + "}"));
        assertAnswer(response, 500, """
                {"error":{"code":"INTERNAL_ERROR","message":"An unexpected error occurred"}}""");
        assertThat(errors).singleElement().extracting(Throwable::getMessage).isEqualTo("down");
    }

    private static Person person(int i) {
        return Person.of(
                new PersonId("p" + i),
                PersonProfile.named("First", "Last").seniority("VP").build());
    }

    private static Response people(Directory directory, String body) {
        return SearchEndpoints.over(directory).people(Request.of(CALLER, body));
    }

    private static JsonNode json(Response response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return new JsonMapper().readTree(response.text());
    }

    private static List<String> ids(Response response) {
        List<String> ids = new ArrayList<>();
        json(response).get("content").forEach(one -> ids.add(one.get("id").stringValue()));
        return ids;
    }

    /** Says no totals. */
    private record Uncounted(Directory directory) implements Directory {
        @Override
        public int pageSize() {
            return directory.pageSize();
        }

        @Override
        public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
            return new SearchPage<>(directory.searchPeople(filters, page).entries(), OptionalLong.empty());
        }
    }
}
