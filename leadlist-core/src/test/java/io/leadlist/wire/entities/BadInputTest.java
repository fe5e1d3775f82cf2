package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.DATES;
import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static io.leadlist.wire.entities.Api.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Bad input to the creation of lists and to the addition of people as data; nothing of it is stored. */
class BadInputTest {
    private final Api api = new Api();
    private final String list = api.aPersonList();
    private final LeadList before = api.list(list);

    @Test
    void a_body_that_cannot_be_read_is_rejected_by_every_endpoint() {
        for (String body : new String[] {"not JSON", "", "[]", "{} {}", "[".repeat(100_000), "{\"a\":1,\"a\":1}"}) {
            assertUnreadable(api.create(body));
            assertUnreadable(api.addProspects(list, body));
            assertUnreadable(api.addCompanies(list, body));
            assertUnreadable(api.update(list, body));
            assertUnreadable(api.endpoints.export(Request.of(OWNER, body)));
        }
        assertUnchanged();
    }

    @Test
    void a_text_of_twenty_megabytes_is_too_large() {
        byte[] body = ("{\"name\":\"" + "x".repeat(20_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(api.endpoints.create(Request.of(OWNER, body)).status()).isEqualTo(413);
        assertUnreadable(api.create("{\"name\":\"" + "x".repeat(10_000_000) + "\"}"));
    }

    @Test
    void at_most_a_thousand_violations_are_reported() {
        Response response = api.addProspects(api.aPersonList(), "{\"prospects\":[" + "{},".repeat(300_000) + "{}]}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text())
                .contains("\"path\":[\"prospects\",499,\"lastName\"]")
                .contains("There is more that is wrong")
                .hasSizeLessThan(100_000);
    }

    @Test
    void violations_deep_under_long_keys_do_not_make_a_long_response() {
        String key = "k".repeat(255);
        String body = ("{\"" + key + "\":").repeat(30) + "[" + "\"\\u0000\",".repeat(60_000) + "1]" + "}".repeat(30);

        Response response = api.create(body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).hasSizeLessThan(2_000_000).contains("There is more that is wrong");
    }

    @Test
    void a_body_with_a_lone_surrogate_is_no_text() {
        Response response = api.create("{\"name\":\"x\ud800y\"}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("The body is not UTF-8");
    }

    @Test
    void a_name_that_cannot_be_seen_is_blank() {
        for (String blank : new String[] {"\u00a0", "\u200b", "\u3000", " \u2060\t"}) {
            assertThat(api.create("{\"name\":\"" + blank.replace("\t", "\\t") + "\",\"icpId\":null," + Api.DATES + "}")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(api.create("{\"name\":\"\u00a0x\",\"icpId\":null," + Api.DATES + "}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_default_name_stands_in_for_a_name_that_is_missing_or_blank_if_the_host_wants_so() {
        EntitiesEndpoints lenient = api.endpoints.withDefaultListName("New list");
        for (String name : new String[] {"", "\"name\":null,", "\"name\":\"\",", "\"name\":\" \\t\","}) {
            Response response = lenient.create(Request.of(Api.OWNER, "{" + name + "\"icpId\":null," + Api.DATES + "}"));
            assertThat(response.status()).isEqualTo(201);
            assertThat(response.text()).contains("\"name\":\"New list\"");
        }
        Response named = lenient.create(Request.of(Api.OWNER, "{\"name\":\"Mine\",\"icpId\":null," + Api.DATES + "}"));
        assertThat(named.text()).contains("\"name\":\"Mine\"");
        String tooLong = "{\"name\":\"" + "x".repeat(256) + "\",\"icpId\":null," + Api.DATES + "}";
        assertThat(lenient.create(Request.of(Api.OWNER, tooLong)).status()).isEqualTo(400);
        assertThat(lenient.create(Request.of(Api.OWNER, "{\"name\":7,\"icpId\":null," + Api.DATES + "}"))
                        .status())
                .isEqualTo(400);
        assertThatIllegalArgumentException().isThrownBy(() -> api.endpoints.withDefaultListName(" "));
    }

    @Test
    void strict_creation_demands_the_ids_of_people_be_there() {
        EntitiesEndpoints strict = api.endpoints.withStrictCreation();
        String minimal = "{\"name\":\"x\",\"icpId\":null," + Api.DATES;
        Response refused = strict.create(Request.of(Api.OWNER, minimal + "}"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("{\"path\":[\"personIds\"],\"message\":\"Required\"}");
        Response nameless = strict.withDefaultListName("New list")
                .create(Request.of(Api.OWNER, "{\"icpId\":null," + Api.DATES + "}"));
        assertThat(nameless.text()).contains("personIds").doesNotContain("\"name\"");
        assertThat(strict.create(Request.of(Api.OWNER, minimal + ",\"personIds\":[]}"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void all_missing_values_are_reported_at_once() {
        assertInvalid(
                api.create("{}"),
                "[\"name\"] Required",
                "[\"icpId\"] Required",
                "[\"startDate\"] Required",
                "[\"endDate\"] Required");
    }

    @Test
    void wrong_types_are_reported_as_they_were_received() {
        assertInvalid(
                api.create(
                        "{\"name\":1,\"type\":2,\"icpId\":true,\"startDate\":[],\"endDate\":{},\"personIds\":\"x\",\"companyIds\":null}"),
                "[\"name\"] Expected string, received number",
                "[\"type\"] Expected 'person' | 'company', received number",
                "[\"icpId\"] Expected string, received boolean",
                "[\"startDate\"] Expected string, received array",
                "[\"endDate\"] Expected string, received object",
                "[\"personIds\"] Expected array, received string",
                "[\"companyIds\"] Expected array, received null");
    }

    @Test
    void null_is_not_missing() {
        assertInvalid(
                api.create("{\"name\":null,\"type\":null,\"startDate\":null,\"endDate\":null}"),
                "[\"name\"] Expected string, received null",
                "[\"type\"] Expected 'person' | 'company', received null",
                "[\"icpId\"] Required",
                "[\"startDate\"] Expected string, received null",
                "[\"endDate\"] Expected string, received null");
    }

    @Test
    void violations_stand_in_the_order_of_the_document() {
        assertInvalid(
                api.create("{\"personIds\":[7,\"\"],\"endDate\":\"x\",\"zzz\":1,\"name\":\" \"}"),
                "[\"personIds\",0] Expected string, received number",
                "[\"personIds\",1] String must contain at least 1 character(s)",
                "[\"endDate\"] Invalid datetime",
                "[\"name\"] String must contain at least 1 character(s)",
                "[\"icpId\"] Required",
                "[\"startDate\"] Required");
    }

    @Test
    void an_unknown_type_is_rejected() {
        assertInvalid(
                creation("\"type\":\"Person\""),
                "[\"type\"] Invalid enum value. Expected 'person' | 'company', received 'Person'");
        assertInvalid(
                creation("\"type\":\"x\",\"companyIds\":[\"y\"]"),
                "[\"type\"] Invalid enum value. Expected 'person' | 'company', received 'x'",
                "[\"companyIds\",0] Invalid uuid");
    }

    @Test
    void names_have_1_to_255_characters() {
        assertInvalid(named(""), "[\"name\"] String must contain at least 1 character(s)");
        assertInvalid(named("\\u2003 \\t"), "[\"name\"] String must contain at least 1 character(s)");
        assertInvalid(named("x".repeat(256)), "[\"name\"] String must contain at most 255 character(s)");
        assertThat(named("x".repeat(255)).status()).isEqualTo(201);
    }

    @Test
    void text_that_no_database_can_hold_is_rejected_everywhere() {
        String unstorable = " Invalid text: U+0000 or a lone surrogate";

        assertInvalid(named("a\\u0000b"), "[\"name\"]" + unstorable);
        assertInvalid(named("a\\ud800"), "[\"name\"]" + unstorable);
        assertInvalid(named("\\udc00a"), "[\"name\"]" + unstorable);
        assertInvalid(creation("\"type\":\"\\u0000\""), "[\"type\"]" + unstorable);
        assertInvalid(creation("\"personIds\":[\"a\",\"\\u0000\"]"), "[\"personIds\",1]" + unstorable);
        assertInvalid(creation("\"unknown\":{\"a\":[1,\"\\u0000\"]}"), "[\"unknown\",\"a\",1]" + unstorable);
        assertThat(named("\\ud83d\\ude00").status()).isEqualTo(201);
    }

    @Test
    void malformed_ids_are_rejected() {
        assertInvalid(
                api.create(
                        "{\"name\":\"n\",\"icpId\":\"1-1-1-1-1\",\"type\":\"company\",\"companyIds\":[\"\",\"660e8400-e29b-41d4-a716-44665544000g\"],"
                                + DATES + "}"),
                "[\"icpId\"] Invalid uuid",
                "[\"companyIds\",0] Invalid uuid",
                "[\"companyIds\",1] Invalid uuid");
        assertInvalid(
                creation("\"personIds\":[\"" + "x".repeat(256) + "\"]"),
                "[\"personIds\",0] String must contain at most 255 character(s)");
    }

    @Test
    void ids_of_the_wrong_kind_are_rejected_and_an_empty_array_of_them_is_not() {
        assertInvalid(
                creation("\"companyIds\":[\"770e8400-e29b-41d4-a716-446655440001\"]"),
                "[\"companyIds\"] companyIds must be empty for a person-type list");
        assertInvalid(
                creation("\"type\":\"company\",\"personIds\":[\"lead_abc123\"]"),
                "[\"personIds\"] personIds must be empty for a company-type list");
        assertThat(creation("\"type\":\"company\",\"personIds\":[]").status()).isEqualTo(201);
    }

    @Test
    void ids_that_stand_twice_are_linked_once() {
        assertThat(creation("\"personIds\":[\"b\",\"a\",\"b\"]").text()).contains("\"personIds\":[\"b\",\"a\"]");
    }

    @Test
    void dates_are_instants_date_times_or_plain_dates_of_the_years_1_to_9999() {
        for (String date : new String[] {
            "yesterday", "2024-13-01", "2024-02-30", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "20240101",
            "2024-W01-1", "+292278994-08-17T07:12:55.807Z", "0000-12-31", "10000-01-01", "1704067200000", "",
            "+999999999-12-31T23:59:59-18:00"
        }) {
            assertInvalid(dated(date, "9999-12-31"), "[\"startDate\"] Invalid datetime");
        }
        assertInvalid(dated("292278994-08-17T07:12:55.807Z", "9999-12-31"), "[\"startDate\"] Invalid datetime");
    }

    @Test
    void dates_are_returned_in_milliseconds_and_utc() {
        assertThat(dated("2024-01-01", "2024-01-01T02:00:00.123987+02:00").text())
                .contains("\"startDate\":\"2024-01-01T00:00:00.000Z\",\"endDate\":\"2024-01-01T00:00:00.123Z\"");
        assertThat(dated("0001-01-01", "9999-12-31T23:59:59.999999Z").text())
                .contains("\"startDate\":\"0001-01-01T00:00:00.000Z\",\"endDate\":\"9999-12-31T23:59:59.999Z\"");
    }

    @Test
    void an_end_before_the_start_is_rejected_and_the_same_instant_is_not() {
        assertInvalid(dated("2024-01-02", "2024-01-01"), "[\"endDate\"] endDate must not be before startDate");
        assertThat(dated("2024-01-01", "2024-01-01").status()).isEqualTo(201);
    }

    @Test
    void more_ids_than_the_limit_in_force_are_rejected() {
        Api small = new Api(new MemoryStorage(), builder -> builder.limits(Limits.ofCall(2, 1)));

        assertInvalid(
                small.create("{\"name\":\"n\",\"icpId\":null,\"personIds\":[\"a\",\"b\",\"c\"]," + DATES + "}"),
                "[\"personIds\"] Array must contain at most 2 element(s)");
        assertAnswer(
                small.addCompanies(
                        small.aCompanyList(),
                        "{\"companyIds\":[\"770e8400-e29b-41d4-a716-446655440001\",\"770e8400-e29b-41d4-a716-446655440001\"]}"),
                400,
                "{\"error\":{\"code\":\"BAD_REQUEST\",\"message\":\"Array must contain at most 1 element(s)\"}}");
    }

    @Test
    void a_rejected_creation_stores_no_list() {
        api.create("{\"name\":\"\",\"icpId\":null," + DATES + "}");

        // The next list has the next id: none was taken.
        assertThat(api.aPersonList()).isEqualTo("550e8400-e29b-41d4-a716-446655440001");
        Assertions.assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> api.list("550e8400-e29b-41d4-a716-446655440002"));
    }

    @Test
    void exactly_one_of_prospects_and_selection_is_needed() {
        String one = "[] Exactly one of prospects and selection is required";

        assertInvalid(api.addProspects(list, "{}"), one);
        assertInvalid(
                api.addProspects(
                        list,
                        "{\"prospects\":[{\"firstName\":\"a\",\"lastName\":\"b\"}],\"selection\":{\"mode\":\"manual\",\"includedIds\":[\"x\"]}}"),
                one);
        assertInvalid(
                api.addProspects(list, "{\"selection\":{},\"prospects\":[]}"),
                "[\"selection\",\"mode\"] Required",
                "[\"prospects\"] Array must contain at least 1 element(s)",
                one);
        assertUnchanged();
    }

    @Test
    void prospects_are_checked_member_by_member() {
        assertInvalid(
                api.addProspects(list, """
                        {"prospects": [
                          {"firstName": "", "lastName": null, "emails": "a@b.c", "seniority": 3},
                          7,
                          {"lastName": "b", "emails": [null], "languages": [{"level": 1}],
                           "educations": [{"institution": {"name": []}, "dates": {"start": 2001}}], "id": " "}
                        ]}
                        """),
                "[\"prospects\",0,\"firstName\"] String must contain at least 1 character(s)",
                "[\"prospects\",0,\"lastName\"] Expected string, received null",
                "[\"prospects\",0,\"emails\"] Expected array, received string",
                "[\"prospects\",0,\"seniority\"] Expected string, received number",
                "[\"prospects\",1] Expected object, received number",
                "[\"prospects\",2,\"emails\",0] Expected string, received null",
                "[\"prospects\",2,\"languages\",0,\"level\"] Expected string, received number",
                "[\"prospects\",2,\"educations\",0,\"institution\",\"name\"] Expected string, received array",
                "[\"prospects\",2,\"educations\",0,\"dates\",\"start\"] Expected string, received number",
                "[\"prospects\",2,\"id\"] String must contain at least 1 character(s)",
                "[\"prospects\",2,\"firstName\"] Required");
        assertUnchanged();
    }

    @Test
    void what_a_prospect_may_lack_may_be_null_and_unknown_keys_are_ignored() {
        assertAnswer(api.addProspects(list, """
                        {"prospects": [{"firstName": "a", "lastName": "b", "id": null, "emails": null, "jobTitle": null,
                          "educations": null, "consentUpdatedAt": null, "shoeSize": 43}], "extra": {}}
                        """), 200, "{\"addedCount\": 1}");
    }

    @Test
    void more_prospects_than_the_limit_are_rejected() {
        String person = "{\"firstName\":\"a\",\"lastName\":\"b\"}";
        String many = String.join(",", Collections.nCopies(1_001, person));

        assertInvalid(
                api.addProspects(list, "{\"prospects\":[" + many + "]}"),
                "[\"prospects\"] Array must contain at most 1000 element(s)");
        assertUnchanged();
    }

    private Response creation(String members) {
        return api.create("{\"name\":\"n\",\"icpId\":null," + DATES + "," + members + "}");
    }

    private Response named(String name) {
        return api.create("{\"name\":\"" + name + "\",\"icpId\":null," + DATES + "}");
    }

    @Test
    void a_prospect_with_more_text_than_a_record_can_hold_is_a_violation() {
        String skills = "\"" + "x".repeat(60_000) + "\"";
        Response response = api.addProspects(
                list,
                "{\"prospects\":[{\"firstName\":\"A\",\"lastName\":\"B\",\"skills\":[" + skills + "," + skills
                        + "]}]}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text())
                .contains("\"path\":[\"prospects\",0]", "a profile has at most 120000 characters of text");
        assertUnchanged();
    }

    private Response dated(String start, String end) {
        return api.create(
                "{\"name\":\"n\",\"icpId\":null,\"startDate\":\"" + start + "\",\"endDate\":\"" + end + "\"}");
    }

    private void assertUnchanged() {
        assertThat(api.list(list)).isEqualTo(before);
        assertThat(api.members(list)).isEmpty();
        assertThat(api.errors).isEmpty();
    }

    private static void assertUnreadable(Response response) {
        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.text())
                .startsWith(
                        "{\"error\":{\"code\":\"BAD_REQUEST\",\"message\":\"Invalid request body\",\"details\":[{\"path\":[],\"message\":");
    }
}
