package io.leadlist.wire.search;

import static java.util.Objects.requireNonNull;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.Scalars;
import io.leadlist.lead.PersonId;
import io.leadlist.search.facet.Band;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Drift;
import io.leadlist.selection.SelectionReceipt;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads receipts. Thread-safe. */
final class ReceiptReader {
    private static final NodeReader<PersonId> ID = ((NodeReader<String>) Texts::key).map(PersonId::new);
    private static final NodeReader<Long> COUNT = Numbers.integer(0, Band.MAX_NUMBER);
    private static final NodeReader<Long> INDEX = Numbers.integer(0, Integer.MAX_VALUE);
    private static final NodeReader<SearchFilters> FILTERS = FilterGrammar::readFilters;
    private static final NodeReader<BulkSelection> SELECTION = ObjectProperties.object(ReceiptReader::selection);
    private static final NodeReader<SelectionReceipt.Entry> ENTRY = ObjectProperties.object(ReceiptReader::entry);
    private static final NodeReader<Drift> DRIFT = ObjectProperties.object(ReceiptReader::drift);
    static final NodeReader<SelectionReceipt> RECEIPT = ObjectProperties.object(ReceiptReader::receipt);

    private ReceiptReader() {}

    private static @Nullable SelectionReceipt receipt(ObjectProperties properties) {
        BulkSelection selection = properties.required("selection", SELECTION);
        String fingerprint = properties.required("fingerprint", Texts::key);
        if (selection != null
                && fingerprint != null
                && !fingerprint.equals(selection.filters().fingerprint())) {
            properties.reject("fingerprint", Kind.CONTRADICTION, "fingerprint is not that of the filters");
        }
        List<SelectionReceipt.Entry> entries = properties.required("entries", ValueLists.of(ENTRY, Integer.MAX_VALUE));
        Drift drift = properties.required("drift", DRIFT);
        Instant resolvedAt = properties.required("resolvedAt", Texts::instant);
        return properties.ifClean(() -> new SelectionReceipt(
                requireNonNull(selection), requireNonNull(entries), requireNonNull(drift), requireNonNull(resolvedAt)));
    }

    private static @Nullable BulkSelection selection(ObjectProperties properties) {
        SearchFilters filters = properties.required("filters", FILTERS);
        Long start = properties.required("startIndex", INDEX);
        Long count = properties.required("targetCount", Numbers.integer(1, BulkSelection.MAX_TARGET_COUNT));
        List<PersonId> excluded = properties.required("excludedIds", ValueLists.of(ID, Integer.MAX_VALUE));
        Refill refill = properties.required("refill", Choices.oneOf(Refill.values()));
        Long size = properties.optional("fetchSize", Numbers.integer(1, BulkSelection.MAX_FETCH_SIZE));
        return properties.ifClean(() -> new BulkSelection(
                requireNonNull(filters),
                requireNonNull(start).intValue(),
                requireNonNull(count).intValue(),
                new LinkedHashSet<>(requireNonNull(excluded)),
                requireNonNull(refill),
                size == null ? OptionalInt.empty() : OptionalInt.of(size.intValue())));
    }

    private static SelectionReceipt.@Nullable Entry entry(ObjectProperties properties) {
        Long index = properties.required("index", COUNT);
        PersonId id = properties.required("id", ID);
        Boolean excluded = properties.required("excluded", Scalars::bool);
        return properties.ifClean(
                () -> new SelectionReceipt.Entry(requireNonNull(index), requireNonNull(id), requireNonNull(excluded)));
    }

    private static @Nullable Drift drift(ObjectProperties properties) {
        Long first = properties.optional("firstTotal", COUNT);
        Long last = properties.optional("lastTotal", COUNT);
        Long repeats = properties.required("repeats", INDEX);
        Long gaps = properties.required("gaps", INDEX);
        return properties.ifClean(() -> new Drift(
                total(first),
                total(last),
                requireNonNull(repeats).intValue(),
                requireNonNull(gaps).intValue()));
    }

    private static OptionalLong total(@Nullable Long total) {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }
}
