package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Outcome;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.storage.Storage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of the entry for receipts and dry runs, over any storage. */
public abstract class ReceiptsContract {
    private static final SearchFilters VPS =
            SearchFilters.builder().seniority("vp").build();
    private final BulkSelection selection =
            Selection.bulk(VPS, 8).withStartIndex(4).withExcludedIds(Samples.people("vp-5", "vp-29"));
    private final Caller.Member caller = Samples.aCaller();
    private final MemoryDirectory directory = new MemoryDirectory(3)
            .putPeople(IntStream.range(0, 30).mapToObj(ReceiptsContract::aVp).toList());
    private final Storage storage;
    private final LeadLists leadLists;
    private final LeadListId list;

    /** Tests the adapter of this fixture. */
    protected ReceiptsContract(StorageFixture fixture) {
        storage = fixture.storage();
        leadLists = LeadLists.over(storage)
                .directory(directory)
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .build();
        list = aList();
    }

    @Test
    void resolving_a_selection_returns_a_receipt_and_adds_no_members() {
        SelectionReceipt receipt = leadLists.resolve(caller, selection);

        assertThat(receipt.chosenIds())
                .isEqualTo(Samples.people("vp-4", "vp-6", "vp-7", "vp-8", "vp-9", "vp-10", "vp-11"));
        assertThat(receipt.exclusionsHit()).isEqualTo(Samples.people("vp-5"));
        assertThat(receipt.entries().get(1)).isEqualTo(new SelectionReceipt.Entry(5, new PersonId("vp-5"), true));
        assertThat(receipt.fingerprint()).isEqualTo(VPS.fingerprint());
        assertThat(receipt.drift().isDetected()).isFalse();
        assertThat(receipt.total()).hasValue(30);
        assertThat(receipt.resolvedAt()).isEqualTo(Samples.NOW);
        assertThat(found().memberCount()).isZero();
    }

    @Test
    void adding_by_receipt_and_by_selection_have_the_same_report_if_the_directory_has_not_changed() {
        for (Refill refill : Refill.values()) {
            BulkSelection bulk = selection.withRefill(refill);
            AddReport bySelection = leadLists.addProspects(caller, aList(), bulk);
            AddReport byReceipt = leadLists.addProspects(caller, aList(), leadLists.resolve(caller, bulk));

            assertThat(byReceipt.outcomes()).isEqualTo(bySelection.outcomes());
            assertThat(byReceipt.addedCount()).isEqualTo(refill == Refill.FILL ? 8 : 7);
        }
    }

    @Test
    void a_receipt_adds_the_same_people_after_the_directory_has_changed() {
        SelectionReceipt receipt = leadLists.resolve(caller, selection);
        directory.putPeople(
                List.of(new Person(new PersonId("vp-0"), aVp(0).profile(), null, null, Samples.NOW), aVp(99)));

        AddReport report = leadLists.addProspects(caller, list, receipt);
        SelectionReceipt.Comparison comparison = receipt.comparedTo(leadLists.resolve(caller, selection));

        assertThat(report.outcomes().stream().map(outcome -> outcome.id()))
                .containsExactlyElementsOf(receipt.entries().stream()
                        .<LeadId>map(SelectionReceipt.Entry::id)
                        .toList());
        assertThat(report.addedCount()).isEqualTo(7);
        assertThat(comparison.removed()).isEqualTo(Samples.people("vp-4"));
        assertThat(comparison.added()).isEqualTo(Samples.people("vp-12"));
        assertThat(comparison.sameOrder()).isTrue();
        assertThat(comparison.isSame()).isFalse();
    }

    @Test
    void a_dry_run_returns_the_result_of_the_write_and_stores_nothing() {
        SelectionReceipt receipt = leadLists.resolve(caller, selection);
        leadLists.addProspects(caller, list, Selection.manual(Samples.people("vp-6")));
        LeadList before = found();

        for (Selection any : List.of(receipt, selection, Selection.manual(Samples.people("vp-6", "vp-7", "x")))) {
            AddReport tried = leadLists.with(WriteOptions.DRY_RUN).addProspects(caller, list, any);
            assertThat(tried.list().memberCount()).isEqualTo(1 + tried.addedCount());
            assertThat(tried.count(Outcome.ALREADY_MEMBER)).isEqualTo(1);
            assertThat(found()).isEqualTo(before);
            storage.read(caller.organization(), transaction -> {
                assertThat(transaction.people().find(Samples.people("vp-7"))).isEmpty();
                return true;
            });
        }
        AddReport tried = leadLists.with(WriteOptions.DRY_RUN).addProspects(caller, list, receipt);
        assertThat(leadLists.addProspects(caller, list, receipt)).isEqualTo(tried);
    }

    @Test
    void every_write_supports_dry_runs() {
        Prospect ada = Prospect.of(
                PersonProfile.named("Ada", "Sample").emails("ada@example.com").build());
        assertThat(leadLists
                        .with(WriteOptions.DRY_RUN)
                        .addProspects(caller, list, List.of(ada))
                        .addedCount())
                .isEqualTo(1);
        assertThat(leadLists
                        .with(WriteOptions.DRY_RUN)
                        .addProspects(caller, list, List.of(ada))
                        .addedCount())
                .isEqualTo(1);
        LeadList tried = leadLists
                .with(WriteOptions.DRY_RUN)
                .create(caller, NewLeadList.ofPeople("Tried"))
                .list();
        assertThatExceptionOfType(LeadListNotFoundException.class).isThrownBy(() -> leadLists.find(caller, tried.id()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WriteOptions(Optional.of(new IdempotencyKey("op")), true, ExpectedVersions.ANY));
    }

    @Test
    void a_retry_by_receipt_gets_the_first_result() {
        SelectionReceipt receipt = leadLists.resolve(caller, selection);
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("op"));
        AddReport first = leadLists.with(once).addProspects(caller, list, receipt);

        assertThat(leadLists.with(once).addProspects(caller, list, receipt)).isEqualTo(first);
        assertThat(found().memberCount()).isEqualTo(7);
    }

    @Test
    void an_unsupported_filter_is_rejected_by_name() {
        SearchFilters filters = SearchFilters.builder()
                .seniority("vp")
                .with(SearchField.ACCOUNT_EMPLOYEE_SENIORITY, TermFilter.anyOf("vp"))
                .build();
        BulkSelection unanswerable = Selection.bulk(filters, 5);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> leadLists.addProspects(caller, list, unanswerable))
                .withMessage("selection.filters.account.employee.seniority: "
                        + "People cannot be searched by account.employee.seniority");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> leadLists.resolve(caller, unanswerable));
    }

    private LeadListId aList() {
        return leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();
    }

    private LeadList found() {
        return leadLists.find(caller, list);
    }

    private static Person aVp(int number) {
        return Person.of(
                new PersonId("vp-" + number),
                PersonProfile.named("Vera", "Number " + number).seniority("VP").build());
    }
}
