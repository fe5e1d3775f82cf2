package io.leadlist.wire.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.contract.RandomSearch;
import io.leadlist.internal.json.BodyReader;
import io.leadlist.internal.json.Bound;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.BandFilter;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.RangeFilter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import io.leadlist.wire.json.JsonLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The JSON of filters: every field is read as it was written, both dialects are read alike, and anything else is
 * rejected with its path.
 */
class FiltersJsonTest {
    @ParameterizedTest
    @EnumSource
    void every_field_is_read_as_it_was_written(SearchField field) throws IOException {
        RandomSearch chance = new RandomSearch(new Random(field.toString().hashCode()));
        for (int round = 0; round < 50; round++) {
            Filter filter = chance.filter(field);
            SearchFilters filters = SearchFilters.builder().with(field, filter).build();

            assertThat(read(filters.toString())).isEqualTo(filters);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'account':{'industry':{'any':{'include':['Retail']}}}}",
                "{'account':{'industries':{'any':{'include':['retail']}}}}",
                "{'account':{'industry':{'any':{'include':{'mode':'STRICT','content':['RETAIL']}}}}}",
                "{'account':{'industries':{'any':{'include':{'mode':'STRICT','content':['retail']},'exclude':[]},'all':{}}}}"
            })
    void older_and_newer_dialects_read_to_the_same_filter(String json) throws IOException {
        assertThat(read(json))
                .isEqualTo(SearchFilters.builder().industry("retail").build());
    }

    @Test
    void other_spellings_are_read_too() throws IOException {
        assertThat(read("{'account':{'technology':{'any':{'include':['Java']}}}}"))
                .isEqualTo(SearchFilters.builder().technology("java").build());
        assertThat(read("{'contact':{'profileBadge':{'any':{'include':['PAID_SOCIAL_MEMBERS']}}}}"))
                .isEqualTo(of(SearchField.CONTACT_PROFILE_BADGE, TermFilter.anyOf("PREMIUM")));
        assertThat(read("{'contact':{'seniority':{'any':{'include':['C-Suite']}}}}"))
                .isEqualTo(SearchFilters.builder().seniority("c_suite").build());
        assertThat(read("{'contact':{'fullName':{'any':{'include':{'content':['Ada']}}}}}"))
                .isEqualTo(of(SearchField.CONTACT_FULL_NAME, TextFilter.anyOf(MatchMode.SMART, "ada")));
    }

    @Test
    void a_language_and_how_many_are_two_filters_under_one_key() throws IOException {
        assertThat(read("{'account':{'language':{'any':{'include':['German']},'range':{'start':2}}}}"))
                .isEqualTo(SearchFilters.builder()
                        .with(SearchField.ACCOUNT_LANGUAGE, TermFilter.anyOf("german"))
                        .with(SearchField.ACCOUNT_LANGUAGE_RANGE, new BandFilter(new Band(2L, null)))
                        .build());
        assertThat(read("{'contact':{'language':{'range':{'end':3}}}}"))
                .isEqualTo(of(SearchField.CONTACT_LANGUAGE_RANGE, new BandFilter(new Band(null, 3L))));
    }

    @Test
    void a_year_is_one_band_and_no_list() throws IOException {
        assertThat(read("{'account':{'foundedYear':{'type':'RANGE','range':{'start':2010,'end':2020}}}}"))
                .isEqualTo(of(SearchField.ACCOUNT_FOUNDED_YEAR, RangeFilter.in(Band.of(2010, 2020))));
        assertRefused(
                "{'account':{'foundedYear':{'type':'RANGE','range':[{'start':2010}]}}}",
                "account.foundedYear.range: Expected object, received array");
        assertRefused(
                "{'account':{'employeeSize':{'type':'RANGE','range':{'start':2010}}}}",
                "account.employeeSize.range: Expected array, received object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'account':{'domains':{}}}; account: Unrecognized key(s) in object: 'domains'",
                "{'account':{'domain':{}}}; account.domain: At least one value is required",
                "{'account':{'domain':{'any':{'include':[]}}}}; account.domain: At least one value is required",
                "{'account':{'domain':['a.com']}}; account.domain: Expected object, received array",
                "{'account':{'domain':{'any':{'include':{'mode':'WORD','content':['a']}}}}};"
                        + " account.domain.any.include: Expected array, received object",
                "{'account':{'location':{'any':{'include':['-']}}}};"
                        + " account.location.any.include[0]: String must contain a letter or a digit",
                "{'account':{'name':{'any':{'include':{'mode':'FUZZY','content':['a']}}}}};"
                        + " account.name.any.include.mode: Invalid enum value. Expected 'SMART' | 'WORD' | 'STRICT', received 'FUZZY'",
                "{'account':{'name':{'any':{'include':{'mode':'WORD'}}}}}; account.name.any.include.content: Required",
                "{'account':{'name':{'any':{'include':{'content':['...']}}}}};"
                        + " account.name.any.include.content[0]: String must contain a letter or a digit",
                "{'account':{'industry':['a'],'industries':['a']}};"
                        + " account.industry: Expected object, received array | account.industry: industry and industries are the same filter"
                        + " | account.industries: Expected object, received array",
                "{'account':{'socialMedia':{'any':{'include':['MYSPACE']}}}};"
                        + " account.socialMedia.any.include[0]: Invalid enum value. Expected 'FACEBOOK' | 'INSTAGRAM' | 'TWITTER' | 'LINKEDIN', received 'MYSPACE'",
                "{'account':{'keyword':{'any':{'include':{'sources':[],'content':['a']}}}}};"
                        + " account.keyword.any.include.sources: Array must contain at least 1 element(s)",
                "{'account':{'keyword':{'any':{'include':{'content':['a']}}}}}; account.keyword.any.include.sources: Required",
                "{'account':{'employeeSize':{'type':'ALL','range':[{'start':1}]}}};"
                        + " account.employeeSize.range: range must be empty with type ALL",
                "{'account':{'employeeSize':{'range':[]}}}; account.employeeSize.type: Required",
                "{'account':{'employeeSize':{'type':'RANGE','range':[{'start':'1'}]}}};"
                        + " account.employeeSize.range[0].start: Expected number, received string",
                "{'account':{'language':{}}}; account.language: At least one value is required",
                "{'account':{'language':{'range':{}}}}; account.language.range: start or end is required",
                "{'account':{'geoLocation':{'position':{'lat':91,'lng':0},'radius':0,'unit':'m'}}};"
                        + " account.geoLocation.position.lat: Number must be less than or equal to 90"
                        + " | account.geoLocation.radius: Number must be greater than or equal to 0.000001"
                        + " | account.geoLocation.unit: Invalid enum value. Expected 'km' | 'mi', received 'm'",
                "{'account':{'funding':{'type':['SERIES_Z']}}}; ~account.funding.type[0]: Invalid enum value.",
                "{'account':{'funding':{'type':[]}}}; account.funding.type: Array must contain at least 1 element(s)",
                "{'account':{'funding':{'duration':{'start':1704067200000}}}};"
                        + " account.funding.duration.start: Expected string, received number",
                "{'account':{'funding':{'duration':{'start':'yesterday'}}}};"
                        + " account.funding.duration.start: Expected milliseconds as a string",
                "{'account':{'metric':{'growth':[{'function':['sales'],'start':-5}]}}};"
                        + " account.metric.growth[0].timeFrame: Required",
                "{'account':{'metric':{'employee':[{'start':5}]}}}; account.metric.employee[0].function: Required",
                "{'account':{'metric':{'employee':[{'function':['sales'],'timeFrame':'SIX'}]}}};"
                        + " account.metric.employee[0]: Unrecognized key(s) in object: 'timeFrame'",
                "{'contact':{'education':{'date':{}}}}; contact.education.date: start, end or present is required",
                "{'contact':{'education':{'date':{'start':2020,'end':2010}}}};"
                        + " contact.education.date.end: end must not be less than start",
                "{'contact':{'experience':{'current':{'duration':{'total':{'min':{'month':12}}}}}}};"
                        + " contact.experience.current.duration.total.min.month: Number must be less than or equal to 11",
                "{'contact':{'experience':{'current':{'duration':{'total':{'min':{'year':2},'max':{'year':1}}}}}}};"
                        + " contact.experience.current.duration.total.max: max must not be less than min",
                "{'contact':{'experience':{'next':{}}}}; contact.experience: Unrecognized key(s) in object: 'next'",
                "{'contact.fullName':{}}; body: Unrecognized key(s) in object: 'contact.fullName'",
                "{'account':{'funding':{}},'contact':{'experience':{'current':{}},'seniority':{'any':{'include':['vp']}}}};"
                        + " account.funding: At least one filter is required"
                        + " | contact.experience.current: At least one filter is required",
                "{'account':{'domain':{'any':{'include':['\u0130\u0130']}},'name':{'any':{'include':{'content':['-']}}}}};"
                        + " account.name.any.include.content[0]: String must contain a letter or a digit",
                "{}; body: At least one filter is required"
            })
    void filters_outside_of_the_grammar_are_rejected_with_their_path(String json, String violations) {
        assertRefused(json, violations);
    }

    @Test
    void a_value_whose_normal_form_is_too_long_to_match_is_rejected_and_the_rest_is_not_read() {
        String value = "\ufdfa".repeat(245); // each is eighteen letters in normal form
        String values = String.join(",", Collections.nCopies(1_000, "'" + value + "'"));
        String field = "{'any':{'include':[%1$s],'exclude':[%1$s]},'all':{'include':[%1$s],'exclude':[%1$s]}}"
                .formatted(values);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertRefused(
                        "{'account':{'domain':" + "{'any':{'include':[" + values + "]}}" + ",'location':" + field
                                + ",'naics':" + field + "}}",
                        "~account.domain.any.include[0]: String must contain a letter or a digit"));
    }

    @Test
    void arrays_are_bounded() {
        String many = "'a',".repeat(1_000) + "'a'";
        assertRefused(
                "{'account':{'domain':{'any':{'include':[" + many + "]}}}}",
                "account.domain.any.include: Array must contain at most 1000 element(s)");
        assertRefused(
                "{'account':{'name':{'any':{'include':{'content':[" + "'a',".repeat(100) + "'a']}}}}}",
                "account.name.any.include.content: Array must contain at most 100 element(s)");
    }

    private static SearchFilters of(SearchField field, Filter filter) {
        return SearchFilters.builder().with(field, filter).build();
    }

    private static void assertRefused(String json, String violations) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> read(json));
        assertThat(refused).isNotNull();
        String told = String.join(
                " | ", refused.violations().stream().map(Object::toString).toList());
        if (violations.startsWith("~")) {
            assertThat(told).startsWith(violations.substring(1));
        } else {
            assertThat(told).isEqualTo(violations);
        }
    }

    private static SearchFilters read(String json) throws IOException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Bound.read(
                        new BodyReader(JsonLimits.DEFAULT).readObject(new ByteArrayInputStream(bytes)),
                        FilterGrammar::readFilters)
                .orThrow();
    }
}
