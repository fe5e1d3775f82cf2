package io.leadlist.wire.search;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.ResponseMapper;
import io.leadlist.lead.PersonId;
import io.leadlist.search.facet.Band;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Drift;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.json.JsonReader;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a {@link SelectionReceipt}, to store it or to pass it on. A receipt that was written can be read again if
 * its JSON has at most 16 MiB and a million tokens, which allows for about 100,000 excluded people. Thread-safe.
 *
 * <pre>{@code
 * {"selection": {"filters": {"contact": …}, "startIndex": 0, "targetCount": 2, "excludedIds": ["p2"], "refill": "SHRINK"},
 *  "fingerprint": "…",
 *  "entries": [{"index": 0, "id": "p1", "excluded": false}, {"index": 1, "id": "p2", "excluded": true}],
 *  "drift": {"firstTotal": 7, "lastTotal": 7, "repeats": 0, "gaps": 0},
 *  "resolvedAt": "2024-01-15T10:30:00.000Z"}
 * }</pre>
 */
public final class ReceiptJson {
    private static final ResponseMapper MAPPER = ResponseMapper.with(Map.of());
    private static final Decoder<PersonId> ID = Decoders.key().map(PersonId::new);
    private static final Decoder<Long> COUNT = Decoders.integer(0, Band.MAX_NUMBER);
    private static final Decoder<Long> INDEX = Decoders.integer(0, Integer.MAX_VALUE);
    private static final Decoder<SearchFilters> FILTERS =
            Decoders.strictObject(fields -> FiltersDecoder.filters(fields, FiltersDecoder.read(fields)));
    private static final Decoder<BulkSelection> SELECTION = Decoders.strictObject(ReceiptJson::selection);
    private static final Decoder<SelectionReceipt.Entry> ENTRY = Decoders.strictObject(ReceiptJson::entry);
    private static final Decoder<Drift> DRIFT = Decoders.strictObject(ReceiptJson::drift);
    private static final Decoder<SelectionReceipt> RECEIPT = Decoders.strictObject(ReceiptJson::receipt);

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
        return RECEIPT.decodeBody(new JsonReader(JsonLimits.DEFAULT).readObject(in));
    }

    private static @Nullable SelectionReceipt receipt(Fields fields) {
        Field<BulkSelection> selection = fields.required("selection", SELECTION);
        String fingerprint = fields.required("fingerprint", Decoders.key()).orNull();
        BulkSelection known = selection.orNull();
        if (known != null
                && fingerprint != null
                && !fingerprint.equals(known.filters().fingerprint())) {
            fields.reject("fingerprint", Kind.CONTRADICTION, "fingerprint is not that of the filters");
        }
        Field<List<SelectionReceipt.Entry>> entries = fields.required("entries", Decoders.list(ENTRY));
        Field<Drift> drift = fields.required("drift", DRIFT);
        Field<Instant> resolvedAt = fields.required("resolvedAt", Decoders.instant());
        return fields.ifClean(
                () -> new SelectionReceipt(selection.get(), entries.get(), drift.get(), resolvedAt.get()));
    }

    private static @Nullable BulkSelection selection(Fields fields) {
        Field<SearchFilters> filters = fields.required("filters", FILTERS);
        Field<Long> start = fields.required("startIndex", INDEX);
        Field<Long> count = fields.required("targetCount", Decoders.integer(1, BulkSelection.MAX_TARGET_COUNT));
        Field<List<PersonId>> excluded = fields.required("excludedIds", Decoders.list(ID));
        Field<Refill> refill = fields.required("refill", Decoders.oneOf(Envelopes.byName(Refill.values())));
        Field<Long> size = fields.optional("fetchSize", Decoders.integer(1, BulkSelection.MAX_FETCH_SIZE));
        return fields.ifClean(() -> new BulkSelection(
                filters.get(),
                start.get().intValue(),
                count.get().intValue(),
                new LinkedHashSet<>(excluded.get()),
                refill.get(),
                Optional.ofNullable(size.orNull())
                        .map(known -> OptionalInt.of(known.intValue()))
                        .orElse(OptionalInt.empty())));
    }

    private static SelectionReceipt.@Nullable Entry entry(Fields fields) {
        Field<Long> index = fields.required("index", COUNT);
        Field<PersonId> id = fields.required("id", ID);
        Field<Boolean> excluded = fields.required("excluded", Decoders.truth());
        return fields.ifClean(() -> new SelectionReceipt.Entry(index.get(), id.get(), excluded.get()));
    }

    private static @Nullable Drift drift(Fields fields) {
        Field<Long> first = fields.optional("firstTotal", COUNT);
        Field<Long> last = fields.optional("lastTotal", COUNT);
        Field<Long> repeats = fields.required("repeats", INDEX);
        Field<Long> gaps = fields.required("gaps", INDEX);
        return fields.ifClean(() -> new Drift(
                total(first.orNull()),
                total(last.orNull()),
                repeats.get().intValue(),
                gaps.get().intValue()));
    }

    private static OptionalLong total(@Nullable Long total) {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }
}
