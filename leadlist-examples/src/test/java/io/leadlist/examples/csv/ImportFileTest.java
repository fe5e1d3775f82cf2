package io.leadlist.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.LeadLists;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.list.LeadList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command imports a file into a list of a database, and prints what happened to its rows. */
class ImportFileTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void a_dry_run_prints_the_report_and_stores_nothing() {
        assertThat(run(SAMPLES.resolve("apollo.csv"), "--dry-run")).isZero();
        assertThat(printed())
                .contains("apollo.csv: 10 rows, UTF-8, separated by comma")
                .contains("Person Linkedin Url -> linkedinUrl")
                .contains("list \"apollo\" would have these changes; nothing is stored")
                .containsPattern("added +8\\R")
                .containsPattern("duplicate in request +1\\R")
                .containsPattern("invalid +1\\R")
                .contains("row 10, line 11: ");
        assertThat(run(SAMPLES.resolve("apollo.csv"))).isZero();
        assertThat(printed()).contains("list \"apollo\" has these changes").containsPattern("added +8\\R");
    }

    @Test
    void the_list_of_a_name_is_found_again_and_the_rejects_can_be_repaired() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        assertThat(run(SAMPLES.resolve("bad-rows.csv"), "--list", "Mine", "--rejects", rejects.toString()))
                .isZero();
        assertThat(printed()).containsPattern("added +4\\R").contains("3 rejected rows are in " + rejects);
        String missing = "bruno.fennel@birch.example.com,,,";
        String there = "bruno.fennel@birch.example.com,,VP Marketing,";
        Files.writeString(rejects, Files.readString(rejects).replace(missing, there));
        assertThat(run(rejects, "--list", "Mine")).isZero();
        assertThat(printed())
                .contains("list \"Mine\"")
                .containsPattern("added +1\\R")
                .containsPattern("invalid +2\\R");
    }

    @Test
    void companies_go_into_a_list_of_companies() {
        assertThat(run(SAMPLES.resolve("hubspot-companies.csv"), "--companies")).isZero();
        assertThat(printed()).containsPattern("not found +\\d+\\R");
    }

    @Test
    void an_encoding_can_be_given() {
        Path file = SAMPLES.resolve("semicolon-windows-1252.csv");
        assertThat(run(file)).isEqualTo(1);
        assertThat(printed()).contains("file: ");
        assertThat(run(file, "--charset", "windows-1252", "--delimiter", ";")).isZero();
        assertThat(printed()).contains("3 rows, windows-1252, separated by semicolon");
    }

    @Test
    void a_file_without_known_columns_is_rejected() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("x.csv"), "foo,bar\n1,2\n")))
                .isEqualTo(1);
        assertThat(printed()).contains("header: ");
    }

    @Test
    void the_same_key_imports_a_file_once() {
        Path file = SAMPLES.resolve("hubspot.csv");
        assertThat(run(file, "--key", "monday")).isZero();
        String first = printed();
        assertThat(run(file, "--key", "monday")).isZero();
        assertThat(printed()).isEqualTo(first).containsPattern("added +6\\R");
    }

    @Test
    void the_rejects_never_overwrite_the_input() throws IOException {
        Path file = Files.copy(SAMPLES.resolve("bad-rows.csv"), folder.resolve("a.csv"));
        String content = Files.readString(file);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        Path hardLink = Files.createLink(folder.resolve("hard-link.csv"), file);
        Path relative = Path.of("").toAbsolutePath().relativize(file.toRealPath());
        Path roundabout = folder.resolve(".").resolve("b").resolve("..").resolve("a.csv");
        Files.createDirectory(folder.resolve("b"));

        for (Path rejects : List.of(file, link, hardLink, relative, roundabout)) {
            assertThat(run(file, "--rejects", rejects.toString())).isEqualTo(2);
            assertThat(printed()).contains("--rejects must not be the same file as FILE");
            assertThat(file).hasContent(content);
        }
        assertThat(run(relative, "--rejects", file.toString())).isEqualTo(2);
        assertThat(file).hasContent(content);
    }

    @Test
    void the_rejects_of_an_earlier_run_stay_if_the_input_is_rejected() throws IOException {
        Path rejects = Files.writeString(folder.resolve("rejects.csv"), "earlier");
        Path file = Files.writeString(folder.resolve("x.csv"), "foo,bar\n1,2\n");

        assertThat(run(file, "--rejects", rejects.toString())).isEqualTo(1);

        assertThat(rejects).hasContent("earlier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no/such/folder/rejects.csv", "."})
    void nothing_is_imported_if_the_rejects_cannot_be_written(String rejects) {
        Path file = folder.resolve(rejects);

        assertThat(run(SAMPLES.resolve("apollo.csv"), "--rejects", file.toString()))
                .isEqualTo(1);

        assertThat(printed()).contains("The rejected rows cannot be written: '" + file + "' cannot be opened (");
        assertThat(run(SAMPLES.resolve("apollo.csv"))).isZero();
        assertThat(printed()).containsPattern("added +8\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foo,bar\n1,2\n", "PK\u0003\u0004"})
    void a_rejected_file_leaves_no_list(String text) throws IOException {
        assertThat(run(Files.writeString(folder.resolve("wrong.csv"), text))).isEqualTo(1);

        assertThat(lists()).doesNotContain("wrong");
    }

    @Test
    void wrong_arguments_print_the_usage() {
        assertThat(ImportFile.run(List.of("--help"), out())).isZero();
        assertThat(printed()).startsWith("Usage: ImportFile [OPTION]... FILE");
        assertThat(ImportFile.run(List.of("no-such-file.csv"), out())).isEqualTo(2);
        assertThat(printed()).contains("FILE cannot be read", "Usage: ImportFile [OPTION]... FILE");
    }

    private List<String> lists() {
        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(EmbeddedH2.url(folder.resolve("leadlist")));
            LeadLists leadLists = LeadLists.over(JdbcStorage.over(dataSource)).build();
            return leadLists.findAll(ImportFile.CALLER, null, 100).lists().stream()
                    .map(LeadList::name)
                    .toList();
        }
    }

    private int run(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--database", EmbeddedH2.url(folder.resolve("leadlist"))));
        return ImportFile.run(arguments, out());
    }

    private PrintStream out() {
        output.reset();
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
