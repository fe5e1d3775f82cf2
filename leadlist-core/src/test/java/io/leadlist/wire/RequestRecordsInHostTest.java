package io.leadlist.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Violation;
import io.leadlist.internal.json.BodyReader;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.selection.Selection;
import io.leadlist.wire.entities.request.AddProspectsRequest;
import io.leadlist.wire.entities.request.NewListRequest;
import io.leadlist.wire.entities.request.SelectionRequest;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.leadlists.request.NewImportRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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

    private final JsonMapper found = JsonMapper.builder().findAndAddModules().build();
    private final JsonMapper plain = new JsonMapper();

    @Test
    void the_module_reads_records_as_the_endpoints_do() throws IOException {
        assertThat(found.readValue(PROSPECTS, AddProspectsRequest.class))
                .isEqualTo(read(RecordReader.of(AddProspectsRequest.class), PROSPECTS));
        assertThat(found.readValue(SELECTION, SelectionRequest.class))
                .isEqualTo(read(RecordReader.of(SelectionRequest.class), SELECTION));
        assertThat(found.readValue(IMPORT, NewImportRequest.class))
                .isEqualTo(read(RecordReader.reportingEachUnknownKey(NewImportRequest.class), IMPORT));
    }

    @Test
    void a_mapper_without_the_module_reads_the_same_commands() throws IOException {
        Selection selection =
                read(RecordReader.of(SelectionRequest.class), SELECTION).toSelection();
        assertThat(plain.readValue(SELECTION, SelectionRequest.class).toSelection())
                .isEqualTo(selection);
        assertThat(plain.readValue(PROSPECTS, AddProspectsRequest.class).toProspects())
                .isEqualTo(read(RecordReader.of(AddProspectsRequest.class), PROSPECTS)
                        .toProspects());
        assertThat(plain.readValue(IMPORT, NewImportRequest.class).toNewLeadImport())
                .isEqualTo(read(RecordReader.reportingEachUnknownKey(NewImportRequest.class), IMPORT)
                        .toNewLeadImport());
    }

    @Test
    void wrong_types_and_unknown_keys_are_rejected_all_at_once_without_a_value_of_the_body() {
        String body = "{\"mode\": 7, \"includedIds\": [\"secret-1\", 3], \"secret-2\": 1}";

        DatabindException rejected =
                catchThrowableOfType(DatabindException.class, () -> found.readValue(body, SelectionRequest.class));

        assertThat(rejected.getMessage()).doesNotContain("secret");
        assertThat(((InvalidRequestException) rejected.getCause()).violations())
                .extracting(Violation::toString)
                .containsExactly(
                        "mode: Expected 'manual' | 'bulk', received number",
                        "includedIds[1]: Expected string, received number",
                        "body: Unrecognized key(s) in object: 'secret-2'");
    }

    @Test
    void what_is_missing_is_left_to_the_hosts_validation() {
        assertThat(found.readValue("{\"icpId\": null}", NewListRequest.class).name())
                .isNull();
    }

    private static <T> T read(RecordReader<T> reader, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return reader.read(new BodyReader(JsonLimits.DEFAULT).readObject(new ByteArrayInputStream(bytes)))
                .orThrow();
    }
}
