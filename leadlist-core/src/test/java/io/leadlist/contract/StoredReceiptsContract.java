package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.search.facet.Band;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Journal}: the receipts of bulk selections. */
public abstract class StoredReceiptsContract extends StorageContract {
    private final LeadListId list = new LeadListId(UUID.randomUUID());

    /** Tests the adapter of this fixture. */
    protected StoredReceiptsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_receipt_is_read_as_it_was_stored() {
        List<SelectionReceipt.Entry> entries = new ArrayList<>();
        for (String text : Samples.ODD_TEXTS) {
            entries.add(new SelectionReceipt.Entry(
                    Band.MAX_NUMBER - 100 + entries.size(), new PersonId(text), entries.size() % 2 == 0));
        }
        for (String text : Samples.ODD_TEXTS) {
            long version = Samples.ODD_TEXTS.indexOf(text) + 1L;
            RecordedReceipt receipt = new RecordedReceipt(
                    "{\"any\":[\"" + text + "\"]}",
                    "f".repeat(64),
                    Integer.MAX_VALUE,
                    1 + (int) version,
                    version % 2 == 0 ? Refill.FILL : Refill.SHRINK,
                    entries.subList(0, (int) version - 1),
                    version % 3 == 0 ? OptionalLong.empty() : OptionalLong.of(version == 1 ? 0 : Band.MAX_NUMBER),
                    Samples.NOW.plusMillis(version));
            store(list, version, receipt);
            assertThat(receipt(version)).contains(receipt);
        }
    }

    @Test
    void a_receipt_of_thousands_of_people_and_of_a_long_search_is_read_unchanged() {
        RecordedReceipt many = Samples.aReceipt(5_000);
        RecordedReceipt receipt = new RecordedReceipt(
                "{\"titles\":[\"" + "é😀".repeat(50_000) + "\"]}",
                many.fingerprint(),
                many.startIndex(),
                many.targetCount(),
                many.refill(),
                many.entries(),
                many.total(),
                many.resolvedAt());
        store(list, 1, receipt);
        assertThat(receipt(1)).contains(receipt);
    }

    @Test
    void each_change_has_its_own_receipt_or_none() {
        LeadListId second = new LeadListId(UUID.randomUUID());
        store(list, 2, Samples.aReceipt(1));
        store(list, 4, Samples.aReceipt(2));
        store(second, 3, Samples.aReceipt(3));
        run(otherOrganization, transaction -> {
            assertThat(transaction.journal().receipt(list, 2)).isEmpty();
            append(transaction, list, 2, Samples.aReceipt(4));
        });
        assertThat(receipt(1)).isEmpty();
        assertThat(receipt(2)).contains(Samples.aReceipt(1));
        assertThat(receipt(3)).isEmpty();
        assertThat(receipt(4)).contains(Samples.aReceipt(2));
    }

    private void store(LeadListId of, long version, RecordedReceipt receipt) {
        run(transaction -> append(transaction, of, version, receipt));
    }

    private static void append(Transaction transaction, LeadListId of, long version, RecordedReceipt receipt) {
        Change change = Samples.aChange(of, version, "user", Change.Source.BULK_SELECTION, 1, version);
        transaction.journal().append(change, receipt);
    }

    private Optional<RecordedReceipt> receipt(long version) {
        return optionalIn(transaction -> transaction.journal().receipt(list, version));
    }
}
