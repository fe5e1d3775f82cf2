package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.assertAnswer;
import static io.leadlist.wire.entities.Api.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.list.LeadList;
import io.leadlist.wire.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bad selections; nothing of them is stored. */
class BadSelectionTest {
    private static final String FILTERS = "\"filters\":{\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}}";

    private final Api api = new Api();
    private final String list = api.aPersonList();
    private final LeadList before = api.list(list);

    @AfterEach
    void nothing_is_stored() {
        assertThat(api.list(list)).isEqualTo(before);
        assertThat(api.members(list)).isEmpty();
        assertThat(api.errors).isEmpty();
    }

    @Test
    void a_selection_needs_a_known_mode() {
        assertInvalid(select("{}"), "[\"selection\",\"mode\"] Required");
        assertInvalid(
                select("{\"mode\":\"all\"}"),
                "[\"selection\",\"mode\"] Invalid enum value. Expected 'manual' | 'bulk', received 'all'");
        assertInvalid(select("null"), "[\"selection\"] Expected object, received null");
        assertInvalid(select("[]"), "[\"selection\"] Expected object, received array");
    }

    @Test
    void a_value_of_separators_alone_is_no_filter() {
        assertInvalid(
                select("{\"mode\":\"bulk\",\"targetCount\":1,\"filters\":{\"contact\":{\"departmentAndFunction\":"
                        + "{\"any\":{\"exclude\":[\"--- _\"]}}}}}"),
                "[\"selection\",\"filters\",\"contact\",\"departmentAndFunction\",\"any\",\"exclude\",0] "
                        + "String must contain a letter or a digit");
    }

    @Test
    void a_range_has_at_most_100_bands() {
        String bands = IntStream.range(0, 101).mapToObj(i -> "{\"start\":1}").collect(Collectors.joining(","));
        assertInvalid(
                select("{\"mode\":\"bulk\",\"targetCount\":1,\"filters\":{\"account\":{\"employeeSize\":"
                        + "{\"type\":\"RANGE\",\"range\":[" + bands + "]}}}}"),
                "[\"selection\",\"filters\",\"account\",\"employeeSize\",\"range\"] "
                        + "Array must contain at most 100 element(s)");
    }

    @Test
    void a_manual_selection_needs_ids() {
        assertInvalid(select("{\"mode\":\"manual\"}"), "[\"selection\",\"includedIds\"] Required");
        assertInvalid(
                select("{\"mode\":\"manual\",\"includedIds\":[]}"),
                "[\"selection\",\"includedIds\"] Array must contain at least 1 element(s)");
        assertInvalid(
                select("{\"mode\":\"manual\",\"includedIds\":[\"a\",3,\" \"]}"),
                "[\"selection\",\"includedIds\",1] Expected string, received number",
                "[\"selection\",\"includedIds\",2] String must contain at least 1 character(s)");
    }

    @Test
    void a_manual_selection_takes_nothing_of_a_bulk_selection() {
        assertInvalid(
                select(
                        "{\"mode\":\"manual\",\"includedIds\":[\"a\"],\"excludedIds\":[\"b\"],\"startIndex\":0,\"targetCount\":1,"
                                + FILTERS + "}"),
                "[\"selection\",\"excludedIds\"] excludedIds must be empty in manual mode",
                "[\"selection\",\"startIndex\"] startIndex is not allowed in manual mode",
                "[\"selection\",\"targetCount\"] targetCount is not allowed in manual mode",
                "[\"selection\",\"filters\"] filters is not allowed in manual mode");
    }

    @Test
    void a_manual_selection_takes_an_empty_array_of_excluded_ids() {
        assertAnswer(
                select("{\"mode\":\"manual\",\"includedIds\":[\"nobody\"],\"excludedIds\":[]}"),
                200,
                "{\"addedCount\":0}");
    }

    @Test
    void a_manual_selection_has_at_most_1000_ids() {
        String ids = IntStream.range(0, 1_001).mapToObj(i -> "\"p" + i + "\"").collect(Collectors.joining(","));

        assertInvalid(
                select("{\"mode\":\"manual\",\"includedIds\":[" + ids + "]}"),
                "[\"selection\",\"includedIds\"] Array must contain at most 1000 element(s)");
    }

