package io.leadlist.jdbc;

import io.leadlist.lead.PersonId;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.SelectionReceipt;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link RecordedReceipt}. */
record ReceiptDocument(
        String search,
        String fingerprint,
        int startIndex,
        int targetCount,
        Refill refill,
        List<EntryDocument> entries,
        @Nullable Long total,
        Instant resolvedAt) {
    static String write(RecordedReceipt receipt) {
        return Documents.write(new ReceiptDocument(
                receipt.search(),
                receipt.fingerprint(),
                receipt.startIndex(),
                receipt.targetCount(),
                receipt.refill(),
                receipt.entries().stream().map(EntryDocument::of).toList(),
                receipt.total().isPresent() ? receipt.total().getAsLong() : null,
                receipt.resolvedAt()));
    }

    static RecordedReceipt read(String document) {
        ReceiptDocument read = Documents.read(document, ReceiptDocument.class);
        return new RecordedReceipt(
                read.search,
                read.fingerprint,
                read.startIndex,
                read.targetCount,
                read.refill,
                read.entries.stream().map(EntryDocument::entry).toList(),
                read.total == null ? OptionalLong.empty() : OptionalLong.of(read.total),
                read.resolvedAt);
    }

    record EntryDocument(long index, String id, boolean excluded) {
        static EntryDocument of(SelectionReceipt.Entry entry) {
            return new EntryDocument(entry.index(), entry.id().value(), entry.excluded());
        }

        SelectionReceipt.Entry entry() {
            return new SelectionReceipt.Entry(index, new PersonId(id), excluded);
        }
    }
}
