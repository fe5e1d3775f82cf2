package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document, which checks responses against it. */
public final class OpenApi {
    private static final String NAME = "urn:leadlist:openapi";

    /** The headers that matter to a client of the contracts, apart from the media type. */
    private static final List<String> HEADERS = List.of(
            "ETag",
            "Retry-After",
            "WWW-Authenticate",
            "Allow",
            "Accept-Encoding",
            "Location",
            "X-Export-Count",
            "Content-Disposition");

    private final JsonNode document;
    private final SchemaRegistry registry;

    /** Parses the document. */
    public OpenApi(String text) {
        this.document = RunningService.JSON.readTree(text);
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemas(Map.of(NAME, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    String version() {
        return document.get("openapi").stringValue();
    }

    /** Returns the document's operations in the form {@code GET /lead-lists/{id}}. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        JsonNode paths = document.get("paths");
        paths.propertyNames()
                .forEach(path -> paths.get(path)
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    /**
     * Asserts that a response matches the document if its operation is documented: status, headers, media type and
     * body.
     */
    public void assertDescribes(
            String method, String path, int status, Function<String, Optional<String>> headers, String body) {
        operations().stream()
                .filter(operation -> operation.startsWith(method + " "))
                .map(operation -> operation.substring(method.length() + 1))
                .filter(template -> path.matches(template.replace("{id}", "[^/]+")))
                .forEach(template -> assertAllows(pointer(method, template, status), headers, body));
    }

    private static String pointer(String method, String template, int status) {
        return "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT)
                + "/responses/" + status;
    }

    private void assertAllows(String pointer, Function<String, Optional<String>> headers, String body) {
        JsonNode response = document.at(pointer);
        String description = pointer + " " + body;
        assertThat(response.isMissingNode()).as(description).isFalse();
        for (String name : HEADERS) {
            JsonNode header = response.path("headers").path(name);
            boolean isPresent = headers.apply(name).isPresent();
            assertThat(
                            isPresent
                                    ? !header.isMissingNode()
                                    : !header.path("required").asBoolean(false))
                    .as(name + " of " + description)
                    .isTrue();
        }
        JsonNode content = response.get("content");
        if (content == null) {
            assertThat(body).as(description).isEmpty();
            return;
        }
        String type = headers.apply("Content-Type").orElse("").split(";", 2)[0];
        assertThat(content.has(type)).as(description).isTrue();
        if (type.equals("application/json")) {
            assertThat(errors(pointer + "/content/application~1json/schema", body))
                    .as(description)
                    .isEmpty();
        }
    }

    private List<String> errors(String pointer, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(NAME + "#" + pointer));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.toString())
                .toList();
    }
}
