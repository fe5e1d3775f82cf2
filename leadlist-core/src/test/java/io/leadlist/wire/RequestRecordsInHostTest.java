package io.leadlist.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Violation;
import io.leadlist.internal.json.BodyReader;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.wire.entities.request.AddProspectsRequest;
import io.leadlist.wire.entities.request.NewListRequest;
import io.leadlist.wire.entities.request.SelectionRequest;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.leadlists.request.NewImportRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** A host's own mapper reads the request records as the endpoints read them, with the module and without. */
class RequestRecordsInHostTest {
    private static final String PROSPECTS = """
            {"prospects": [{"id": "p1", "firstName": "Ada", "lastName": "Lovelace", "emails": ["ada@example.com"],
              "educations": [{"institution": {"name": "Home"}, "dates": {"start": "1830"}}], "shoeSize": 37}]}
            """;
    private static final String SELECTION = """
            {"mode": "bulk", "targetCount": 10,
             "filters": {"contact": {"seniority": {"any": {"include": ["vp"]}}}, "size": 50}}
            """;
    private static final String IMPORT = """
            {"shared": true, "owner": "admin@example.com", "type": "email", "options": {"validate_email": false},
             "leads": [{"email": "a@example.com", "company_name": "Acme", "campaign": {"hall": [1, 2]}}]}
            """;

    static Stream<JsonMapper> mappers() {
        return Stream.of(
                new JsonMapper(), JsonMapper.builder().findAndAddModules().build());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void a_mapper_reads_records_as_the_endpoints_do(JsonMapper mapper) throws IOException {
        assertThat(mapper.readValue(PROSPECTS, AddProspectsRequest.class))
                .isEqualTo(read(RecordReader.of(AddProspectsRequest.class), PROSPECTS));
        assertThat(mapper.readValue(SELECTION, SelectionRequest.class))
                .isEqualTo(read(RecordReader.of(SelectionRequest.class), SELECTION));
        assertThat(mapper.readValue(IMPORT, NewImportRequest.class))
                .isEqualTo(read(RecordReader.reportingEachUnknownKey(NewImportRequest.class), IMPORT));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void a_mapper_reads_a_record_within_a_record_of_the_host(JsonMapper mapper) throws IOException {
        String body = "{\"note\": \"x\", \"selection\": " + SELECTION + "}";

        assertThat(mapper.readValue(body, OwnRequest.class).selection())
                .isEqualTo(read(RecordReader.of(SelectionRequest.class), SELECTION));
    }

    /** A request of a host. */
    record OwnRequest(String note, SelectionRequest selection) {}

    @ParameterizedTest
    @MethodSource("mappers")
    void wrong_types_and_unknown_keys_are_rejected_all_at_once_without_a_value_of_the_body(JsonMapper mapper) {
        String body = "{\"mode\": 7, \"includedIds\": [\"secret-1\", 3], \"secret-2\": 1}";

        DatabindException rejected =
                catchThrowableOfType(DatabindException.class, () -> mapper.readValue(body, SelectionRequest.class));

        assertThat(rejected.getMessage()).doesNotContain("secret");
        assertThat(((InvalidRequestException) rejected.getCause()).violations())
                .extracting(Violation::toString)
                .containsExactly(
                        "mode: Expected 'manual' | 'bulk', received number",
                        "includedIds[1]: Expected string, received number",
                        "body: Unrecognized key(s) in object: 'secret-2'");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void a_required_key_can_be_null_but_not_missing(JsonMapper mapper) {
        assertThat(mapper.readValue("{\"icpId\": null}", NewListRequest.class).icpId())
                .isNull();
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.readValue("{}", NewListRequest.class))
                .withMessageContaining("icpId: Required");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void an_omittable_key_can_be_missing_but_not_null(JsonMapper mapper) {
        assertThat(mapper.readValue("{\"icpId\": null}", NewListRequest.class).type())
                .isNull();
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> mapper.readValue("{\"icpId\": null, \"type\": null}", NewListRequest.class))
                .withMessageContaining("type: Expected '…', received null");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void missing_values_are_left_to_the_hosts_validation(JsonMapper mapper) {
        assertThat(mapper.readValue("{\"icpId\": null}", NewListRequest.class).name())
                .isNull();
    }

    private static <T> T read(RecordReader<T> reader, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return reader.read(new BodyReader(JsonLimits.DEFAULT).readObject(new ByteArrayInputStream(bytes)))
                .orThrow();
    }
}
