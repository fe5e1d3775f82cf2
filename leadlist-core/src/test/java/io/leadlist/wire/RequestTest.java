package io.leadlist.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A request has the parts that it was created with. */
class RequestTest {
    private static final Caller CALLER = Caller.of("user_1", "org_1");

    @Test
    void a_target_is_a_path_and_maybe_a_query() {
        Request request = Request.of("GET", "/lead-lists/%31?page[size]=1?");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/lead-lists/%31");
        assertThat(request.query()).contains("page[size]=1?");
        assertThat(Request.of("GET", "/lead-lists").query()).isEmpty();
        assertThat(Request.of("GET", "/lead-lists?").query()).contains("");
    }

    @Test
    void a_new_request_has_no_caller_no_headers_and_no_body() throws IOException {
        Request request = Request.of("GET", "/");

        assertThat(request.caller()).isEqualTo(Caller.anonymous());
        assertThat(request.header("If-Match")).isEmpty();
        assertThat(request.body().readAllBytes()).isEmpty();
    }

    @Test
    void header_names_are_compared_without_case() {
        Request request = Request.of(CALLER).withHeader("IDEMPOTENCY-KEY", "a").withIdempotencyKey("b");

        assertThat(request.header("idempotency-key")).contains("b");
    }

    @Test
    void null_removes_a_header() {
        Request request = Request.of(CALLER).withIfMatch("\"1\"");

        assertThat(request.withIfMatch(null).header("If-Match")).isEmpty();
        assertThat(request.header("If-Match")).contains("\"1\"");
    }

    @Test
    void bytes_and_texts_are_read_from_their_start_each_time() throws IOException {
        Request request = Request.of(CALLER, "é");

        assertThat(read(request.body())).isEqualTo("é");
        assertThat(read(request.body())).isEqualTo("é");
    }

    @Test
    void a_stream_is_read_once() throws IOException {
        Request request = Request.of(CALLER, new ByteArrayInputStream(new byte[] {'a'}));

        assertThat(read(request.body())).isEqualTo("a");
        assertThat(read(request.body())).isEmpty();
    }

    @Test
    void the_caller_can_be_set_after_the_body() throws IOException {
        Request request =
                Request.of("POST", "/").withBody("{}").withIfMatch("*").withCaller(CALLER);

        assertThat(request.caller()).isEqualTo(CALLER);
        assertThat(read(request.body())).isEqualTo("{}");
        assertThat(request.header("If-Match")).contains("*");
    }

    private static String read(InputStream body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
}