    @Test
    void a_bulk_selection_needs_a_count_and_filters() {
        assertInvalid(
                select("{\"mode\":\"bulk\",\"startIndex\":-1}"),
                "[\"selection\",\"startIndex\"] Number must be greater than or equal to 0",
                "[\"selection\",\"targetCount\"] Required",
                "[\"selection\",\"filters\"] Required");
    }

    @Test
    void the_count_is_a_whole_number_of_1_to_1000() {
        assertCount("0", "Number must be greater than or equal to 1");
        assertCount("-1", "Number must be greater than or equal to 1");
        assertCount("1001", "Number must be less than or equal to 1000");
        assertCount("2147483648", "Number must be less than or equal to 1000");
        assertCount("1e999999999", "Number must be less than or equal to 1000");
        assertCount("-1e999999999", "Number must be greater than or equal to 1");
        assertCount("1.5", "Expected integer, received float");
        assertCount("1e-999999999", "Expected integer, received float");
        assertCount("\"100\"", "Expected number, received string");
        assertCount("null", "Expected number, received null");
    }

    @Test
    void a_whole_number_may_be_written_in_any_way() {
        for (String count : new String[] {"100", "100.0", "1e2", "1.0E+2"}) {
            assertAnswer(bulk("\"targetCount\":" + count), 200, "{\"addedCount\":0}");
        }
        assertAnswer(bulk("\"targetCount\":1,\"startIndex\":0e9"), 200, "{\"addedCount\":0}");
    }

    @Test
    void the_start_index_is_an_int_from_0() {
        assertInvalid(
                bulk("\"targetCount\":1,\"startIndex\":-1"),
                "[\"selection\",\"startIndex\"] Number must be greater than or equal to 0");
        assertInvalid(
                bulk("\"targetCount\":1,\"startIndex\":2147483648"),
                "[\"selection\",\"startIndex\"] Number must be less than or equal to 2147483647");
        assertAnswer(bulk("\"targetCount\":1000,\"startIndex\":2147483647"), 200, "{\"addedCount\":0}");
    }

    @Test
    void a_bulk_selection_takes_no_included_ids_but_an_empty_array() {
        assertInvalid(
                bulk("\"targetCount\":1,\"includedIds\":[\"a\"]"),
                "[\"selection\",\"includedIds\"] includedIds must be empty in bulk mode");
        assertAnswer(bulk("\"targetCount\":1,\"includedIds\":[]"), 200, "{\"addedCount\":0}");
    }

    @Test
    void a_bulk_selection_excludes_at_most_10000_ids() {
        String ids = IntStream.range(0, 10_001).mapToObj(i -> "\"p" + i + "\"").collect(Collectors.joining(","));

        assertInvalid(
                bulk("\"targetCount\":1,\"excludedIds\":[" + ids + "]"),
                "[\"selection\",\"excludedIds\"] Array must contain at most 10000 element(s)");
    }

    @Test
    void unknown_keys_are_rejected_at_every_level_of_a_selection() {
        assertInvalid(
                select("""
                        {"foo": 1, "mode": "bulk", "targetCount": 0, "filters": {
                           "account": {"names": {}, "industry": {"some": {}, "any": {"includes": []}}},
                           "lists": {}, "contact": {"fullname": {}}}, "bar": 2}
                        """),
                "[\"selection\",\"targetCount\"] Number must be greater than or equal to 1",
                "[\"selection\",\"filters\",\"account\",\"industry\",\"any\"] Unrecognized key(s) in object: 'includes'",
                "[\"selection\",\"filters\",\"account\",\"industry\"] Unrecognized key(s) in object: 'some'",
                "[\"selection\",\"filters\",\"account\"] Unrecognized key(s) in object: 'names'",
                "[\"selection\",\"filters\",\"contact\"] Unrecognized key(s) in object: 'fullname'",
                "[\"selection\",\"filters\"] Unrecognized key(s) in object: 'lists'",
                "[\"selection\"] Unrecognized key(s) in object: 'foo', 'bar'");
    }

    @Test
    void an_unknown_key_is_named_without_characters_that_cannot_be_written() {
        assertInvalid(
                select("{\"mode\":\"manual\",\"includedIds\":[\"a\"],\"x\\u0000\":1}"),
                "[\"selection\"] Unrecognized key(s) in object: 'x\uFFFD'");
    }

