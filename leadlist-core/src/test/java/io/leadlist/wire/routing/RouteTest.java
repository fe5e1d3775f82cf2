package io.leadlist.wire.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.wire.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each route reads bodies of its own media types. */
class RouteTest {
    private static final Route CSV =
            Route.post("/import", call -> Response.withoutBody(204)).reading(BodyType.CSV);

    @ParameterizedTest
    @CsvSource({
        "text/csv, true",
        "Text/CSV; charset=windows-1252; header=present, true",
        "application/json, false",
        "text/plain, false",
        "text/csv+json, false",
        "'', false"
    })
    void a_route_of_csv_reads_csv_in_any_character_set(String contentType, boolean isRead) {
        assertThat(CSV.body().accepts(contentType)).isEqualTo(isRead);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "nonsense", "''"})
    void a_route_without_a_body_ignores_the_media_type(String contentType) {
        Route get = Route.get("/lists", call -> Response.withoutBody(204));
        assertThat(get.body().accepts(contentType)).isTrue();
    }
}
