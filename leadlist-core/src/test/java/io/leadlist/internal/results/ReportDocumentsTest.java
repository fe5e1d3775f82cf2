package io.leadlist.internal.results;

import static io.leadlist.internal.results.ResultSamples.NOW;
import static io.leadlist.internal.results.ResultSamples.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.contract.OddTexts;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.internal.write.ResultType;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Campaign;
import io.leadlist.list.ChangeId;
import io.leadlist.list.Grant;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.Outcome;
import io.leadlist.list.RemoveOutcome;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.Sharing;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDocumentsTest {
    private static final List<RemoveOutcome.Result> RESULTS = List.of(RemoveOutcome.Result.values());
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<IdentityRule> RULES = List.of(IdentityRule.values());
    private static final int ODD = OddTexts.ALL.size();

    @Test
    void the_report_of_an_add_is_read_unchanged() {
        assertThatAllAreReadUnchanged(
                ResultType.ADDED,
                list -> new AddReport(
                        list,
                        each(i -> new AddOutcome(
                                i,
                                ids(list.type()).get(i),
                                OUTCOMES.get(i % OUTCOMES.size()),
                                i % 4 == 0 ? null : RULES.get(i % RULES.size()),
                                i % 2 == 0 ? null : OddTexts.ALL.get(i)))));
    }

    @Test
    void a_report_without_warnings_rejected_rows_and_unused_exclusions_has_none_in_its_document() {
        String added = ResultType.ADDED.write(
                new AddReport(aList(), List.of(new AddOutcome(0, new PersonId("p"), Outcome.ADDED, null, null))));
        String imported = ResultType.IMPORTED.write(new ImportReport(new ImportedList(aList(), null), 1, 0));
        assertThat(added).doesNotContain("warnings", "unusedExclusions");
        assertThat(imported).doesNotContain("rejected");
    }

    @Test
    void the_report_of_an_add_of_ten_thousand_companies_is_read_unchanged() {
        LeadList list = new LeadList(
                new LeadListId(UUID.randomUUID()),
                ORGANIZATION,
                "n",
                LeadType.COMPANY,
                null,
                null,
                Sharing.of(List.of(new UserId("b"), new UserId("a")), true, false),
                1,
                2,
                NOW,
                NOW);
        List<AddOutcome> outcomes = IntStream.range(0, 10_000)
                .mapToObj(i -> new AddOutcome(
                        i,
                        companyId(i),
                        Outcome.NOT_FOUND,
                        null,
                        "the id is unknown, and that takes many words to say"))
                .toList();
        assertThatItIsReadUnchanged(ResultType.ADDED, new AddReport(list, outcomes));
    }

    @Test
    void the_report_of_an_import_is_read_unchanged() {
        for (int i = 0; i < ODD; i++) {
            LeadList list = aList();
            LeadImport leadImport = new LeadImport(
                    list.id(),
                    i % 2 == 0 ? null : InputKind.TITLE_AND_COMPANY,
                    new ImportOptions(i % 3 == 0, i % 5 == 0, true),
                    new PriceList(
                            new BigDecimal("0.01"), BigDecimal.ONE, new BigDecimal("7.5"), BigDecimal.ZERO, i % 10),
                    new UserId(OddTexts.ALL.get(i)),
                    i,
                    i / 2,
                    i % 4 == 0,
                    i % 3 == 0 ? null : NOW.plusMillis(i));
            ImportedList imported = new ImportedList(list, i == 7 ? null : leadImport);
            assertThatItIsReadUnchanged(ResultType.IMPORTED, new ImportReport(imported, i, 3 * i));
        }
    }

    @Test
    void the_result_of_canceling_an_import_is_read_unchanged() {
        assertThatAllAreReadUnchanged(ResultType.CANCELED, list -> new ImportedList(list, null));
        assertThatAllAreReadUnchanged(
                ResultType.CANCELED,
                list -> new ImportedList(
                        list,
                        new LeadImport(
                                        list.id(),
                                        InputKind.EMAIL,
                                        ImportOptions.DEFAULT,
                                        PriceList.DEFAULT,
                                        new UserId("ann"),
                                        0,
                                        0,
                                        false,
                                        null)
                                .accepting(7)
                                .canceled(NOW)));
    }

    @Test
    void the_report_of_a_removal_is_read_unchanged() {
        assertThatAllAreReadUnchanged(
                ResultType.REMOVED,
                list -> new RemoveReport(
                        list,
                        each(i -> new RemoveOutcome(i, ids(list.type()).get(i), RESULTS.get(i % RESULTS.size())))));
        assertThatAllAreReadUnchanged(ResultType.REMOVED, list -> new RemoveReport(list, List.of()));
    }

    @Test
    void the_report_of_an_update_is_read_unchanged() {
        assertThatAllAreReadUnchanged(ResultType.UPDATED, list -> new UpdateReport(list, List.of(), 0));
        assertThatAllAreReadUnchanged(
                ResultType.UPDATED,
                list -> new UpdateReport(
                        list,
                        each(i -> new AddOutcome(
                                i, ids(list.type()).get(i), OUTCOMES.get(i % OUTCOMES.size()), null, null)),
                        Integer.MAX_VALUE));
    }

    @Test
    void the_report_of_an_undo_is_read_unchanged() {
        for (int i = 0; i < 4; i++) {
            boolean one = i % 2 == 0;
            boolean other = i / 2 == 0;
            int number = i;
            assertThatAllAreReadUnchanged(
                    ResultType.UNDONE,
                    list -> new UndoReport(
                            list,
                            new ChangeId(list.id(), 1 + number * 1_000_000_000_000L),
                            number,
                            7 * number,
                            one,
                            one ? List.of() : ids(list.type()),
                            number * 1_000,
                            other));
        }
    }

    @Test
    void the_report_of_an_undo_with_a_thousand_conflicts_is_read_unchanged() {
        LeadList list = aList();
        List<LeadId> conflicts = IntStream.range(0, UndoReport.MAX_CONFLICTS)
                .<LeadId>mapToObj(i -> new PersonId("person " + i))
                .toList();
        assertThatItIsReadUnchanged(
                ResultType.UNDONE,
                new UndoReport(list, new ChangeId(list.id(), 2), 0, 1, false, conflicts, 1_000_000, true));
    }

    @Test
    void a_cleared_shared_or_deleted_list_is_read_unchanged() {
        assertThatAllAreReadUnchanged(ResultType.CHANGED, Function.identity());
        assertThatAllAreReadUnchanged(ResultType.DELETED, Function.identity());
    }

    @Test
    void the_kinds_of_results_are_distinguished() {
        String deleted = ResultType.DELETED.write(aList());
        assertThat(deleted).isNotEqualTo(ResultType.CHANGED.write(aList()));
        assertThatThrownBy(() -> ResultType.CHANGED.read(deleted, ORGANIZATION))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_list_belongs_to_the_organization_that_reads_it() {
        OrganizationId other = new OrganizationId("other");
        String document = ResultType.CHANGED.write(aList());
        assertThat(document).doesNotContain("organization");
        assertThat(ResultType.CHANGED.read(document, other).organization()).isEqualTo(other);
    }

    @Test
    void a_property_of_a_later_version_is_ignored() {
        LeadList list = aList();
        String later = ResultType.CHANGED.write(list).replace("\"name\":", "\"color\":{\"red\":[1]},\"name\":");
        assertThat(ResultType.CHANGED.read(later, ORGANIZATION)).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "",
                "{\"result\":\"ADDED\"}",
                "{\"result\":\"ADDED\",\"content\":{\"list\":\"Jane\"}}",
                "{\"result\":\"ADDED\",\"content\":{\"list\":{\"id\":\"Jane\"}}}",
                "{\"rejection\":\"Jane\",\"content\":{}}",
                "{\"rejection\":\"FORBIDDEN\",\"content\":{\"list\":\"Jane\"}}"
            })
    void another_document_throws_without_a_value_in_the_message(String document) {
        assertThatThrownBy(() -> ResultType.ADDED.read(document, ORGANIZATION))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageNotContaining("Jane");
    }

    private static <T> void assertThatAllAreReadUnchanged(ResultType<T> type, Function<LeadList, T> about) {
        LeadList people = aList();
        for (LeadList list : List.of(people, people.with(new ListDetails("Other", null)), anOddList())) {
            assertThatItIsReadUnchanged(type, about.apply(list));
        }
    }

    private static <T> void assertThatItIsReadUnchanged(ResultType<T> type, T result) {
        assertThat(type.read(type.write(result), ORGANIZATION)).isEqualTo(result);
    }

    private static LeadList aList() {
        return new LeadList(
                new LeadListId(UUID.randomUUID()),
                ORGANIZATION,
                "A list",
                LeadType.PERSON,
                null,
                Campaign.of(NOW, NOW),
                Sharing.with(new UserId("user")),
                0,
                1,
                NOW,
                NOW);
    }

    private static LeadList anOddList() {
        List<Role> roles = List.of(Role.values());
        return new LeadList(
                new LeadListId(UUID.randomUUID()),
                ORGANIZATION,
                OddTexts.ALL.get(11),
                LeadType.COMPANY,
                new IcpId(UUID.randomUUID()),
                null,
                new Sharing(
                        each(i -> new Grant(new UserId(OddTexts.ALL.get(i)), roles.get(i % roles.size()))), true, true),
                Long.MAX_VALUE,
                1_000_000_000_000L,
                NOW.minusMillis(1),
                NOW);
    }

    private static List<LeadId> ids(LeadType type) {
        return each(i -> type == LeadType.PERSON ? new PersonId(OddTexts.ALL.get(i)) : companyId(i));
    }

    private static CompanyId companyId(int number) {
        return new CompanyId(new UUID(0x770e8400L, number));
    }

    private static <T> List<T> each(IntFunction<T> element) {
        return IntStream.range(0, ODD).mapToObj(element).toList();
    }
}
