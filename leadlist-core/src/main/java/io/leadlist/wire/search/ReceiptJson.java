package io.leadlist.wire.search;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Violation.Kind;
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
import io.leadlist.wire.json.JsonWriter;
import io.leadlist.wire.json.PayloadTooLargeException;
import io.leadlist.wire.json.WireDates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a {@link SelectionReceipt}, to keep it or to hand it on. What is written is read to the same receipt, if
 * it is not larger than a body can be (16 MiB, a million tokens: some 100,000 excluded people). Thread-safe.
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

    /** Writes a receipt to a stream, which is not closed. */
    public static void write(SelectionReceipt receipt, OutputStream out) {
        JsonWriter.write(
                out,
                json -> json.object(() -> {
                    json.object("selection", () -> write(receipt.selection(), json));
                    json.text("fingerprint", receipt.fingerprint());
                    json.array(
                            "entries",
                            () -> receipt.entries()
                                    .forEach(entry -> json.object(() -> {
                                        json.number("index", entry.index());
                                        json.text("id", entry.id().value());
                                        json.truth("excluded", entry.excluded());
                                    })));
                    json.object("drift", () -> write(receipt.drift(), json));
                    json.text("resolvedAt", WireDates.format(receipt.resolvedAt()));
                }));
    }

    /**
     * Reads a receipt from a stream, which is not closed.
     *
     * @throws InvalidRequestException with all that is wrong, if it is no receipt, or was changed so that it
     *     contradicts itself
     * @throws PayloadTooLargeException if it is larger than a body can be
     * @throws IOException if the stream fails
     */
    public static SelectionReceipt read(InputStream in) throws IOException {
        return RECEIPT.decodeBody(new JsonReader(JsonLimits.DEFAULT).readObject(in));
    }

    private static void write(BulkSelection selection, JsonWriter json) {
        json.tree("filters", selection.filters().toTree());
        json.number("startIndex", selection.startIndex());
        json.number("targetCount", selection.targetCount());
        json.array("excludedIds", () -> selection.excludedIds().forEach(id -> json.text(id.value())));
        json.text("refill", selection.refill().name());
        selection.fetchSize().ifPresent(size -> json.number("fetchSize", size));
    }

    private static void write(Drift drift, JsonWriter json) {
        drift.firstTotal().ifPresent(total -> json.number("firstTotal", total));
        drift.lastTotal().ifPresent(total -> json.number("lastTotal", total));
        json.number("repeats", drift.repeats());
        json.number("gaps", drift.gaps());
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
