package io.leadlist.wire.leadlists;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.leadlist.wire.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The document of the lead-lists API, word for word and as the readings amend it. Its schemas are those of OpenAPI 3.0,
 * and formats are asserted.
 */
final class OpenApi {
    /** Nothing is changed. */
    static final OpenApi UNTOUCHED = new OpenApi(read());

    /**
     * decisions <a href="{@docRoot}/docs/contract-decisions.md#41">41</a> and <a
     * href="{@docRoot}/docs/contract-decisions.md#42">42</a>.
     */
    static final OpenApi AMENDED = new OpenApi(amended());

    private static final String NAME = "urn:leadlist:lead-lists";
    private static final String SCHEMAS = "/components/schemas/";

    private final JsonNode document;
    private final SchemaRegistry registry;

    private OpenApi(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of("urn:leadlist:lead-lists", document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    private static JsonNode read() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream("lead-lists.openapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode amended() {
        JsonNode document = read();
        JsonNode schemas = document.at("/components/schemas");
        // decision 41: a list can be canceled.
        ((ArrayNode) schemas.at("/response_lead_list_object/properties/status/enum")).add("canceled");
        // decision 42: what is not known of an entry is null.
        ObjectNode entry = (ObjectNode) schemas.at("/response_lead_list_entry_object/properties");
        for (String name : List.of(
                "email",
                "person_id",
                "linkedin_url",
                "linkedin",
                "first_name",
                "last_name",
                "company_name",
                "company_domain",
                "industry",
                "title")) {
            ((ObjectNode) entry.get(name)).put("nullable", true);
        }
        ((ObjectNode) schemas.get("response_lead_list_entry_email_validation_result_object")).put("nullable", true);
        return document;
    }

    /** An example of the document, as one line of JSON with its members in their order. */
    String example(int status, String name) {
        JsonNode value = document.at("/paths/~1lead-lists/post/responses/" + status + "/content/application~1json")
                .get("examples")
                .get(name)
                .get("value");
        return value.toString();
    }

    /** The names of the examples of a status. */
    List<String> examples(int status) {
        return List.copyOf(document.at("/paths/~1lead-lists/post/responses/" + status + "/content/application~1json")
                .get("examples")
                .propertyNames());
    }

    /** What is wrong with a value by one of the document's schemas. */
    List<String> errors(String schema, String json) {
        return errorsAt(SCHEMAS + schema, json);
    }

    /** What is wrong with the body of a creation by the document. */
    List<String> errorsOfRequest(String json) {
        return errorsAt("/paths/~1lead-lists/post/requestBody/content/application~1json/schema", json);
    }

    private List<String> errorsAt(String pointer, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(NAME + "#" + pointer));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.toString())
                .toList();
    }

    /**
     * Asserts that an answer is what the document says: a list, an error, or, where it is silent, a page whose elements
     * are lists.
     */
    void assertAnswers(Response response) {
        String json = response.text();
        if (response.status() >= 400) {
            assertThat(errors("response_errors_object", json)).as(json).isEmpty();
            return;
        }
        JsonNode body = Api.MAPPER.readTree(json);
        JsonNode lists = body.get("lead_lists");
        if (lists == null) {
            assertThat(errors("response_lead_list_object", json)).as(json).isEmpty();
            return;
        }
        lists.forEach(list -> assertThat(errors("response_lead_list_object", list.toString()))
                .as(list.toString())
                .isEmpty());
        assertThat(errors("response_links_object", body.get("_links").toString()))
                .isEmpty();
        assertThat(List.copyOf(body.propertyNames())).isEqualTo(Arrays.asList("lead_lists", "_links"));
    }
}
