package io.leadlist.wire.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Caller;
import io.leadlist.imports.CompanyFinder;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import io.leadlist.wire.csv.CsvLimits;
import io.leadlist.wire.csv.CsvOptions;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files are imported over HTTP. */
class CsvEndpointsTest {
    private static final String JANE = "Email,First Name,Last Name\njane@example.com,Jane,Doe\n";

    private final Api api = new Api();
    private final CsvEndpoints endpoints = CsvEndpoints.over(
            api.leadLists, CompanyFinder.in(api.directory), WireOptions.DEFAULT.withErrorListener(api.errors::add));
    private final String list = api.aPersonList();

    @Test
    void the_report_is_json() {
        Response response = send(request(JANE + "x,John,Roe\n"), Map.of());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("ETag", "\"2\"");
        assertThat(response.text())
                .isEqualTo(
                        "{\"rows\":2,\"counts\":{\"ADDED\":1,\"INVALID\":1},\"rejectedCount\":1,\"dryRun\":false,"
                                + "\"encoding\":\"UTF-8\",\"delimiter\":\",\",\"batches\":1,\"columns\":{\"mapped\":["
                                + "{\"header\":\"Email\",\"field\":\"emails\"},{\"header\":\"First Name\",\"field\":\"firstName\"},"
                                + "{\"header\":\"Last Name\",\"field\":\"lastName\"}],\"ignored\":[],\"ambiguous\":[]},\"sample\":["
                                + "{\"row\":1,\"cells\":{\"emails\":\"jane@example.com\",\"firstName\":\"Jane\",\"lastName\":\"Doe\"}},"
                                + "{\"row\":2,\"cells\":{\"emails\":\"x\",\"firstName\":\"John\",\"lastName\":\"Roe\"}}],\"rejectedRows\":["
                                + "{\"row\":2,\"line\":3,\"outcome\":\"INVALID\",\"reason\":\"Invalid email\"}],\"warnings\":[]}");
    }

    @Test
    void a_dry_run_changes_nothing_and_ignores_an_idempotency_key() {
        Request request = request(JANE).withIdempotencyKey("key");

        Response dry = send(request, Map.of("dryRun", "true"));
        Response real = send(request, Map.of("dryRun", "false"));

        assertThat(dry.text()).contains("\"counts\":{\"ADDED\":1}", "\"dryRun\":true");
        assertThat(real.text()).contains("\"counts\":{\"ADDED\":1}", "\"dryRun\":false");
    }

    @ParameterizedTest
    @CsvSource({"application/json, false", "text/csv, true"})
    void the_response_says_on_which_headers_it_depends(String accept, String dryRun) {
        Response response = send(request(JANE).withHeader("Accept", accept), Map.of("dryRun", dryRun));

        assertThat(response.headers()).containsEntry("Vary", "Accept, Prefer");
    }

