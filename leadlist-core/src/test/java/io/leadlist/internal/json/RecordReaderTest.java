package io.leadlist.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Violation;
import io.leadlist.wire.entities.request.NewListRequest;
import io.leadlist.wire.entities.request.SelectionRequest;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.leadlists.request.NewImportRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Each violation has its kind and its place in the document. */
class RecordReaderTest {
    private static final RecordReader<NewListRequest> LIST = RecordReader.of(NewListRequest.class);
    private static final RecordReader<SelectionRequest> SELECTION = RecordReader.of(SelectionRequest.class);
    private static final RecordReader<NewImportRequest> IMPORT =
            RecordReader.reportingEachUnknownKey(NewImportRequest.class);

    @Test
    void kinds_travel_with_the_violations() {
        assertThat(violations(LIST, """
                {"type": "x", "startDate": "2024-02-01", "endDate": "2024-01-01", "name": "", "icpId": "1",
                 "companyIds": 3, "personIds": ["\\u0000"]}
                """))
                .containsExactly(
                        "UNKNOWN_VALUE type",
                        "CONTRADICTION endDate",
                        "OUT_OF_RANGE name",
                        "MALFORMED icpId",
                        "WRONG_TYPE companyIds",
                        "MALFORMED personIds[0]");
        assertThat(violations(LIST, "{\"startDate\": null}"))
                .containsExactly("MISSING name", "MISSING icpId", "WRONG_TYPE startDate", "MISSING endDate");
    }

    @Test
    void a_value_that_cannot_be_read_is_not_missing() {
        assertThat(violations(SELECTION, "{\"mode\": \"bulk\", \"targetCount\": \"x\", \"filters\": 7}"))
                .containsExactly("WRONG_TYPE targetCount", "WRONG_TYPE filters");
        assertThat(violations(SELECTION, "{\"mode\": \"manual\", \"includedIds\": [\"a\"], \"targetCount\": {}}"))
                .containsExactly("WRONG_TYPE targetCount", "CONTRADICTION targetCount");
    }

    @Test
    void null_counts_as_missing_where_the_contract_says_so() {
        assertThat(violations(IMPORT, "{\"shared\": null, \"owner\": null, \"zzz\": 1, \"name\": null}"))
                .containsExactly("MISSING shared", "MISSING owner", "MISSING type", "MISSING leads", "UNKNOWN_KEY zzz");
    }

    @Test
    void the_missing_fields_of_a_lead_are_reported_at_the_lead() {
        assertThat(violations(IMPORT, """
                {"leads": [{"email": 7}, {"email": " "}, {}, 3], "type": "email", "shared": true,
                 "owner": "admin@example.com"}
                """))
                .containsExactly(
                        "WRONG_TYPE leads[0].email",
                        "MISSING leads[1].email",
                        "MISSING leads[2].email",
                        "WRONG_TYPE leads[3]");
    }

    @Test
    void a_list_that_is_too_long_is_not_looked_into() {
        RecordReader<NewImportRequest> two = IMPORT.limiting("leads", 2, "At most 2");

        assertThat(violations(two, """
                {"leads": [1, 2, 3], "type": "email", "shared": true, "owner": "admin@example.com"}
                """)).containsExactly("OUT_OF_RANGE leads");
    }

    @Test
    void only_the_first_thousand_violations_are_reported() {
        String blanks = String.join(",", Collections.nCopies(100_000, "\"\""));

        List<String> violations =
                violations(LIST, "{\"icpId\": null, \"personIds\": [" + blanks + "], \"name\": \"n\"}");

        assertThat(violations).hasSize(1_001).endsWith("OUT_OF_RANGE body");
    }

    @Test
    void no_quoted_value_is_taken_for_a_template() {
        InvalidRequestException rejected = rejected(
                IMPORT, "{\"type\": \"{min} ${1+1} \\\\$ '\", \"shared\": true, \"owner\": \"a@b.co\", \"leads\": []}");

        assertThat(rejected.violations())
                .extracting(Violation::message)
                .containsExactly("'{min} ${1+1} \\$ '' is not a supported type.");
    }

    private static List<String> violations(RecordReader<?> reader, String body) {
        return rejected(reader, body).violations().stream()
                .map(violation -> violation.kind() + " " + violation.path())
                .toList();
    }

    private static InvalidRequestException rejected(RecordReader<?> reader, String body) {
        return catchThrowableOfType(
                InvalidRequestException.class, () -> reader.read(tree(body)).orThrow());
    }

    private static ObjectNode tree(String body) {
        try {
            return new BodyReader(JsonLimits.DEFAULT)
                    .readObject(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
