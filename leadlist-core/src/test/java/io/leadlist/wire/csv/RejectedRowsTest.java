package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejected rows are written as a file that can be imported after repair. */
class RejectedRowsTest {
    private static final String HEADER = "Email,First Name,Last Name\n";

    private final CsvScene scene = new CsvScene();

    @Test
    void the_file_has_the_columns_of_the_input_and_four_more() throws IOException {
        String rejects = scene.rejectsOf("""
                Email;First Name;Last Name;Note
                jane@example.com;Jane;Doe;ok
                x;John;Roe;"two
                lines"
                max@example.com;Max
                """);

        assertThat(rejects.replace("\r\n", "!\n")).isEqualTo("""
                Email;First Name;Last Name;Note;_row;_line;_outcome;_reason!
                x;John;Roe;"two
                lines";2;3;INVALID;Invalid email!
                max@example.com;Max;;;3;5;INVALID;Too few fields: 2 of 4!
                """);
    }

    @Test
    void without_rejected_rows_the_file_has_only_a_header() throws IOException {
        assertThat(scene.rejectsOf(HEADER + "jane@example.com,Jane,Doe\n"))
                .isEqualTo("Email,First Name,Last Name,_row,_line,_outcome,_reason\r\n");
    }

    @Test
    void unchanged_rows_are_rejected_again_for_the_same_reasons() throws IOException {
        String file = HEADER + "jane@example.com,Jane,Doe\n" + "a@example.com,Short\n" + "b@example.com,Too,Long,1,2\n"
                + "not an address,John,Roe\n" + "c@example.com,Nu\0l,Byte\n" + "d@example.com,,\n" + ",,x\n"
                + "e@example.com," + "x".repeat(70_000) + ",Long\n" + "f@example.com,Max,\"Open";
        String first = scene.rejectsOf(file);
        String second = scene.rejectsOf(first);
        String third = scene.rejectsOf(second);

        assertThat(scene.list().memberCount()).isEqualTo(1);
        assertThat(first.lines()).hasSize(9);
        assertThat(withoutPlaces(second)).isEqualTo(withoutPlaces(first));
        assertThat(third).isEqualTo(second);
    }

