package io.leadlist.examples.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A complete release is ready, and every gap in one is found. */
class ReleaseContentsTest {
    private static final String POM = """
            <project>
              <groupId>io.leadlist</groupId>
              <artifactId>%s</artifactId>
              <version>1.0.0</version>
              <packaging>%s</packaging>
              <name>a</name>
              <description>a</description>
              <url>https://example.com</url>
              <organization><name>a</name></organization>
              <licenses><license><name>a</name><url>https://example.com</url></license></licenses>
              <developers><developer><name>a</name></developer></developers>
              <scm><connection>a</connection><developerConnection>a</developerConnection><url>a</url></scm>
              <issueManagement><url>https://example.com</url></issueManagement>
              %s
            </project>
            """;
    private static final String MANAGED = """
            <dependencyManagement><dependencies>
              <dependency><artifactId>leadlist-core</artifactId></dependency>
            </dependencies></dependencyManagement>
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void stage() throws IOException {
        stageCore("1.0.0");
        stagePom("leadlist-bom", "1.0.0", "pom", MANAGED);
    }

    private void stageCore(String version) throws IOException {
        stagePom("leadlist-core", version, "jar", "");
        for (String ending : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
            write("leadlist-core", version, ending, "content");
        }
    }

    private void stagePom(String name, String version, String packaging, String more) throws IOException {
        write(name, version, ".pom", POM.formatted(name, packaging, more));
        write(name, version, "-cyclonedx.json", "{}");
        write(name, version, "-cyclonedx.xml", "<bom/>");
    }

    private void write(String name, String version, String ending, String text) throws IOException {
        Path file = file(name, version, ending);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.writeString(Path.of(file + ".asc"), "-----BEGIN PGP SIGNATURE-----\n");
        Files.writeString(Path.of(file + ".md5"), ReleaseRules.digest(file, "MD5"));
        Files.writeString(Path.of(file + ".sha1"), ReleaseRules.digest(file, "SHA-1"));
    }

    private Path file(String name, String version, String ending) {
        return staging().resolve("io/leadlist/%s/%s/%s-%s%s".formatted(name, version, name, version, ending));
    }

    private Path core(String ending) {
        return file("leadlist-core", "1.0.0", ending);
    }

    private Path staging() {
        return folder.resolve("staging");
    }

    @Test
    void a_complete_release_is_ready_and_has_a_bundle() throws IOException {
        assertThat(isComplete()).isTrue();

        assertThat(text())
                .containsPattern("leadlist-core-1.0.0-javadoc.jar +7 bytes  signed")
                .contains("READY: Maven Central would take");
        try (ZipFile bundle = new ZipFile(folder.resolve("central-bundle.zip").toFile())) {
            assertThat(bundle.getEntry("io/leadlist/leadlist-core/1.0.0/leadlist-core-1.0.0.jar.asc"))
                    .isNotNull();
        }
    }

    @Test
    void a_missing_file_is_found() throws IOException {
        Files.delete(core("-sources.jar"));
        assertProblem("leadlist-core: no file leadlist-core-1.0.0-sources.jar");
    }

    @Test
    void a_missing_bill_of_materials_of_the_dependencies_is_found() throws IOException {
        Files.delete(core("-cyclonedx.json"));
        assertProblem("leadlist-core: no file leadlist-core-1.0.0-cyclonedx.json");
    }

    @Test
    void a_wrong_or_missing_checksum_is_found() throws IOException {
        Files.writeString(core(".jar"), "changed");
        assertProblem("leadlist-core-1.0.0.jar: wrong checksum .sha1");
        Files.delete(core(".jar.md5"));
        assertProblem("leadlist-core-1.0.0.jar: no checksum .md5");
    }

    @Test
    void a_pom_without_required_metadata_is_found() throws IOException {
        String pom = Files.readString(core(".pom"));
        for (String element : List.of("name", "description", "url", "scm/url", "developers/developer/name")) {
            String tag = element.substring(element.lastIndexOf('/') + 1);
            String without = pom.replaceAll("<" + tag + ">[^<]*</" + tag + ">", "");
            write("leadlist-core", "1.0.0", ".pom", without);
            assertProblem("leadlist-core: the POM has no " + element);
        }
    }

    @Test
    void a_pom_that_needs_a_parent_or_a_managed_version_is_found() throws IOException {
        stagePom("leadlist-core", "1.0.0", "jar", "<parent><artifactId>leadlist</artifactId></parent>");
        assertProblem("leadlist-core: the POM needs a parent");
        stagePom("leadlist-core", "1.0.0", "jar", """
                <dependencies><dependency><artifactId>jspecify</artifactId></dependency></dependencies>""");
        assertProblem("leadlist-core: the POM has no version of jspecify");
    }

    @Test
    void an_artifact_that_the_bill_of_materials_does_not_list_is_found() throws IOException {
        stagePom("leadlist-other", "1.0.0", "pom", "");
        assertProblem("leadlist-bom: lists [leadlist-core], but staged are [leadlist-core, leadlist-other]");
    }

    @Test
    void an_unsigned_file_is_found() throws IOException {
        Files.delete(core(".jar.asc"));

        assertThat(isComplete()).isTrue();
        assertThat(text())
                .containsPattern("leadlist-core-1.0.0.jar +7 bytes  unsigned")
                .contains("NOT SIGNED: 1 files")
                .doesNotContain("READY");
    }

    @Test
    void a_snapshot_is_not_ready() throws IOException {
        stageCore("1.1.0-SNAPSHOT");

        assertThat(isComplete()).isTrue();
        assertThat(text()).contains("NOT FINAL").doesNotContain("READY");
    }

    private void assertProblem(String problem) {
        assertThat(isComplete()).isFalse();
        assertThat(text()).contains("PROBLEM " + problem).doesNotContain("READY");
    }

    private boolean isComplete() {
        return ReleaseContents.show(staging(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