    @Test
    void numbers_with_enormous_exponents_are_out_of_range() {
        for (String number : new String[] {"100e2147483647", "1e2147483647", "0.1e2147483647"}) {
            assertInvalid(
                    bulk("\"targetCount\":" + number),
                    "[\"selection\",\"targetCount\"] Number must be less than or equal to 1000");
        }
        assertInvalid(
                bulk("\"targetCount\":100e-2147483647"),
                "[\"selection\",\"targetCount\"] Expected integer, received float");
    }

    @Test
    void filters_without_a_condition_are_rejected() {
        for (String filters : new String[] {"{}", "{\"page\":0,\"size\":100}", "{\"account\":{},\"contact\":{}}"}) {
            assertInvalid(filtered(filters), "[\"selection\",\"filters\"] At least one filter is required");
        }
    }

    @Test
    void filters_are_checked_value_by_value() {
        assertInvalid(
                filtered("""
                        {"account": {"industry": {"any": {"include": ["", 3]}, "all": []},
                           "employeeSize": {"type": "RANGE", "range": [{"start": -1}, {"start": 5, "end": 4}, {"end": 1.5}]}},
                         "contact": {"seniority": {"any": {"include": ["boss"]}}, "departmentAndFunction": null},
                         "page": -1, "size": 0}
                        """),
                "[\"selection\",\"filters\",\"account\",\"industry\",\"any\",\"include\",0] String must contain at least 1 character(s)",
                "[\"selection\",\"filters\",\"account\",\"industry\",\"any\",\"include\",1] Expected string, received number",
                "[\"selection\",\"filters\",\"account\",\"industry\",\"all\"] Expected object, received array",
                "[\"selection\",\"filters\",\"account\",\"employeeSize\",\"range\",0,\"start\"] Number must be greater than or equal to 0",
                "[\"selection\",\"filters\",\"account\",\"employeeSize\",\"range\",1,\"end\"] end must not be less than start",
                "[\"selection\",\"filters\",\"account\",\"employeeSize\",\"range\",2,\"end\"] Expected integer, received float",
                "[\"selection\",\"filters\",\"contact\",\"seniority\",\"any\",\"include\",0] Invalid enum value. Expected 'founder' | 'owner' | 'partner' | 'c_suite' | 'vp' | 'director' | 'head' | 'manager' | 'senior' | 'mid-level' | 'entry' | 'intern', received 'boss'",
                "[\"selection\",\"filters\",\"contact\",\"departmentAndFunction\"] Expected object, received null",
                "[\"selection\",\"filters\",\"page\"] Number must be greater than or equal to 0",
                "[\"selection\",\"filters\",\"size\"] Number must be greater than or equal to 1");
    }

    @Test
    void bands_belong_to_ranges_alone() {
        assertInvalid(size("{}"), path("employeeSize\",\"type") + " Required");
        assertInvalid(size("{\"type\":\"RANGE\"}"), path("employeeSize\",\"range") + " Required");
        assertInvalid(
                size("{\"type\":\"RANGE\",\"range\":[]}"),
                path("employeeSize\",\"range") + " Array must contain at least 1 element(s)");
        assertInvalid(
                size("{\"type\":\"NONE\",\"range\":[{}]}"),
                path("employeeSize\",\"range") + " range must be empty with type NONE");
        assertInvalid(
                size("{\"type\":\"UNRESTRICTED\"}"),
                path("employeeSize\",\"type")
                        + " Invalid enum value. Expected 'RANGE' | 'ALL' | 'NONE', received 'UNRESTRICTED'");
        assertAnswer(size("{\"type\":\"ALL\",\"range\":[]}"), 200, "{\"addedCount\":0}");
    }

    private static String path(String end) {
        return "[\"selection\",\"filters\",\"account\",\"" + end + "\"]";
    }

    private void assertCount(String count, String message) {
        assertInvalid(bulk("\"targetCount\":" + count), "[\"selection\",\"targetCount\"] " + message);
    }

    private Response size(String envelope) {
        return filtered("{\"account\":{\"employeeSize\":" + envelope + "}}");
    }

    private Response filtered(String filters) {
        return select("{\"mode\":\"bulk\",\"targetCount\":1,\"filters\":" + filters + "}");
    }

    private Response bulk(String members) {
        return select("{\"mode\":\"bulk\"," + FILTERS + "," + members + "}");
    }

    private Response select(String selection) {
        return api.addProspects(list, "{\"selection\":" + selection + "}");
    }
}
