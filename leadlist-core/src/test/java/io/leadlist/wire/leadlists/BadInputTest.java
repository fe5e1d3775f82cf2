package io.leadlist.wire.leadlists;

import static io.leadlist.wire.leadlists.Api.ADMIN;
import static io.leadlist.wire.leadlists.Api.assertInvalid;
import static io.leadlist.wire.leadlists.Api.creation;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Bad input: each violation with its pointer, all at once, in document order; nothing is stored, and nothing fails. */
class BadInputTest {
    private static final String VALUE = "Unsupported value provided for field: ";

    private final Api api = new Api();

    @AfterEach
    void nothing_has_failed() {
        assertThat(api.errors).isEmpty();
    }

    @Test
    void an_unreadable_body_is_reported_with_line_and_column() {
        assertInvalid(api.create("not JSON"), "invalid_json -: Invalid JSON (line 1, column 1)");
        assertInvalid(api.create("{\n\"a\":1,\n\"a\":2}"), "invalid_json -: Duplicate key (line 3, column 1)");
        assertInvalid(api.create(""), "invalid_json -: The body is empty");
        String list = api.anEmailList(1);
        for (String body : new String[] {"{} {}", "[".repeat(100_000), "\ud800", "{\"leads\":1e99999999999}"}) {
            for (Response response :
                    new Response[] {api.create(body), api.addLeads(list, body), api.patch(list, body)}) {
                assertThat(response.status()).isEqualTo(400);
                assertThat(response.text())
                        .startsWith("{\"_errors\":[{\"code\":\"invalid_json\",\"title\":\"Invalid JSON\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"[],array", "1,number", "'\"text\"',string", "null,null", "true,boolean", "1.5e3,number", "[{}],array"})
    void valid_json_that_is_not_an_object_is_an_unsupported_value(String body, String received) {
        String list = api.anEmailList(1);
        String expected = "unsupported_value -: Expected object, received " + received;
        assertInvalid(api.create(body), expected);
        assertInvalid(api.addLeads(list, body), expected);
        assertInvalid(api.patch(list, body), expected);
    }

    @Test
    void all_missing_values_are_reported_at_once() {
        assertInvalid(
                api.create("{}"),
                "missing_field /shared: Missing field from request: shared",
                "missing_field /owner: Missing field from request: owner",
                "missing_field /type: Missing field from request: type",
                "missing_field /leads: Missing field from request: leads");
        assertInvalid(
                api.addLeads(api.anEmailList(1), "{}"), "missing_field /leads: Missing field from request: leads");
        assertInvalid(api.patch(api.anEmailList(1), "{}"), "missing_field /status: Missing field from request: status");
    }

    @Test
    void values_of_other_types_are_unsupported() {
        assertInvalid(
                api.create(
                        "{\"name\":1,\"shared\":\"x\",\"visible\":0,\"owner\":7,\"type\":[],\"options\":true,\"leads\":{}}"),
                "unsupported_value /name: " + VALUE + "name",
                "unsupported_value /shared: " + VALUE + "shared",
                "unsupported_value /visible: " + VALUE + "visible",
                "unsupported_value /owner: " + VALUE + "owner",
                "unsupported_value /type: " + VALUE + "type",
                "unsupported_value /options: " + VALUE + "options",
                "unsupported_value /leads: " + VALUE + "leads");
    }

    @Test
    void all_violations_are_reported_in_document_order_with_the_owner_and_unknown_properties() {
        assertInvalid(
                api.create("{\"foo\":1,\"leads\":[{\"email\":\"x\"},7,{}],\"a/b~c\":2,\"owner\":\"null@example.com\","
                        + "\"options\":{\"bar\":1,\"enrich\":2},\"type\":\"email\"}"),
                "missing_field /shared: Missing field from request: shared",
                "unsupported_value /foo: Unsupported field in request: foo",
                "unsupported_value /leads/0/email: " + VALUE + "leads[0].email",
                "unsupported_value /leads/1: " + VALUE + "leads[1]",
                "unsupported_value /leads/2/email: Missing field from request: leads[2].email",
                "unsupported_value /a~1b~0c: Unsupported field in request: a/b~c",
                "unsupported_value /owner: 'null@example.com' is not a valid owner",
                "unsupported_value /options/bar: Unsupported field in request: options.bar",
                "unsupported_value /options/enrich: " + VALUE + "options.enrich");
    }

    @Test
    void a_known_owner_is_not_reported_among_other_violations() {
        assertInvalid(api.create(creation("foo", "[]")), "unsupported_value /type: 'foo' is not a supported type.");
    }

    @Test
    void an_owner_of_another_organization_or_none_at_all_is_not_valid() {
        for (String owner : new String[] {"other@example.com", "admin", "", "@", "admin@", "admin@example"}) {
            assertInvalid(
                    api.create(creation("email", "[]").replace("admin@example.com", owner)),
                    "unsupported_value /owner: '" + owner + "' is not a valid owner");
        }
        assertInvalid(
                api.create(creation("email", "[]").replace("admin@example.com", "x".repeat(300))),
                "unsupported_value /owner: '" + "x".repeat(255) + "…' is not a valid owner");
        assertThat(api.create(creation("email", "[]").replace("admin@example.com", " ADMIN@Example.com "))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_name_is_255_characters_at_most() {
        assertInvalid(
                api.create(creation("email", "[]").replace("my list", "x".repeat(256))),
                "unsupported_value /name: " + VALUE + "name");
        assertThat(api.create(creation("email", "[]").replace("my list", "x".repeat(255)))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void null_is_as_good_as_missing() {
        String body =
                "{\"name\":null,\"shared\":true,\"visible\":null,\"owner\":\"admin@example.com\",\"type\":\"email\","
                        + "\"options\":{\"enrich\":null},\"leads\":[{\"email\":\"a@example.com\",\"title\":null,\"company_name\":\" \"}]}";

        assertThat(api.create(body).status()).isEqualTo(202);
        assertThat(api.create(body.replace("{\"enrich\":null}", "null")).status())
                .isEqualTo(202);
    }

    @Test
    void both_names_of_a_title_list_are_read_and_its_leads_need_a_title_and_a_company() {
        String lead = "{\"title\":\"CEO\",\"company_domain\":\"example.com\"}";
        for (String type : new String[] {"titles_and_company", "title_and_company"}) {
            JsonNode created = Api.json(api.create(creation(type, "[" + lead + "]")));
            assertThat(created.get("type").asString()).isEqualTo("title_and_company");
        }
        assertInvalid(
                api.create(creation(
                        "titles_and_company",
                        "[{\"company_name\":\"x\"},{\"title\":\"x\"},{},{\"title\":\"x\",\"company_domain\":7}," + lead
                                + "]")),
                "unsupported_value /leads/0/title: Missing field from request: leads[0].title",
                "unsupported_value /leads/1/company_name: Missing field from request: leads[1].company_name",
                "unsupported_value /leads/2/title: Missing field from request: leads[2].title",
                "unsupported_value /leads/2/company_name: Missing field from request: leads[2].company_name",
                "unsupported_value /leads/3/company_domain: " + VALUE + "leads[3].company_domain");
    }

    @Test
    void without_a_type_leads_are_looked_at_for_what_does_not_depend_on_it() {
        assertInvalid(
                api.create(creation("foo", "[{},{\"email\":\"x\"},{\"linkedin_url\":\"x\"}]")),
                "unsupported_value /type: 'foo' is not a supported type.",
                "unsupported_value /leads/1/email: " + VALUE + "leads[1].email",
                "unsupported_value /leads/2/linkedin_url: " + VALUE + "leads[2].linkedin_url");
    }

    @Test
    void texts_of_leads_have_their_bounds() {
        String title = "{\"title\":\"" + "x".repeat(1_001)
                + "\",\"company_name\":\"x\\u0000\",\"company_domain\":\"\\ud800\"}";
        String email = "{\"email\":\"" + "x".repeat(65) + "@example.com\"}";
        String url = "{\"email\":\"a@example.com\",\"linkedin_url\":\"linkedin.com/in/x?" + "y".repeat(5_000) + "\"}";

        assertInvalid(
                api.create(creation("email", "[" + email + "," + url + "]")),
                "unsupported_value /leads/0/email: " + VALUE + "leads[0].email",
                "unsupported_value /leads/1/linkedin_url: " + VALUE + "leads[1].linkedin_url");
        assertInvalid(
                api.create(creation("titles_and_company", "[" + title + "]")),
                "unsupported_value /leads/0/title: " + VALUE + "leads[0].title",
                "unsupported_value /leads/0/company_name: " + VALUE + "leads[0].company_name",
                "unsupported_value /leads/0/company_domain: " + VALUE + "leads[0].company_domain");
    }

    @Test
    void text_that_no_database_can_hold_is_rejected_at_its_path() {
        assertInvalid(
                api.create(creation(
                        "email", "[{\"email\":\"a@example.com\",\"x\":[1,{\"y\":\"\\u0000\"}],\"z\":\"\\udc00\"}]")),
                "unsupported_value /leads/0/x/1/y: " + VALUE + "leads[0].x[1].y",
                "unsupported_value /leads/0/z: " + VALUE + "leads[0].z");
        assertInvalid(
                api.create(creation("email", "[{\"email\":\"a@example.com\",\"k\\u0000\":1}]")),
                "unsupported_value /leads/0/k\ufffd: " + VALUE + "leads[0].k\ufffd");
        assertInvalid(
                api.create(creation("em\\u0000ail", "[]").replace("my list", "\\ud800")),
                "unsupported_value /name: " + VALUE + "name",
                "unsupported_value /type: " + VALUE + "type");
    }

    @Test
    void data_that_is_too_deep_or_too_large_is_rejected_where_it_is() {
        String deep = "[".repeat(9) + "]".repeat(9);
        String large = "\"" + "x".repeat(16_384) + "\"";
        String half = "\"" + "x".repeat(9_000) + "\"";

        assertInvalid(
                api.create(creation(
                        "email",
                        "[{\"email\":\"a@example.com\",\"deep\":" + deep + ",\"fine\":1,\"large\":" + large + "},"
                                + "{\"email\":\"a@example.com\",\"one\":" + half + ",\"two\":" + half + "}]")),
                "unsupported_value /leads/0/deep: " + VALUE + "leads[0].deep",
                "unsupported_value /leads/0/large: " + VALUE + "leads[0].large",
                "unsupported_value /leads/1: " + VALUE + "leads[1]");
        assertThat(api.create(creation("email", "[{\"email\":\"a@example.com\",\"one\":" + half + "}]"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void no_leads_are_fine_at_creation_and_unsupported_afterwards() {
        String list = Api.idOf(api.create(creation("email", "[]")));

        assertInvalid(api.addLeads(list, "{\"leads\":[]}"), "unsupported_value /leads: " + VALUE + "leads");
        assertInvalid(
                api.addLeads(list, "{\"leads\":[],\"type\":\"foo\",\"more\":1}"),
                "unsupported_value /leads: " + VALUE + "leads",
                "unsupported_value /type: 'foo' is not a supported type.",
                "unsupported_value /more: Unsupported field in request: more");
    }

    @Test
    void added_leads_need_what_their_type_or_that_of_the_list_needs() {
        String list = api.anEmailList(1);
        String missing = "unsupported_value /leads/0/email: Missing field from request: leads[0].email";

        assertInvalid(api.addLeads(list, "{\"leads\":[{}]}"), missing);
        assertInvalid(api.addLeads(list, "{\"type\":null,\"leads\":[{}]}"), missing);
        assertInvalid(
                api.addLeads(list, "{\"type\":\"linkedin\",\"leads\":[{}]}"),
                "unsupported_value /leads/0/linkedin_url: Missing field from request: leads[0].linkedin_url");
        assertInvalid(
                api.addLeads(list, "{\"leads\":" + Api.emails(0, 10_001) + "}"),
                "unsupported_value /leads: Number of leads exceeds 10,000 limit.");
        assertThat(Api.emailsOf(api.get(list))).hasSize(1);
    }

    @Test
    void a_status_other_than_canceled_is_not_supported() {
        String list = api.anEmailList(1);

        assertInvalid(
                api.patch(list, "{\"status\":\"completed\",\"name\":\"x\"}"),
                "unsupported_value /status: 'completed' is not a supported status.",
                "unsupported_value /name: Unsupported field in request: name");
        assertInvalid(api.patch(list, "{\"status\":7}"), "unsupported_value /status: " + VALUE + "status");
    }

    @Test
    void at_most_a_thousand_violations_are_reported() {
        Response response = api.create(creation("email", "[" + "{},".repeat(9_999) + "{}]"));

        JsonNode errors = Api.json(response).get("_errors");
        assertThat(response.status()).isEqualTo(400);
        assertThat(errors).hasSize(1_001);
        assertThat(errors.get(999).get("source").get("pointer").asString()).isEqualTo("/leads/999/email");
        assertThat(errors.get(1_000).toString())
                .contains("There is more that is wrong")
                .doesNotContain("source");
    }

    @Test
    void oversized_bodies_are_rejected() {
        assertThat(api.endpoints
                        .create(Request.of(ADMIN, "{\"name\":\"" + "x".repeat(17 << 20) + "\"}"))
                        .status())
                .isEqualTo(413);
        assertInvalid(
                api.create("{\"" + "k".repeat(1_000)
                        + "\":1,\"shared\":true,\"owner\":\"admin@example.com\",\"type\":\"email\",\"leads\":[]}"),
                "unsupported_value /" + "k".repeat(255) + "…: Unsupported field in request: " + "k".repeat(255) + "…");
    }
}
