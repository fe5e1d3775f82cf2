package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/** The host has the lines of the README, and no other ones that concern lead lists. */
class ReadmeLinesTest {
    private static final String POM = Readme.text(Path.of("pom.xml"));

    @Test
    void the_dependency_of_the_readme_is_that_of_the_host() {
        assertThat(withoutSpace(POM)).contains(withoutSpace(Readme.block("xml")));
    }

    @Test
    void the_host_has_no_other_artifact_of_the_library() {
        assertThat(Pattern.compile("<groupId>io\\.leadlist</groupId>")
                        .matcher(POM)
                        .results())
                .hasSize(1);
    }

    @Test
    void jackson_annotations_are_declared_where_the_readme_says_so() {
        String declared = "<artifactId>jackson-annotations</artifactId><version>" + Readme.annotationsVersion();
        boolean isNeeded = Readme.isAnnotationsNeeded(SpringBootVersion.getVersion());
        assertThat(withoutSpace(POM).contains(declared)).isEqualTo(isNeeded);
        assertThat(POM.contains("jackson-annotations")).isEqualTo(isNeeded);
    }

    @Test
    void the_properties_of_the_readme_are_those_of_the_host() {
        List<String> properties = Readme.text(Path.of("../src/main/resources/application.properties"))
                .lines()
                .filter(line -> line.startsWith("leadlist."))
                .toList();
        assertThat(Readme.block("properties").lines()).containsExactlyElementsOf(properties);
    }

    @Test
    void the_java_of_the_readme_is_that_of_the_host() {
        String events = Readme.text(Path.of("../src/main/java/io/leadlist/examples/boot/Events.java"));
        assertThat(withoutSpace(events)).contains(withoutSpace(Readme.block("java")));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
