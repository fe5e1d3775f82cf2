package io.leadlist.wire.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.internal.wire.Gzip;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A compressed body has the same effect and the same limit as the uncompressed one. */
class CompressedBodiesTest {
    private static final Caller CALLER = Caller.of("user_xyz789", "org_acme");
    private static final String LISTS = "/api/v1/entities/leadlists";
    private static final String LIST = """
            {"name":"Gzip","icpId":null,"startDate":"2024-01-01T00:00:00.000Z","endDate":"2024-03-31T23:59:59.000Z"}""";
    private static final int MOST = 4_096;

    /** Matches the ids and times of new lists. */
    private static final String VARYING = "[0-9a-f-]{36}|20[0-9-]{8}T[0-9:.]+Z";

    private final List<Throwable> errors = new ArrayList<>();
    private final Routes routes = Routes.over(
            LeadLists.over(new MemoryStorage()).build(),
            new MemoryDirectory(),
            WireOptions.DEFAULT.withLimits(JsonLimits.DEFAULT.withBytes(MOST)).withErrorListener(errors::add));

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", " gzip ", "identity, gzip", "gzip,", "gzip, identity"})
    void a_compressed_body_is_read(String coding) {
        assertThat(post(LISTS, Gzip.of(LIST), coding).status()).isEqualTo(201);
        assertThat(post(LISTS, Gzip.join(Gzip.of(LIST.substring(0, 20)), Gzip.of(LIST.substring(20))), coding)
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "", " ", ",", "identity, identity"})
    void a_body_without_a_coding_is_read(String coding) {
        assertThat(post(LISTS, bytes(LIST), coding).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            br                | /api/v1/entities/leadlists             | UNSUPPORTED_MEDIA_TYPE
            deflate           | /api/v1/operations/export              | UNSUPPORTED_MEDIA_TYPE
            zstd              | /api/v1/entities/prospects/person      | UNSUPPORTED_MEDIA_TYPE
            gzip, gzip        | /api/v1/entities/leadlists             | UNSUPPORTED_MEDIA_TYPE
            gzip, br          | /api/v1/entities/leadlists             | UNSUPPORTED_MEDIA_TYPE
            *                 | /api/v1/entities/leadlists             | UNSUPPORTED_MEDIA_TYPE
            compress          | /lead-lists                            | unsupported_media_type
            gzip;q=1          | /lead-lists                            | unsupported_media_type
            """)
    void another_coding_is_rejected_with_the_supported_one(String coding, String path, String code) {
        for (byte[] body : List.of(bytes(LIST), Gzip.of(LIST), Gzip.of(Arrays.toString(Gzip.of(LIST))))) {
            Response response = post(path, body, coding);
            assertThat(response.status()).isEqualTo(415);
            assertThat(response.headers()).containsEntry("Accept-Encoding", "gzip");
            assertThat(response.text())
                    .contains("\"" + code + "\"", "Unsupported content encoding: " + coding, "gzip or identity");
        }
    }

    @Test
    void a_wrong_media_type_is_rejected_without_naming_codings() {
        Request request = Request.of("POST", LISTS)
                .withCaller(CALLER)
                .withHeader("Content-Type", "text/plain")
                .withBody(LIST);
        assertThat(routes.respond(request).header("Accept-Encoding")).isEmpty();
    }

    @Test
    void a_missing_sign_in_is_reported_first() {
        Request request = Request.of("POST", LISTS).withHeader("Content-Encoding", "br");
        assertThat(routes.respond(request).status()).isEqualTo(401);
    }

    @Test
    void a_request_that_has_no_body_may_have_any_coding() {
        assertThat(routes.respond(Request.of("GET", LISTS).withCaller(CALLER).withHeader("Content-Encoding", "br"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/entities/leadlists, BAD_REQUEST",
        "/api/v1/operations/export, BAD_REQUEST",
        "/lead-lists, invalid_json"
    })
    void a_body_that_is_not_gzip_is_rejected(String path, String code) {
        Response response = post(path, bytes(LIST), "gzip");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("\"" + code + "\"", "The body is not gzip");
        assertThat(post(path, Arrays.copyOf(Gzip.of(LIST), 30), "gzip").text())
                .contains("The gzip body ends too early");
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTS, "/lead-lists"})
    void the_limit_holds_for_the_unpacked_body(String path) {
        String padded = LIST + " ".repeat(MOST - LIST.length());

        assertThat(post(path, Gzip.of(padded), "gzip").status()).isNotEqualTo(413);
        assertThat(post(path, Gzip.of(padded + " "), "gzip").status()).isEqualTo(413);
        assertThat(post(path, Gzip.of(new byte[50_000_000]), "gzip").status()).isEqualTo(413);
        assertThat(post(path, Gzip.join(many(Gzip.of(" "))), "gzip").status()).isEqualTo(413);
        assertThat(post(path, Gzip.join(many(Gzip.of(""))), "gzip").status()).isEqualTo(413);
    }

    private static byte[][] many(byte[] member) {
        byte[][] members = new byte[2 * MOST][];
        Arrays.fill(members, member);
        return members;
    }

    @Property
    void a_compressed_body_gets_the_response_of_the_body(@ForAll("bodies") String body) {
        for (String path : List.of(LISTS, "/lead-lists")) {
            Response plain = post(path, bytes(body), "identity");
            Response packed = post(path, Gzip.of(body), "gzip");
            assertThat(packed.status()).isEqualTo(plain.status());
            assertThat(packed.text().replaceAll(VARYING, ""))
                    .isEqualTo(plain.text().replaceAll(VARYING, ""));
        }
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(100),
                Arbitraries.integers().between(0, LIST.length()).map(length -> LIST.substring(0, length)),
                Arbitraries.strings().alpha().ofMaxLength(300).map(name -> LIST.replace("Gzip", name)),
                Arbitraries.integers().between(MOST - 200, MOST).map(length -> LIST + " ".repeat(length)));
    }

    private Response post(String path, byte[] body, String coding) {
        return routes.respond(Request.of("POST", path)
                .withCaller(CALLER)
                .withHeader("Content-Encoding", coding)
                .withBody(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
