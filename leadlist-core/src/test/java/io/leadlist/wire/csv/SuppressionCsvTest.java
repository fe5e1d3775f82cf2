package io.leadlist.wire.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.admission.Channel;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionCsvTest {
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");
    private static final LeadListId LIST = new LeadListId(new UUID(1, 2));

    @Test
    void an_entry_is_a_row_with_documented_columns() throws IOException {
        Suppression entry = new Suppression(
                SuppressionKey.parse(Kind.DOMAIN, "example.com"),
                SuppressionScope.ORGANIZATION,
                SuppressionReason.CUSTOMER,
                "crm",
                null,
                new UserId("user"),
                AT,
                null,
                null);
        assertThat(written(entry).split("\r\n", -1))
                .containsExactly(
                        "kind,value,scope,reason,source,addedAt,expiresAt,note,channel",
                        "DOMAIN,example.com,organization,CUSTOMER,crm,2026-02-03T04:05:06.789Z,,,",
                        "");
    }

    @Test
    void what_was_written_is_read_as_requests_for_equal_entries() throws IOException {
        Suppression phone = new Suppression(
                SuppressionKey.parse(Kind.PHONE, "+14155552671"),
                SuppressionScope.of(LIST),
                SuppressionReason.OBJECTION,
                "=crm",
                "a \"note\", with; -a line\r\nbreak 日本",
                new UserId("user"),
                AT,
                AT.plusSeconds(1),
                Channel.PHONE);
        String csv = written(phone);
        assertThat(csv).contains("'+14155552671", "'=crm", "' -a").isEqualTo(csv.strip() + "\r\n");
        assertThat(read(csv))
                .containsExactly(new SuppressionRow(
                        2,
                        phone.scope(),
                        NewSuppression.of(Kind.PHONE, "+14155552671", SuppressionReason.OBJECTION)
                                .withSource("=crm")
                                .withNote(phone.note())
                                .until(AT.plusSeconds(1))
                                .about(Channel.PHONE),
                        null));
    }

    @Test
    void columns_may_be_in_any_order_and_most_may_be_missing() {
        assertThat(read("\uFEFFvalue,unknown,kind\nexample.com,x,domain\n\nbad one,,EMAIL\n"))
                .containsExactly(
                        new SuppressionRow(
                                2,
                                SuppressionScope.ORGANIZATION,
                                NewSuppression.of(Kind.DOMAIN, "example.com", SuppressionReason.OTHER)
                                        .withSource("csv"),
                                null),
                        new SuppressionRow(
                                4,
                                SuppressionScope.ORGANIZATION,
                                NewSuppression.of(Kind.EMAIL, "bad one", SuppressionReason.OTHER)
                                        .withSource("csv"),
                                null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=NAME",
                "kind=",
                "scope=x",
                "reason=BECAUSE",
                "expiresAt=tomorrow",
                "channel=123456789012345678901234567890123"
            })
    void a_row_with_an_unreadable_cell_names_the_column(String cell) {
        String column = cell.split("=", -1)[0];
        String value = cell.split("=", -1)[1];
        String rest = column.equals("kind") ? "" : ",kind";
        String row = column.equals("kind") ? "" : ",EMAIL";
        SuppressionRow read = read("value," + column + rest + "\na@example.com," + value + row + "\n")
                .get(0);
        assertThat(read.unreadableColumn()).isEqualTo(column);
        assertThat(read.toRequest()).isEmpty();
        assertThat(read.line()).isEqualTo(2);
    }

    @Test
    void a_file_without_a_required_column_is_rejected() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> read("kind,other\nEMAIL,jane@example.com\n"))
                .withMessage("value: The column is missing");
    }

    @Test
    void a_file_that_is_not_csv_is_rejected_without_its_values() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> read("kind,value\nEMAIL,\"" + "jane".repeat(50_000)))
                .satisfies(thrown ->
                        assertThat(thrown).hasMessageNotContaining("jane").hasNoCause());
        assertThat(read("")).isEmpty();
    }

    private static String written(Suppression... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SuppressionCsv.write(List.of(entries).stream(), out);
        return out.toString(UTF_8);
    }

    private static List<SuppressionRow> read(String csv) {
        return SuppressionCsv.read(new ByteArrayInputStream(csv.getBytes(UTF_8)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_the_one_that_yields_the_columns(String delimiter) {
        String file = "\"value\",note,kind\r\nann@example.com,\"a, b; c\",EMAIL\r\n";
        byte[] bytes = file.replace("a, b; c", "text").replace(",", delimiter).getBytes(UTF_8);
        assertThat(SuppressionCsv.read(new ByteArrayInputStream(bytes)))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.toRequest()).map(NewSuppression::note).contains("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind,value,note\nEMAIL,ann@example.com,M\u00fcller", "kind,value,note\n\u00e9,a,b\n"})
    void a_file_that_is_not_utf_8_is_rejected(String file) {
        byte[] bytes = file.getBytes(ISO_8859_1);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        SuppressionCsv.read(new ByteArrayInputStream(bytes)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL,\"ann@example.com", "EMAIL,\"", "EMAIL,ann@example.com\nEMAIL,\"ben@example.com\n"})
    void an_unclosed_quotation_mark_is_rejected(String rows) {
        byte[] bytes = ("kind,value\n" + rows).getBytes(UTF_8);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        SuppressionCsv.read(new ByteArrayInputStream(bytes)).toList());
    }
}