    @Test
    void repaired_rows_are_added() throws IOException {
        String rejects = scene.rejectsOf(HEADER + "a@example.com,Ann\n" + "bad,Bob,Bee\n" + "c@example.com,Cyd,\"Cee");

        CsvReport report = scene.add(rejects.replace("Ann,,", "Ann,Anders,")
                .replace("bad,", "b@example.com,")
                .replace("Unclosed quote", ""));

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 3));
    }

    @Test
    void guarded_cells_are_read_as_they_were() throws IOException {
        String file = """
                Email,First Name,Last Name,Title,Phone
                bad,Jane,Doe,=1+1,+49 30 1234567
                bad,John,Roe,'=1+1,'+49 30 7654321
                """;
        String rejects = scene.rejectsOf(file);

        scene.add(rejects.replace("bad,Jane", "jane@example.com,Jane").replace("bad,John", "john@example.com,John"));

        assertThat(rejects).contains(",'=1+1,'+49").contains(",''=1+1,''+49");
        assertThat(scene.profiles())
                .extracting(profile -> profile.jobTitle() + " " + profile.phones())
                .containsExactly("=1+1 [+49 30 1234567]", "'=1+1 [+49 30 7654321]");
    }

    @Test
    void a_duplicate_of_a_rejected_row_is_rejected_for_the_same_reason() throws IOException {
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        CsvImport imports =
                scene.imports().reading(CsvOptions.DEFAULT.ownExport()).withRejects(rejects);

        CsvReport report = scene.add(imports, "id\nnobody-1\nnobody-1\n");

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.NOT_FOUND, 2));
        assertThat(rejects.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void the_rejected_rows_of_the_finished_batches_are_written_if_the_file_breaks() {
        String bad = "not an address,John,Roe\n".repeat(1_500);
        byte[] broken = (HEADER + bad + "zoe@example.com,Zo\u00eb,Doe\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        CsvImport imports = scene.imports().withRejects(rejects);

        assertThatThrownBy(() -> imports.add(CsvScene.CALLER, scene.list, CsvSource.of(broken)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the first 1000 rows have been imported")
                .hasMessageContaining("1000 of them were rejected");
        assertThat(rejects.toString(StandardCharsets.UTF_8).lines()).hasSize(1_001);
        assertThat(rejects.toString(StandardCharsets.UTF_8)).endsWith(",1000,1001,INVALID,Invalid email\r\n");
    }

    @Test
    void the_rejected_rows_are_written_if_the_connection_breaks() {
        byte[] start = (HEADER + "not an address,John,Roe\n".repeat(5_500)).getBytes(StandardCharsets.UTF_8);
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        });
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();

        assertThatThrownBy(() ->
                        scene.imports().withRejects(rejects).add(CsvScene.CALLER, scene.list, CsvScene.bytes(breaking)))
                .isInstanceOf(IOException.class);
        assertThat(rejects.toString(StandardCharsets.UTF_8).lines()).hasSize(5_001);
    }

    @ParameterizedTest
    @ValueSource(chars = {'^', '~', ':', ' ', '#', '\u00a7', ',', ';', '\t', '|'})
    void a_delimiter_that_is_not_recognized_is_named_in_the_first_line(char delimiter) throws IOException {
        String file = "sep=" + delimiter + "\n" + (HEADER + "not-an-address,John,Roe\nx,y\n").replace(',', delimiter);
        String rejects = scene.rejectsOf(file.replace("First Name", "firstName").replace("Last Name", "lastName"));

        CsvReport again = scene.add(rejects);

        assertThat(again.rejects())
                .extracting(CsvReport.Reject::reason)
                .containsExactly("Invalid email", "Too few fields: 2 of 3");
        assertThat(again.delimiter()).isEqualTo(delimiter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16LE", "UTF-8", "ISO-8859-15"})
    void a_byte_order_mark_outweighs_the_character_set_of_the_options(String charset) throws IOException {
        CsvOptions options = CsvOptions.DEFAULT.charset(Charset.forName(charset));
        for (String mark : List.of("", "\ufeff")) {
            byte[] file = (mark + HEADER + "bad,Zo\u00eb,Doe\n")
                    .getBytes(mark.isEmpty() ? Charset.forName(charset) : StandardCharsets.UTF_8);

            byte[] rejects = rejectsOf(options, file);
            CsvReport again = scene.imports().reading(options).add(CsvScene.CALLER, scene.list, CsvSource.of(rejects));

            assertThat(again.sample().get(0).cells()).containsEntry("firstName", "Zo\u00eb");
            assertThat(again.rejected()).isEqualTo(1);
        }
    }

    @Test
    void the_rejects_of_a_file_without_a_header_row_are_read_with_their_own() throws IOException {
        CsvOptions options = CsvOptions.DEFAULT.headers(List.of("Email", "First Name", "Last Name"));
        byte[] file = "bad,Jane,Doe\njohn@example.com,John\n".getBytes(StandardCharsets.UTF_8);
        String rejects = new String(rejectsOf(options, file), StandardCharsets.UTF_8);

        CsvReport again = scene.add(scene.imports().reading(options), rejects);
        CsvReport repaired = scene.add(scene.imports().reading(options), rejects.replace("bad", "jane@example.com"));

        assertThat(again.rows()).isEqualTo(2);
        assertThat(again.rejects())
                .extracting(CsvReport.Reject::reason)
                .containsExactly("Invalid email", "Too few fields: 2 of 3");
        assertThat(repaired.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 1, CsvOutcome.INVALID, 1));
    }

    private byte[] rejectsOf(CsvOptions options, byte[] file) throws IOException {
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        scene.imports().reading(options).withRejects(rejects).add(CsvScene.CALLER, scene.list, CsvSource.of(file));
        return rejects.toByteArray();
    }

    /** Returns the text without the numbers of rows and lines, which differ between files. */
    private static String withoutPlaces(String rejects) {
        return rejects.replaceAll(",\\d+,\\d+,INVALID", ",INVALID");
    }
}
