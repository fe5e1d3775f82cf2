package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.Path;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.Change;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files of people are imported into a list. */
class CsvImportTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String HEADER = "Email,First Name,Last Name\n";
    private static final String JANE = "jane@example.com,Jane,Doe\n";

    private final CsvScene scene = new CsvScene();

    @Test
    void a_byte_order_mark_is_not_part_of_the_header_and_a_semicolon_is_detected() throws IOException {
        CsvReport report = scene.add("\ufeffEmail;First Name;Last Name\njane@example.com;Jane;Doe\n");

        assertThat(report.delimiter()).isEqualTo(';');
        assertThat(report.encoding()).isEqualTo("UTF-8");
        assertThat(report.columns().mapped())
                .extracting(CsvColumns.Mapped::field)
                .contains("emails");
        assertThat(scene.onlyProfile())
                .isEqualTo(PersonProfile.named("Jane", "Doe")
                        .emails("jane@example.com")
                        .build());
    }

    @Test
    void bytes_that_are_not_utf_8_are_rejected_with_their_position() {
        byte[] file = (HEADER + "zoe@example.com,Zo\u00eb,Doe\n").getBytes(WINDOWS_1252);

        InvalidRequestException rejection = catchThrowableOfType(
                InvalidRequestException.class,
                () -> scene.imports().add(CsvScene.CALLER, scene.list, CsvScene.bytes(file)));

        assertThat(rejection.violations().get(0).path()).isEqualTo(Path.of("file"));
        assertThat(rejection.violations().get(0).message()).contains("byte 45").contains("line 2");
        assertThat(scene.list().version()).isEqualTo(1);
    }

    @Test
    void windows_1252_is_read_if_the_options_allow_it() throws IOException {
        byte[] file = (HEADER + "zoe@example.com,Zo\u00eb,Doe\n").getBytes(WINDOWS_1252);

        CsvReport report = scene.imports()
                .reading(CsvOptions.DEFAULT.orWindows1252())
                .add(CsvScene.CALLER, scene.list, CsvScene.bytes(file));

        assertThat(report.encoding()).isEqualTo("windows-1252");
        assertThat(scene.onlyProfile().firstName()).isEqualTo("Zo\u00eb");
    }

    @Test
    void windows_1252_is_noticed_behind_the_first_64_kib_as_well() throws IOException {
        String ascii = IntStream.range(0, 3_000)
                .mapToObj(i -> "p" + i + "@example.com,First,Last\n")
                .collect(Collectors.joining());
        byte[] file = (HEADER + ascii + "zoe@example.com,Zo\u00eb,Doe\n").getBytes(WINDOWS_1252);

        CsvReport report = scene.imports()
                .reading(CsvOptions.DEFAULT.orWindows1252())
                .add(CsvScene.CALLER, scene.list, CsvScene.bytes(file));

        assertThat(report.encoding()).isEqualTo("windows-1252");
        assertThat(scene.profiles()).extracting(PersonProfile::firstName).contains("Zo\u00eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
    void a_byte_order_mark_decides_the_encoding(String charset) throws IOException {
        byte[] file = ("\ufeff" + HEADER + "zoe@example.com,Zo\u00eb,Doe\n").getBytes(Charset.forName(charset));

        CsvReport report = scene.imports().add(CsvScene.CALLER, scene.list, CsvScene.bytes(file));

        assertThat(report.encoding()).isEqualTo(charset);
        assertThat(scene.onlyProfile().firstName()).isEqualTo("Zo\u00eb");
    }

    @Test
    void commas_in_cells_do_not_decide_the_delimiter() throws IOException {
        CsvReport report =
                scene.add("Email;Name;Note\njane@example.com;Jane Doe;a, b, c, d\njohn@example.com;John Roe;e, f\n");

        assertThat(report.delimiter()).isEqualTo(';');
        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(2);
        assertThat(report.columns().ignored()).containsExactly("Note");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"sep=;!;", "sep=|!|", "sep=,!,", "\"sep=;\"!;"})
    void a_line_with_the_separator_is_honored_and_skipped(String line, String separator) throws IOException {
        String file = line + "\r\n" + String.join(separator, "Email", "First Name", "Last Name") + "\r\n"
                + String.join(separator, "jane@example.com", "Jane", "Doe") + "\r\n";

        CsvReport report = scene.add(file);

        assertThat(report.delimiter()).isEqualTo(separator.charAt(0));
        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1);
        assertThat(report.sample().get(0).cells()).containsEntry("firstName", "Jane");
    }

    @Test
    void rows_and_lines_differ_after_a_cell_with_a_line_break() throws IOException {
        CsvReport report = scene.add("""
                Email,First Name,Last Name,Note
                jane@example.com,Jane,Doe,"two
                lines"
                not an address,John,Roe,
                """);

        assertThat(report.rejects()).containsExactly(new CsvReport.Reject(2, 4, CsvOutcome.INVALID, "Invalid email"));
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_rejected_among_good_ones() throws IOException {
        String file = HEADER + JANE + "john@example.com,John\n" + "max@example.com,Max,Moe,more\n"
                + "ann@example.com,Ann,Lee\n";

        CsvReport report = scene.add(file);

        assertThat(report.rejects())
                .extracting(CsvReport.Reject::reason)
                .containsExactly("Too few fields: 2 of 3", "Too many fields: 4 of 3");
        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 2, CsvOutcome.INVALID, 2));
    }

    @Test
    void the_same_address_is_a_duplicate_over_all_batches_in_dry_and_real_and_resumed_imports() throws IOException {
        String file = HEADER + JANE + people(1, 1_499) + "JANE@example.com,Jane,Again\n";
        CsvImport resumable = scene.imports().with(WriteOptions.idempotent(new IdempotencyKey("monday")));

        CsvReport dry = scene.add(scene.imports().with(WriteOptions.DRY_RUN), file);
        CsvReport real = scene.add(resumable, file);
        CsvReport again = scene.add(resumable, file);

        assertThat(real.counts())
                .isEqualTo(dry.counts())
                .isEqualTo(again.counts())
                .isEqualTo(Map.of(CsvOutcome.ADDED, 1_500, CsvOutcome.DUPLICATE_IN_REQUEST, 1));
        assertThat(real.rejected()).isZero();
        assertThat(scene.list().memberCount()).isEqualTo(1_500);
    }

    @Test
    void a_file_without_known_headers_is_rejected_at_its_header() {
        InvalidRequestException rejection =
                catchThrowableOfType(InvalidRequestException.class, () -> scene.add("foo,bar\n1,2\n"));

        assertThat(rejection.violations().get(0).path()).isEqualTo(Path.of("header"));
        assertThat(scene.list().version()).isEqualTo(1);
    }

    @Test
    void a_file_with_too_many_columns_is_rejected_at_its_header() {
        String columns = "Email,First Name,Last Name" + ",x".repeat(9_997) + "\n";

        assertThatThrownBy(() -> scene.add(columns))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("header")
                .hasMessageContaining("1000 columns");
    }

    @Test
    void a_file_with_too_many_bytes_is_rejected_where_it_exceeds_the_limit() {
        CsvLimits limits = CsvLimits.DEFAULT.withBytes(100_000);

        CsvImport imports = scene.imports().reading(CsvOptions.DEFAULT.limits(limits));

        assertThatThrownBy(() -> scene.add(imports, HEADER + people(0, 5_000)))
                .isInstanceOf(PayloadTooLargeException.class)
                .hasMessageContaining("more than 100000 bytes")
                .hasMessageContaining("the first 2000 rows have been imported");
        assertThat(scene.list().memberCount()).isEqualTo(2_000);
    }

    @Test
    void a_file_with_too_many_rows_is_rejected_where_it_exceeds_the_limit() {
        CsvOptions options = CsvOptions.DEFAULT.limits(CsvLimits.DEFAULT.withRows(2));

        assertThatThrownBy(() -> scene.add(scene.imports().reading(options), HEADER + people(0, 3)))
                .isInstanceOf(PayloadTooLargeException.class)
                .hasMessageContaining("2 rows");
    }

    @Test
    void an_empty_file_has_no_header() {
        for (String empty : List.of("", "\n\n", "\ufeff")) {
            assertThatThrownBy(() -> scene.add(empty))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("header: The file is empty");
        }
    }

    @Test
    void a_header_alone_is_a_report_without_rows_and_without_a_change() throws IOException {
        CsvReport report = scene.add(HEADER);

        assertThat(report.rows()).isZero();
        assertThat(report.counts()).isEmpty();
        assertThat(report.batches()).isZero();
        assertThat(scene.list().version()).isEqualTo(1);
    }

    @Test
    void a_broken_import_is_resumed_by_sending_the_file_again() throws IOException {
        byte[] whole = (HEADER + people(0, 2_500)).getBytes(StandardCharsets.UTF_8);
        CsvImport resumable = scene.imports().with(WriteOptions.idempotent(new IdempotencyKey("upload")));
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 2_000)), new Broken());

        assertThatThrownBy(() -> resumable.add(CsvScene.CALLER, scene.list, CsvScene.bytes(broken)))
                .isInstanceOf(IOException.class);
        long versionAfterTwoBatches = scene.list().version();
        CsvReport report = resumable.add(CsvScene.CALLER, scene.list, CsvScene.bytes(whole));

        assertThat(versionAfterTwoBatches).isEqualTo(3);
        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(2_500);
        assertThat(report.batches()).isEqualTo(3);
        assertThat(scene.list().version()).isEqualTo(4);
        assertThat(scene.list().memberCount()).isEqualTo(2_500);
    }

    @Test
    void each_batch_is_a_change_whose_source_is_csv() throws IOException {
        scene.add(HEADER + people(0, 1_001));

        assertThat(scene.leadLists.history().changes(CsvScene.CALLER, scene.list, 1, 10))
                .extracting(Change::source)
                .containsExactly(Change.Source.CSV, Change.Source.CSV);
    }

    @Test
    void only_the_first_batch_expects_the_version() throws IOException {
        CsvImport expecting = scene.imports().with(WriteOptions.DEFAULT.expecting(1));

        CsvReport report = scene.add(expecting, HEADER + people(0, 1_500));

        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1_500);
        assertThatThrownBy(() -> scene.add(expecting, HEADER + JANE)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> scene.add(expecting, HEADER)).isInstanceOf(StaleVersionException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_full_list_is_over_its_limit_in_dry_and_real_imports(boolean dryRun) throws IOException {
        CsvScene limited = new CsvScene(builder -> builder.limits(Limits.DEFAULT.withMembers(1_200, WhenFull.FILL)));
        CsvImport imports = limited.imports().with(dryRun ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT);

        CsvReport report = limited.add(imports, HEADER + people(0, 2_500));

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 1_200, CsvOutcome.OVER_LIMIT, 1_300));
        assertThat(report.rejected()).isEqualTo(1_300);
        assertThat(report.rejects()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_limit_that_rejects_does_so_in_dry_and_real_imports(boolean dryRun) {
        CsvScene limited = new CsvScene(builder -> builder.limits(Limits.DEFAULT.withMembers(1_200, WhenFull.REJECT)));
        CsvImport imports = limited.imports().with(dryRun ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT);

        assertThatThrownBy(() -> limited.add(imports, HEADER + people(0, 2_500)))
                .isInstanceOf(LimitReachedException.class);
    }

    @Test
    void batches_are_as_small_as_the_limit_of_a_call() throws IOException {
        CsvScene limited = new CsvScene(builder -> builder.limits(Limits.ofCall(10, 10)));

        assertThat(limited.add(HEADER + people(0, 25)).batches()).isEqualTo(3);
    }

    @Test
    void strict_options_reject_the_whole_file_before_anything_is_stored() {
        CsvImport strict = scene.imports().reading(CsvOptions.DEFAULT.allOrNothing());

        InvalidRequestException rejection = catchThrowableOfType(
                InvalidRequestException.class,
                () -> scene.add(strict, HEADER + people(0, 1_500) + "x,John\n" + "not an address,Max,Moe\n"));

        assertThat(rejection.violations())
                .extracting(violation -> violation.path() + " " + violation.message())
                .containsExactly("file[1501] Too few fields: 2 of 3", "file[1502] Invalid email");
        assertThat(scene.list().version()).isEqualTo(1);
    }

    @Test
    void strict_options_need_a_source_that_can_be_read_twice() {
        CsvImport strict = scene.imports().reading(CsvOptions.DEFAULT.allOrNothing());

        assertThatThrownBy(() -> strict.add(CsvScene.CALLER, scene.list, CsvScene.bytes(InputStream.nullInputStream())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_known_by_another_key_of_an_earlier_row_are_duplicates_in_any_batch() throws IOException {
        String header = "Email,First Name,Last Name,LinkedIn\n";
        String both = "jane@example.com,Jane,Doe,https://www.linkedin.com/in/jane\n";
        String filler = IntStream.range(0, 999)
                .mapToObj(i -> "p" + i + "@example.com,F,L,\n")
                .collect(Collectors.joining());
        CsvScene other = new CsvScene();
        scene.add(header + both);
        other.add(header + both);
        scene.leadLists.clear(CsvScene.CALLER, scene.list);
        other.leadLists.clear(CsvScene.CALLER, other.list);
        String file = header + "jane@example.com,Jane,Doe,\n" + filler + ",Jane,Doe,linkedin.com/in/jane\n";

        CsvReport dry = scene.add(scene.imports().with(WriteOptions.DRY_RUN), file);
        CsvReport real = other.add(file);

        assertThat(dry.counts())
                .isEqualTo(real.counts())
                .isEqualTo(Map.of(CsvOutcome.ADDED, 1_000, CsvOutcome.DUPLICATE_IN_REQUEST, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000})
    void a_row_that_is_a_known_person_does_not_claim_the_other_keys_of_the_row(int size) throws IOException {
        CsvScene other = new CsvScene(builder -> builder.limits(Limits.ofCall(size, size)));
        other.add(HEADER + "x2@example.com,Pat,Known\n");
        other.leadLists.clear(CsvScene.CALLER, other.list);
        String file = HEADER + "x2@example.com; x3@example.com,B,Bee\n" + "x3@example.com,C,Cee\n";

        CsvReport dry = other.add(other.imports().with(WriteOptions.DRY_RUN), file);
        CsvReport real = other.add(file);

        assertThat(dry.counts()).isEqualTo(real.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 2));
    }

    private static String people(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "person" + i + "@example.com,First" + i + ",Last\n")
                .collect(Collectors.joining());
    }

    /** A connection that breaks. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}
