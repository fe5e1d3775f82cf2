package io.leadlist.jdbc.internal.document;

import io.leadlist.lead.PersonId;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.SelectionReceipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link RecordedReceipt}, which names people by their numbers. */
public record ReceiptDocument(
        String search,
        String fingerprint,
        int startIndex,
        int targetCount,
        Refill refill,
        List<EntryDocument> entries,
        @Nullable Long total,
        Instant resolvedAt) {
    /**
     * Returns the document of a receipt.
     *
     * @param numbering returns the numbers of these people, in the order of their ids
     */
    public static String write(RecordedReceipt receipt, Function<List<PersonId>, List<Long>> numbering) {
        List<Long> numbers = numbering.apply(
                receipt.entries().stream().map(SelectionReceipt.Entry::id).toList());
        List<EntryDocument> entries = new ArrayList<>(numbers.size());
        for (SelectionReceipt.Entry entry : receipt.entries()) {
            entries.add(new EntryDocument(entry.index(), numbers.get(entries.size()), entry.excluded()));
        }
        return Documents.write(new ReceiptDocument(
                receipt.search(),
                receipt.fingerprint(),
                receipt.startIndex(),
                receipt.targetCount(),
                receipt.refill(),
                entries,
                receipt.total().isPresent() ? receipt.total().getAsLong() : null,
                receipt.resolvedAt()));
    }

    /**
     * Returns the receipt of a document.
     *
     * @param identifying returns the ids of people with these numbers
     */
    public static RecordedReceipt read(String document, Function<List<Long>, Map<Long, String>> identifying) {
        ReceiptDocument read = Documents.read(document, ReceiptDocument.class);
        Map<Long, String> ids = identifying.apply(
                read.entries.stream().map(EntryDocument::person).toList());
        return new RecordedReceipt(
                read.search,
                read.fingerprint,
                read.startIndex,
                read.targetCount,
                read.refill,
                read.entries.stream().map(entry -> entry.entry(ids)).toList(),
                read.total == null ? OptionalLong.empty() : OptionalLong.of(read.total),
                read.resolvedAt);
    }

    /**
     * An entry of the window.
     *
     * @param person the number of the person
     */
    record EntryDocument(long index, long person, boolean excluded) {
        SelectionReceipt.Entry entry(Map<Long, String> ids) {
            return new SelectionReceipt.Entry(
                    index,
                    new PersonId(Objects.requireNonNull(ids.get(person), "a number without a person")),
                    excluded);
        }
    }
}
