package io.leadlist.wire.search;

import static java.util.Objects.requireNonNull;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.BodyReader;
import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.ResponseMapper;
import io.leadlist.internal.json.Scalars;
import io.leadlist.lead.PersonId;
import io.leadlist.search.facet.Band;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Drift;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a {@link SelectionReceipt}, to store it or to pass it on. A receipt that was written can be read again if
 * its JSON has at most 16 MiB and a million tokens, which allows for about 100,000 excluded people. Thread-safe.
 *
 * <pre>{@code
 * {"selection": {"filters": {"contact": …}, "startIndex": 0, "targetCount": 2, "excludedIds": ["p2"],
 *                "refill": "SHRINK"},
 *  "fingerprint": "…",
 *  "entries": [{"index": 0, "id": "p1", "excluded": false}, {"index": 1, "id": "p2", "excluded": true}],
 *  "drift": {"firstTotal": 7, "lastTotal": 7, "repeats": 0, "gaps": 0},
 *  "resolvedAt": "2024-01-15T10:30:00.000Z"}
 * }</pre>
 */
public final class ReceiptJson {
    private static final ResponseMapper MAPPER = ResponseMapper.with(Map.of());
    private static final NodeReader<PersonId> ID = ((NodeReader<String>) Values::key).map(PersonId::new);
    private static final NodeReader<Long> COUNT = Values.integer(0, Band.MAX_NUMBER);
    private static final NodeReader<Long> INDEX = Values.integer(0, Integer.MAX_VALUE);
    private static final NodeReader<SearchFilters> FILTERS = FilterGrammar::readFilters;
    private static final NodeReader<BulkSelection> SELECTION = Members.object(ReceiptJson::selection);
    private static final NodeReader<SelectionReceipt.Entry> ENTRY = Members.object(ReceiptJson::entry);
    private static final NodeReader<Drift> DRIFT = Members.object(ReceiptJson::drift);
    private static final NodeReader<SelectionReceipt> RECEIPT = Members.object(ReceiptJson::receipt);

    private ReceiptJson() {}

    /**
     * Writes a receipt to a stream, which is not closed.
     *
     * @throws IOException if the stream fails
     */
    public static void write(SelectionReceipt receipt, OutputStream out) throws IOException {
        MAPPER.write(ReceiptResponse.of(receipt), out);
    }

    /**
     * Reads a receipt from a stream, which is not closed.
     *
     * @throws InvalidRequestException with all violations, if it is no receipt, or was changed and contradicts itself
     * @throws PayloadTooLargeException if it has too many bytes
     * @throws IOException if the stream fails
     */
    public static SelectionReceipt read(InputStream in) throws IOException {
        return Bound.read(new BodyReader(JsonLimits.DEFAULT).readObject(in), RECEIPT)
                .orThrow();
    }

    private static @Nullable SelectionReceipt receipt(Members members) {
        BulkSelection selection = members.required("selection", SELECTION);
        String fingerprint = members.required("fingerprint", Values::key);
        if (selection != null
                && fingerprint != null
                && !fingerprint.equals(selection.filters().fingerprint())) {
            members.reject("fingerprint", Kind.CONTRADICTION, "fingerprint is not that of the filters");
        }
        List<SelectionReceipt.Entry> entries = members.required("entries", Values.list(ENTRY, Integer.MAX_VALUE));
        Drift drift = members.required("drift", DRIFT);
        Instant resolvedAt = members.required("resolvedAt", Values::instant);
        return members.ifClean(() -> new SelectionReceipt(
                requireNonNull(selection), requireNonNull(entries), requireNonNull(drift), requireNonNull(resolvedAt)));
    }

    private static @Nullable BulkSelection selection(Members members) {
        SearchFilters filters = members.required("filters", FILTERS);
        Long start = members.required("startIndex", INDEX);
        Long count = members.required("targetCount", Values.integer(1, BulkSelection.MAX_TARGET_COUNT));
        List<PersonId> excluded = members.required("excludedIds", Values.list(ID, Integer.MAX_VALUE));
        Refill refill = members.required("refill", Values.oneOf(Refill.values()));
        Long size = members.optional("fetchSize", Values.integer(1, BulkSelection.MAX_FETCH_SIZE));
        return members.ifClean(() -> new BulkSelection(
                requireNonNull(filters),
                requireNonNull(start).intValue(),
                requireNonNull(count).intValue(),
                new LinkedHashSet<>(requireNonNull(excluded)),
                requireNonNull(refill),
                size == null ? OptionalInt.empty() : OptionalInt.of(size.intValue())));
    }

    private static SelectionReceipt.@Nullable Entry entry(Members members) {
        Long index = members.required("index", COUNT);
        PersonId id = members.required("id", ID);
        Boolean excluded = members.required("excluded", Scalars::bool);
        return members.ifClean(
                () -> new SelectionReceipt.Entry(requireNonNull(index), requireNonNull(id), requireNonNull(excluded)));
    }

    private static @Nullable Drift drift(Members members) {
        Long first = members.optional("firstTotal", COUNT);
        Long last = members.optional("lastTotal", COUNT);
        Long repeats = members.required("repeats", INDEX);
        Long gaps = members.required("gaps", INDEX);
        return members.ifClean(() -> new Drift(
                total(first),
                total(last),
                requireNonNull(repeats).intValue(),
                requireNonNull(gaps).intValue()));
    }

    private static OptionalLong total(@Nullable Long total) {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }
}