    @Test
    void a_conflict_of_a_later_batch_says_how_many_rows_are_done() {
        String rows = IntStream.range(0, 1_500)
                .mapToObj(i -> "jane" + i + "@example.com,Jane,Doe\n")
                .collect(Collectors.joining());
        String more = "john@example.com,John,Doe\n";
        String header = JANE.lines().findFirst().orElseThrow() + "\n";
        send(request(header + rows).withIdempotencyKey("key"), Map.of());

        Response response = send(request(header + rows + more).withIdempotencyKey("key"), Map.of());

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.text()).contains("; the first 1000 rows have been processed");
    }

    @Test
    void rejected_rows_are_returned_as_csv_and_can_be_read_twice() {
        String many = IntStream.range(0, 30_000)
                .mapToObj(i -> "not an address " + i + ",Jane,Doe\n")
                .collect(Collectors.joining());

        Response response = send(request(JANE + many).withHeader("Accept", "text/csv"), Map.of());

        assertThat(response.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(response.headers())
                .containsEntry("X-Import-Counts", "ADDED=1, INVALID=30000")
                .containsEntry("ETag", "\"2\"");
        assertThat(response.text().lines()).hasSize(30_001);
        assertThat(response.text()).isEqualTo(response.text()).contains("not an address 29999,Jane,Doe,30001,30002,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "text/csv!true",
                "text/csv, application/json;q=0.5!true",
                "text/*!true",
                "application/json!false",
                "*/*!false",
                "text/csv;q=0!false"
            })
    void the_accepted_type_decides_the_body(String accept, boolean isCsv) {
        Response response = send(request(JANE).withHeader("Accept", accept), Map.of());

        assertThat(response.contentType().startsWith("text/csv")).isEqualTo(isCsv);
    }

    @ParameterizedTest
    @CsvSource({
        "dryRun, yes",
        "dryRun, ''",
        "orWindows1252, 1",
        "charset, nonsense",
        "charset, 'ü'",
        "delimiter, ab",
        "delimiter, a",
        "delimiter, ''"
    })
    void an_invalid_parameter_imports_nothing(String name, String value) {
        Response response = send(request(JANE), Map.of(name, value));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("[\"" + name + "\"]");
        assertThat(api.list(list).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryrun", "dry_run", "DRYRUN", "dry-run", "DryRun", "x", "headers"})
    void an_unknown_parameter_imports_nothing(String name) {
        Response response = send(request(JANE), Map.of(name, "true"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("[\"" + name + "\"]", "Unknown parameter", "dryRun");
        assertThat(api.list(list).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/csv; header=absent", "text/csv;charset=utf-8;header=\"absent\"", "text/csv; HEADER=Absent"
            })
    void a_file_that_is_announced_without_a_header_row_is_rejected(String type) {
        Response response = send(request(JANE).withHeader("Content-Type", type), Map.of());

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("[\"Content-Type\"]", "header row");
        assertThat(api.list(list).version()).isEqualTo(1);
        assertThat(send(request(JANE).withHeader("Content-Type", "text/csv; header=present"), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_export_with_some_of_the_columns_is_announced_by_a_parameter() {
        Request request = request("id,firstName,lastName\np-1,Jane,Doe\n");

        assertThat(send(request, Map.of("ownExport", "true", "dryRun", "true")).text())
                .contains("{\"header\":\"id\",\"field\":\"id\"}");
        assertThat(send(request, Map.of("dryRun", "true")).text()).contains("\"ignored\":[\"id\"]");
    }

    @Test
    void the_error_of_a_file_that_breaks_midway_has_the_numbers_of_rows() {
        String bad = "x,Jane,Doe\n".repeat(1_200);
        byte[] file = (JANE + bad + "z@x.com,Zo\u00eb,Doe\n").getBytes(Charset.forName("windows-1252"));

        Response response = send(Request.of(Api.OWNER, file).withHeader("Accept", "text/csv"), Map.of());

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("the first 1000 rows have been processed", "999 of them were rejected");
    }

    @Test
    void a_file_with_too_many_rows_is_rejected_with_the_limit_of_rows() {
        CsvEndpoints small = endpoints.reading(CsvOptions.DEFAULT.limits(CsvLimits.DEFAULT.withRows(1)));

        Response response = small.importFile(request(JANE + "j@x.com,John,Roe\n"), list, Map.of());

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.text()).contains("at most 1 rows").doesNotContain("bytes");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"outcomes=counts,outcomes=counts", "outcomes=full,", "'',", "handling=lenient,"},
            nullValues = "")
    void the_preference_for_counts_is_applied(String prefer, @Nullable String applied) {
        Response response = send(request(JANE).withHeader("Prefer", prefer), Map.of());

        assertThat(response.headers().get("Preference-Applied")).isEqualTo(applied);
    }

    @Test
    void the_character_set_is_a_parameter_of_the_query_or_of_the_content_type() {
        byte[] file = JANE.replace("Jane", "Zo\u00eb").getBytes(Charset.forName("windows-1252"));
        Request request = Request.of(Api.OWNER, file);

        assertThat(send(request, Map.of()).status()).isEqualTo(400);
        assertThat(send(request, Map.of("charset", "windows-1252", "dryRun", "true"))
                        .text())
                .contains("Zo\u00eb");
        assertThat(send(request.withHeader("Content-Type", "text/csv; charset=\"windows-1252\""), Map.of())
                        .text())
                .contains("Zo\u00eb");
    }

    @Test
    void a_delimiter_can_be_given() {
        assertThat(send(request(JANE.replace(',', ':')), Map.of("delimiter", ":"))
                        .text())
                .contains("\"ADDED\":1", "\"delimiter\":\":\"");
    }

    @Test
    void companies_are_found_by_domain_and_url() {
        api.knowCompany(
                "770e8400-e29b-41d4-a716-446655440001",
                CompanyProfile.named("Acme").domain("acme.com").build());
        api.knowCompany(
                "770e8400-e29b-41d4-a716-446655440002",
                CompanyProfile.named("Beta")
                        .linkedinUrl("https://www.linkedin.com/company/beta")
                        .build());
        String companies = api.aCompanyList();

        String file = """
                Company;Website;Company Linkedin Url
                Acme;https://www.acme.com/x;
                Beta;;linkedin.com/company/beta/about
                Acme;acme.com;
                Nobody;nobody.example;
                ;;x
                """;

        Response response = endpoints.importFile(request(file), companies, Map.of());

        assertThat(response.text())
                .contains("\"counts\":{\"ADDED\":2,\"DUPLICATE_IN_REQUEST\":1,\"NOT_FOUND\":1,\"INVALID\":1}");
    }

    @Test
    void errors_have_the_form_of_the_entities_api() {
        CsvEndpoints small = endpoints.reading(CsvOptions.DEFAULT.limits(CsvLimits.DEFAULT.withBytes(50)));

        assertThat(send(Request.of(Caller.anonymous(), JANE), Map.of()).status())
                .isEqualTo(401);
        assertThat(endpoints.importFile(request(JANE), "x", Map.of()).status()).isEqualTo(400);
        assertThat(endpoints
                        .importFile(request(JANE), "00000000-0000-4000-8000-000000000000", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(send(request(JANE).withIfMatch("\"7\""), Map.of()).status()).isEqualTo(412);
        assertThat(send(request("foo,bar\n"), Map.of()).text()).contains("\"path\":[\"header\"]");
        assertThat(small.importFile(request(JANE), list, Map.of()).status()).isEqualTo(413);
        assertThat(api.errors).isEmpty();
        assertThat(api.list(list).version()).isEqualTo(1);
    }

    private static Request request(String file) {
        return Request.of(Api.OWNER, file);
    }

    private Response send(Request request, Map<String, String> parameters) {
        return endpoints.importFile(request, list, parameters);
    }
}
