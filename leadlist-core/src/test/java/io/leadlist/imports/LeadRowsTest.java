package io.leadlist.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.privacy.Marks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadRowsTest {
    private static final String URL = "https://www.linkedin.com/in/ann";

    @Test
    void good_rows_are_leads_and_bad_rows_are_rejected_with_index_and_reason() {
        LeadRows rows = LeadRows.read(List.of(
                LeadRow.ofEmail("ann@example.com").withData(Map.of("row", 1)),
                LeadRow.ofEmail("no address"),
                new LeadRow(
                        "https://www.linkedin.com/company/acme", null, "x".repeat(1_001), null, "a\u0000", Map.of()),
                LeadRow.ofLinkedIn(URL)));
        assertThat(rows.leads())
                .containsExactly(
                        RawLead.ofEmail("ann@example.com").withData(Map.of("row", 1)), RawLead.ofLinkedIn(URL));
        assertThat(rows.rejected()).extracting(RejectedLead::index).containsExactly(1, 2);
        assertThat(rows.rejected().get(1).violations())
                .extracting(violation -> violation.path() + " " + violation.kind())
                .containsExactly("linkedin_url MALFORMED", "title OUT_OF_RANGE", "company_domain MALFORMED");
        assertThat(rows.size()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"N/A", "n/a", " N/A ", "-", "--", "\u2013", "null", "NULL", "#N/A", "none", "", " ", "#VALUE!"})
    void a_placeholder_is_a_missing_value(String nothing) {
        LeadRow row = new LeadRow(URL, nothing, nothing, nothing, nothing, Map.of());
        assertThat(LeadRows.read(List.of(row)).leads()).containsExactly(RawLead.ofLinkedIn(URL));
    }

    @Test
    void a_placeholder_is_rejected_where_the_kind_requires_a_value() {
        LeadRows rows = LeadRows.read(
                        List.of(LeadRow.ofEmail("#N/A"), LeadRow.ofEmail("x"), LeadRow.ofEmail("ann@example.com")))
                .completeFor(InputKind.EMAIL);
        assertThat(rows.leads()).containsExactly(RawLead.ofEmail("ann@example.com"));
        assertThat(rows.rejected())
                .containsExactly(
                        new RejectedLead(0, List.of(new Violation(Path.of("email"), Kind.MISSING, "Required"))),
                        new RejectedLead(1, List.of(new Violation(Path.of("email"), Kind.MALFORMED, "Invalid email"))));
    }

    @Test
    void several_addresses_in_one_cell_are_one_lead_with_all_their_keys() {
        RawLead lead = LeadRows.read(List.of(LeadRow.ofEmail("ann@example.com ::: ann@example.org")))
                .leads()
                .get(0);
        assertThat(lead.email().normalForm().value()).isEqualTo("ann@example.com");
        assertThat(lead.identityKeys()).hasSize(2);
        assertThat(KnownLead.of(lead).email()).isEqualTo("ann@example.com");
    }

    @Test
    void data_that_is_too_large_rejects_its_row() {
        LeadRows rows = LeadRows.read(List.of(
                LeadRow.ofEmail("ann@example.com").withData(Map.of("x", "y".repeat(LeadData.MAX_SIZE)))));
        assertThat(rows.rejected().get(0).violations())
                .extracting(Violation::path)
                .containsExactly(Path.of("data"));
    }

    @Test
    void a_rejected_row_contains_no_value_of_the_row() {
        String bad = Marks.TEXT.repeat(200);
        LeadRows rows =
                LeadRows.read(List.of(new LeadRow(bad, bad, bad, bad, bad + "\u0000", Map.of("k", bad + "\ud800"))));
        assertThat(rows.rejected().get(0).violations()).hasSize(6);
        assertThat(Marks.in(rows.rejected().toString())).isEmpty();
    }

    @Test
    void rejected_rows_must_be_in_order_and_within_the_rows() {
        RejectedLead first = new RejectedLead(0, List.of(new Violation(Path.ROOT, Kind.MISSING, "x")));
        RejectedLead second = new RejectedLead(1, first.violations());
        assertThat(new LeadRows(List.of(), List.of(first, second)).size()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadRows(List.of(), List.of(second, first)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadRows(List.of(), List.of(second)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RejectedLead(0, List.of()));
    }
}
