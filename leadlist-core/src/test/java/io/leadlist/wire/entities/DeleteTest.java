package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.Api.LIST_ID;
import static io.leadlist.wire.entities.Api.OWNER;
import static io.leadlist.wire.entities.Api.assertAnswer;
import static io.leadlist.wire.entities.Api.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A list is deleted. */
class DeleteTest {
    private final Api api = new Api();

    @Test
    void the_response_has_no_body() {
        Response response = api.delete(api.aListOf("a"));

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.hasBody()).isFalse();
        assertThat(response.bytes()).isEmpty();
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void what_is_deleted_is_not_found_any_more() {
        String list = api.aListOf("a");

        api.delete(list);

        assertRefused(api.delete(list), 404, "NOT_FOUND", "LeadList with id '" + LIST_ID + "' not found");
        assertRefused(api.get(list), 404, "NOT_FOUND", "LeadList not found: " + LIST_ID);
        assertAnswer(api.endpoints.list(OWNER), 200, "[]");
    }

    @Test
    void the_records_of_its_members_stay() {
        String list = api.aPersonList();
        api.addProspects(list, """
                {"prospects": [{"id": "550e8400-e29b-41d4-a716-446655440001", "firstName": "John", "lastName": "Smith"}]}
                """);

        api.delete(list);

        String other = api.aListOf("550e8400-e29b-41d4-a716-446655440001");
        assertThat(api.get(other).text()).contains("\"firstName\":\"John\"");
    }

    @Test
    void a_retry_gets_the_first_response() {
        String list = api.aPersonList();
        Request request = Request.of(OWNER).withIdempotencyKey("k");

        assertThat(api.endpoints.delete(request, list).status()).isEqualTo(204);
        assertThat(api.endpoints.delete(request, list).status()).isEqualTo(204);
        assertRefused(
                api.endpoints.delete(request, api.aPersonList()),
                409,
                "CONFLICT",
                "Idempotency-Key was used before with other content");
    }

    @Test
    void a_body_is_not_read() {
        InputStream untouchable = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("read");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        Response response = api.endpoints.delete(Request.of(OWNER, untouchable), api.aPersonList());

        assertThat(response.status()).isEqualTo(204);
        assertThat(api.errors).isEmpty();
    }

    @Test
    void responses_with_a_body_say_so() {
        assertThat(api.endpoints.list(OWNER).hasBody()).isTrue();
        assertThat(api.get(LIST_ID).hasBody()).isTrue();
    }
}
