package io.leadlist.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors complete and explain every property, and the page lists it. */
class LeadListMetadataTest {
    private static final String RESOURCE = "META-INF/spring-configuration-metadata.json";
    private static final String PAGE = "leadlist-jdbc/docs/spring-boot.md";

    @Test
    void every_property_has_a_type_and_a_description() throws IOException {
        List<JsonNode> properties = properties();
        assertThat(properties).hasSizeGreaterThan(35).allSatisfy(property -> {
            assertThat(property.path("type").asString("")).as(name(property)).isNotBlank();
            assertThat(property.path("description").asString(""))
                    .as(name(property))
                    .isNotBlank();
        });
    }

    @Test
    void the_page_about_spring_boot_names_every_property() throws IOException {
        String page = Files.readString(root().resolve(PAGE));
        for (JsonNode property : properties()) {
            String name = name(property);
            String last = "`" + name.substring(name.lastIndexOf('.')) + "`";
            assertThat(page.contains("`" + name + "`") || page.contains(last))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void the_ways_of_migration_are_explained() throws IOException {
        assertThat(metadata().toString()).contains("The library creates and updates its tables.");
    }

    private static String name(JsonNode property) {
        return property.get("name").stringValue();
    }

    private static List<JsonNode> properties() throws IOException {
        return metadata().get("properties").valueStream().toList();
    }

    /** Returns the metadata of the starter; those of Spring Boot are on the class path as well. */
    private static JsonNode metadata() throws IOException {
        List<URL> all =
                Collections.list(LeadListMetadataTest.class.getClassLoader().getResources(RESOURCE));
        for (URL url : all) {
            try (InputStream in = url.openStream()) {
                JsonNode metadata = new JsonMapper().readTree(in.readAllBytes());
                if (metadata.toString().contains("\"leadlist.migrate\"")) {
                    return metadata;
                }
            }
        }
        throw new AssertionError("no metadata of the starter in " + all);
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("CHANGELOG.md")))
                .findFirst()
                .orElseThrow();
    }
}
