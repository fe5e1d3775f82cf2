package io.leadlist.wire.leadlists;

import static io.leadlist.wire.leadlists.Api.creation;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.memory.MemoryStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The documented answers, letter for letter but for the white space between tokens. */
class DocumentedResponsesTest {
    private static final String LINKEDIN = "[{\"linkedin_url\":\"https://www.linkedin.com/in/janedoe\"}]";
    private static final String EMAIL = "[{\"email\":\"jane@example.com\"}]";

    private final Api api = new Api();

    @Test
    void a_list_of_linkedin_urls_is_accepted() {
        assertAccepted("Type: linkedin", creation("linkedin", LINKEDIN));
    }

    @Test
    void a_list_of_addresses_is_accepted() {
        assertAccepted("Type: email", creation("email", EMAIL));
    }

    @Test
    void a_list_with_a_blank_name_gets_one() {
        for (String name : new String[] {"\" \"", "\"\"", "\"\u00a0\"", "null"}) {
            assertAccepted("Blank name provided", creation("linkedin", LINKEDIN).replace("\"my list\"", name));
        }
        assertAccepted("Blank name provided", creation("linkedin", LINKEDIN).replace("\"name\":\"my list\",", ""));
    }

    private void assertAccepted(String example, String request) {
        String expected = OpenApi.UNTOUCHED.example(202, example);
        Api fresh = new Api();
        fresh.setNextId(Api.MAPPER.readTree(expected).get("id").asString());

        Response response = fresh.create(request);

        assertThat(response.text()).isEqualTo(expected);
        assertThat(response.status()).isEqualTo(202);
        assertThat(response.headers()).isEqualTo(Map.of("Retry-After", "5", "Vary", "Prefer"));
        OpenApi.UNTOUCHED.assertAnswers(response);
        if (!request.contains("null")) {
            assertThat(OpenApi.UNTOUCHED.errorsOfRequest(request)).isEmpty();
        }
    }

    @Test
    void an_unsupported_type_is_rejected() {
        assertBad("Unsupported value (type)", creation("foo", LINKEDIN));
    }

    @Test
    void a_missing_type_is_rejected() {
        assertBad("Missing value (type)", creation("linkedin", LINKEDIN).replace("\"type\":\"linkedin\",", ""));
        assertBad("Missing value (type)", creation("linkedin", LINKEDIN).replace("\"linkedin\",", "null,"));
    }

    @Test
    void a_missing_owner_is_rejected() {
        assertBad("Missing field (owner)", creation("email", EMAIL).replace("\"owner\":\"admin@example.com\",", ""));
        assertBad("Missing field (owner)", creation("email", EMAIL).replace("\"admin@example.com\"", "null"));
    }

    @Test
    void an_unknown_owner_is_rejected() {
        assertBad("Unsupported value (owner)", creation("email", EMAIL).replace("admin@", "null@"));
    }

    @Test
    void missing_leads_are_rejected() {
        assertBad("Missing field (leads)", creation("email", EMAIL).replace(",\"leads\":" + EMAIL, ""));
        assertBad("Missing field (leads)", creation("email", "null"));
    }

    @Test
    void leads_over_the_limit_are_rejected() {
        assertBad("Unsupported value (leads over limit)", creation("email", Api.emails(0, 10_001)));
        assertThat(api.create(creation("email", Api.emails(0, 10_000))).status())
                .isEqualTo(202);
    }

    @Test
    void a_lead_without_linkedin_url_is_rejected() {
        for (String lead :
                new String[] {"{}", "{\"linkedin_url\":null}", "{\"linkedin_url\":\" \"}", "{\"title\":\"CEO\"}"}) {
            assertBad("Unsupported value (lead with no LinkedIn URL)", creation("linkedin", "[" + lead + "]"));
        }
    }

    @Test
    void a_lead_with_an_invalid_linkedin_url_is_rejected() {
        for (String url : new String[] {"\"foo\"", "7", "\"https://example.com/in/jane\"", "[]"}) {
            assertBad(
                    "Unsupported value (lead with invalid LinkedIn URL)",
                    creation("linkedin", "[{\"linkedin_url\":" + url + "}]"));
        }
    }

    private void assertBad(String example, String request) {
        assertAnswer(api.create(request), 400, example);
    }

    private static void assertAnswer(Response response, int status, String example) {
        assertThat(response.text()).isEqualTo(OpenApi.UNTOUCHED.example(status, example));
        assertThat(response.status()).isEqualTo(status);
        OpenApi.UNTOUCHED.assertAnswers(response);
    }

    @Test
    void without_credits_nothing_is_stored() {
        Api poor = new Api(new MemoryStorage(), builder -> builder);

        assertAnswer(poor.create(creation("email", EMAIL)), 402, "Insufficient credits");
        assertThat(Api.json(poor.list(PageQuery.FIRST)).get("lead_lists")).isEmpty();
    }

    @Test
    void a_failure_is_reported_to_the_listener_alone() {
        InputStream lost = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("secret");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        assertAnswer(api.endpoints.create(Request.of(Api.ADMIN, lost)), 500, "Internal server error");
        assertThat(api.errors).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void each_example_of_the_document_has_a_test_in_this_class() {
        assertThat(OpenApi.UNTOUCHED.examples(202)).hasSize(3);
        assertThat(OpenApi.UNTOUCHED.examples(400)).hasSize(8);
        assertThat(OpenApi.UNTOUCHED.examples(402)).hasSize(1);
        assertThat(OpenApi.UNTOUCHED.examples(500)).hasSize(1);
    }
}
