package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/** The host has the lines of the README, and no other ones that concern lead lists. */
class ReadmeLinesTest {
    private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();
    private static final String SECTION = between(text(ROOT.resolve("README.md")), "\n## Spring Boot\n", "\n## ");
    private static final String POM = text(Path.of("pom.xml"));
    private static final Pattern ANNOTATIONS =
            Pattern.compile("`com.fasterxml.jackson.core:jackson-annotations:(\\S+)`");

    @Test
    void the_dependency_of_the_readme_is_that_of_the_host() {
        assertThat(withoutSpace(POM)).contains(withoutSpace(block("xml")));
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
        List<String> versions = ANNOTATIONS
                .matcher(SECTION)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(versions).hasSize(1);
        String declared = "<artifactId>jackson-annotations</artifactId><version>" + versions.get(0) + "</version>";
        boolean isNeeded = SpringBootVersion.getVersion().startsWith("3.");
        assertThat(withoutSpace(POM).contains(declared)).isEqualTo(isNeeded);
        assertThat(POM.contains("jackson-annotations")).isEqualTo(isNeeded);
    }

    @Test
    void the_properties_of_the_readme_are_those_of_the_host() {
        List<String> properties = text(Path.of("../src/main/resources/application.properties"))
                .lines()
                .filter(line -> line.startsWith("leadlist."))
                .toList();
        assertThat(block("properties").lines()).containsExactlyElementsOf(properties);
    }

    @Test
    void the_java_of_the_readme_is_that_of_the_host() {
        String events = text(Path.of("../src/main/java/io/leadlist/examples/boot/Events.java"));
        assertThat(withoutSpace(events)).contains(withoutSpace(block("java")));
    }

    private static String block(String language) {
        return between(SECTION, "```" + language + "\n", "\n```");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        int begin = from + start.length();
        return text.substring(begin, text.indexOf(end, begin));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
