package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not CSV are rejected with a reason; rows that are not leads are rejected rows. */
class BadCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0315\u0300", "\u0f71\u0f72", "\ufdfa", "\u1100", "\ud834\udd66"})
    @Timeout(5)
    void long_texts_of_combining_marks_take_no_time_in_a_header_and_in_a_cell(String marks) throws IOException {
        String text = "a" + marks.repeat(60_000 / marks.length());
        CsvScene scene = new CsvScene();

        CsvReport header = scene.add("Email,First Name,Last Name," + text + "\na@example.com,Ann,Lee,\n");
        CsvReport cells = scene.add("Email,First Name,Last Name,LinkedIn,Phone,City\n"
                + ("," + text).repeat(6).substring(1) + "\n" + text + "@example.com,Ann,Lee,,,\n"
                + ",Ann,Lee," + text + "," + text + ",\n");

        assertThat(header.count(CsvOutcome.ADDED)).isEqualTo(1);
        assertThat(cells.rows()).isEqualTo(3);
    }

    private static final String HEADER = "Email,First Name,Last Name\n";

    private final CsvScene scene = new CsvScene();

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, a PNG image",
        "ffd8ffe000104a464946, a JPEG image",
        "255044462d312e37, a PDF document",
        "504b03041400000008, a ZIP archive",
        "1f8b0800000000, a gzip archive",
        "d0cf11e0a1b11ae1, an old Office version",
        "3c21444f43545950452068746d6c3e, HTML",
        "3c68746d6c3e, HTML",
        "efbbbf0d0a3c3f786d6c, HTML or XML",
        "7b22726f7773223a5b5d7d, JSON",
        "5b7b2261223a317d5d, JSON"
    })
    void a_file_of_another_kind_is_named(String start, String name) {
        byte[] file = HexFormat.of().parseHex(start);

        assertThatThrownBy(() -> scene.imports().add(CsvScene.CALLER, scene.list, CsvScene.bytes(file)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("file: ")
                .hasMessageContaining(name);
        assertThat(scene.list().version()).isEqualTo(1);
    }

    @Test
    void a_workbook_and_a_compressed_file_are_named() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[] {'<'});
            }
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }

        assertRejected(workbook.toByteArray(), "an Excel workbook (XLSX)");
        assertRejected(compressed.toByteArray(), "a gzip archive");
    }

    @Test
    void utf_16_without_a_byte_order_mark_is_named() {
        String text = HEADER + "jane@example.com,Jane,Doe\n";

        assertRejected(text.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE");
        assertRejected(text.getBytes(StandardCharsets.UTF_16BE), "UTF-16BE");
    }

    @Test
    void utf_16_without_a_byte_order_mark_is_read_with_its_character_set() throws IOException {
        byte[] file = (HEADER + "jane@example.com,Jane,Doe\n").getBytes(StandardCharsets.UTF_16LE);

        CsvReport report = scene.imports()
                .reading(CsvOptions.DEFAULT.charset(StandardCharsets.UTF_16LE))
                .add(CsvScene.CALLER, scene.list, CsvScene.bytes(file));

        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1);
    }

    @Test
    void a_file_that_ends_within_a_character_is_rejected_at_its_last_byte() {
        byte[] whole = (HEADER + "zoe@example.com,Zo\u00eb").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertRejected(cut, "not UTF-8 at byte " + (cut.length - 1) + " in line 2");
    }

    @Test
    void a_row_with_u_0000_is_rejected() throws IOException {
        CsvReport report = scene.add(HEADER + "jane@example.com,Ja\0ne,Doe\njohn@example.com,John,Roe\n");

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 1, CsvOutcome.INVALID, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
    void a_row_with_an_unpaired_surrogate_is_rejected_in_any_encoding(String charset) throws IOException {
        String[] bad = {"Ja\ud800ne", "Ja\udc00ne", "Jane\udbff", "\udfff", "Ja\udc00\ud800ne"};
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(encoded("\ufeff" + HEADER, charset));
        for (String name : bad) {
            file.writeBytes(encoded("jane@example.com," + name + ",Doe\n", charset));
        }
        file.writeBytes(encoded("john@example.com,John\ud83d\ude00,Roe\n", charset));
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();

        CsvReport report = scene.imports()
                .withRejects(rejects)
                .add(CsvScene.CALLER, scene.list, CsvScene.bytes(file.toByteArray()));
        CsvReport again = scene.imports().add(CsvScene.CALLER, scene.list, CsvScene.bytes(rejects.toByteArray()));

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 1, CsvOutcome.INVALID, bad.length));
        assertThat(report.rejectedRows().get(1))
                .isEqualTo(new CsvReport.RejectedRow(
                        2, 3, CsvOutcome.INVALID, "Text with U+0000 or an unpaired surrogate"));
        assertThat(again.counts()).isEqualTo(Map.of(CsvOutcome.INVALID, bad.length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83c\udfff",
                "Growth \ud83d\udc4d\ud83c\udfff",
                "line\n\ud83c\udfff",
                "\ud800\udfff",
                "\udbff\udfff"
            })
    void a_quoted_text_ends_with_any_character(String title) throws IOException {
        CsvReport report = scene.add(HEADER.strip() + ",Title\njane@example.com,Jane,Doe,\"" + title + "\"\n");
        CsvReport unclosed = scene.add(HEADER.strip() + ",Title\njohn@example.com,John,Roe,\"" + title);

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 1));
        assertThat(unclosed.rejectedRows())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).startsWith("Unclosed quote"));
    }

    /** Returns the code units of a text one by one, as programs write them that do not check for pairs. */
    private static byte[] encoded(String text, String charset) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
        bytes.order(charset.endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        text.codePoints().forEach(point -> {
            if (charset.startsWith("UTF-32")) {
                bytes.putInt(point);
            } else if (charset.startsWith("UTF-16")) {
                new String(Character.toChars(point)).chars().forEach(unit -> bytes.putChar((char) unit));
            } else if (point < 0x80) {
                bytes.put((byte) point);
            } else if (Character.isSurrogate((char) point) && point < 0x10000) {
                bytes.put((byte) 0xED).put((byte) (0x80 | (point >> 6 & 0x3F))).put((byte) (0x80 | (point & 0x3F)));
            } else {
                bytes.put(new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8));
            }
        });
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Test
    void utf_16_that_ends_within_a_unit_is_rejected() {
        byte[] whole = encoded("\ufeff" + HEADER + "jane@example.com,Jane,Doe\n", "UTF-16LE");

        assertRejected(Arrays.copyOf(whole, whole.length - 1), "not UTF-16LE at byte " + (whole.length - 2));
    }

    @Test
    void a_row_of_2_mb_is_rejected_and_the_next_one_is_read() throws IOException {
        String big = "jane@example.com,Jane," + "x".repeat(2 << 20) + "\n";

        CsvReport report = scene.add(HEADER + big + "john@example.com,John,Roe\n");

        assertThat(report.rejectedRows())
                .containsExactly(new CsvReport.RejectedRow(1, 2, CsvOutcome.INVALID, "Text too long"));
        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1);
    }

    @Test
    void an_unclosed_quote_at_the_end_is_a_rejected_row() throws IOException {
        CsvReport report =
                scene.add(HEADER + "jane@example.com,Jane,Doe\njohn@example.com,John,\"Roe\nmax@example.com\n");

        assertThat(report.rejectedRows())
                .containsExactly(new CsvReport.RejectedRow(2, 3, CsvOutcome.INVALID, "Unclosed quote"));
        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1);
    }

    @Test
    void an_unclosed_quote_before_a_long_rest_ends_the_file() {
        InputStream open = new ByteArrayInputStream(
                (HEADER + "jane@example.com,Jane,Doe\njohn@example.com,\"John\n").getBytes(StandardCharsets.UTF_8));
        InputStream rest = new ByteArrayInputStream(new byte[20 << 20]);

        assertThatThrownBy(() -> scene.imports()
                        .add(CsvScene.CALLER, scene.list, CsvScene.bytes(new SequenceInputStream(open, rest))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("quotation mark");
    }

    @Test
    void a_misquoted_row_does_not_end_the_file() throws IOException {
        CsvReport report = scene.add(HEADER + "jane@example.com,\"Ja\"ne,Doe\njohn@example.com,John,Roe\n");

        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(2);
    }

    @Test
    void a_text_that_is_long_for_a_record_rejects_its_row() throws IOException {
        String cell = "x".repeat(60_000);
        CsvReport report = scene.add("Email,First Name,Last Name,City,Title,Industry\na@example.com,Ann,Lee," + cell
                + "," + cell + "," + cell + "\n");

        assertThat(report.rejectedRows())
                .containsExactly(new CsvReport.RejectedRow(1, 2, CsvOutcome.INVALID, "Text too long"));
    }

    @Test
    void formulas_are_texts() throws IOException {
        scene.add(HEADER + "a@example.com,=cmd|' /C calc'!A0,Lee\n");

        assertThat(scene.onlyProfile().firstName()).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void rows_without_values_are_skipped_with_a_notice() throws IOException {
        CsvReport report = scene.add(HEADER + ",,\n\n  , ,\njane@example.com,Jane,Doe\n,,\n");

        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.warnings()).containsExactly("Skipped rows without any value: 3");
    }

    @Test
    void no_message_has_a_text_of_the_file() {
        assertThatThrownBy(() -> scene.add("Secret Person,secret@example.com\nSecret,Secret\n"))
                .hasMessageNotContainingAny("Secret", "secret");
    }

    private void assertRejected(byte[] file, String reason) {
        assertThatThrownBy(() -> scene.imports().add(CsvScene.CALLER, scene.list, CsvScene.bytes(file)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(reason);
        assertThat(scene.list().version()).isEqualTo(1);
    }
}
