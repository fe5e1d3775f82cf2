package io.leadlist.wire.entities;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.PersonId;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Selection;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import io.leadlist.wire.search.FiltersDecoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A selection (decisions <a href="{@docRoot}/docs/contract-decisions.md#12">12</a> to <a
 * href="{@docRoot}/docs/contract-decisions.md#18">18</a>). Keys that nobody knows are refused (<a
 * href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>), and so is a key of the other mode: whoever sends
 * one means something that would not happen. An empty array of the other mode is fine (<a
 * href="{@docRoot}/docs/contract-decisions.md#17">decision 17</a>).
 *
 * <p>Where the mode can not be read, the members are still looked into, but none is missed.
 */
final class SelectionDecoder {
    static final Decoder<Selection> DECODER = Decoders.strictObject(SelectionDecoder::read);

    /** The most ids that a bulk selection can exclude. */
    static final int MAX_EXCLUDED = 10_000;

    private static final String MANUAL = "manual";
    private static final String BULK = "bulk";
    private static final Decoder<String> MODE =
            Decoders.oneOf(List.of(MANUAL, BULK), text -> Optional.of(text).filter(List.of(MANUAL, BULK)::contains));

    private static final Decoder<Search> FILTERS = Decoders.strictObject(SelectionDecoder::search);

    /**
     * Filters, and how many entries are to be asked for at a time: {@code page} means nothing beside a window (reading
     * 16).
     */
    private record Search(SearchFilters filters, OptionalInt fetchSize) {}

    private record Parts(
            Field<List<PersonId>> includedIds,
            Field<List<PersonId>> excludedIds,
            Field<Long> startIndex,
            Field<Long> targetCount,
            Field<Search> filters) {}

    private SelectionDecoder() {}

    private static @Nullable Selection read(Fields fields) {
        String mode = fields.required("mode", MODE).orNull();
        Parts parts = new Parts(
                fields.optional("includedIds", included(mode)),
                fields.optional("excludedIds", Decoders.list(PersonJson.ID, MAX_EXCLUDED)),
                fields.optional("startIndex", Decoders.integer(0, Integer.MAX_VALUE)),
                fields.optional("targetCount", Decoders.integer(1, BulkSelection.MAX_TARGET_COUNT)),
                fields.optional("filters", FILTERS));
        if (MANUAL.equals(mode)) {
            return manual(fields, parts);
        }
        return BULK.equals(mode) ? bulk(fields, parts) : null;
    }

    private static Decoder<List<PersonId>> included(@Nullable String mode) {
        return MANUAL.equals(mode) ? Decoders.filledList(PersonJson.ID) : Decoders.list(PersonJson.ID);
    }

    private static @Nullable Selection manual(Fields fields, Parts parts) {
        fields.require("includedIds");
        refuseIds(fields, "excludedIds", parts.excludedIds(), MANUAL);
        for (String name : List.of("startIndex", "targetCount", "filters")) {
            if (fields.has(name)) {
                fields.reject(name, Kind.CONTRADICTION, name + " is not allowed in manual mode");
            }
        }
        return fields.ifClean(() -> Selection.manual(parts.includedIds().get()));
    }

    private static @Nullable Selection bulk(Fields fields, Parts parts) {
        fields.require("targetCount");
        fields.require("filters");
        refuseIds(fields, "includedIds", parts.includedIds(), BULK);
        return fields.ifClean(() -> {
            Search search = parts.filters().get();
            return new BulkSelection(
                    search.filters(),
                    parts.startIndex().or(0L).intValue(),
                    parts.targetCount().get().intValue(),
                    new LinkedHashSet<>(parts.excludedIds().or(List.of())),
                    Refill.SHRINK,
                    search.fetchSize());
        });
    }

    private static @Nullable Search search(Fields fields) {
        Map<SearchField, Filter> read = FiltersDecoder.read(fields);
        fields.optional("page", Decoders.integer(0, Integer.MAX_VALUE));
        Long size = fields.optional("size", Decoders.integer(1, BulkSelection.MAX_FETCH_SIZE))
                .orNull();
        SearchFilters filters = FiltersDecoder.filters(fields, read);
        return fields.ifClean(() -> new Search(
                Objects.requireNonNull(filters), size == null ? OptionalInt.empty() : OptionalInt.of(size.intValue())));
    }

    private static void refuseIds(Fields fields, String name, Field<List<PersonId>> ids, String mode) {
        if (!ids.or(List.of()).isEmpty()) {
            fields.reject(name, Kind.CONTRADICTION, name + " must be empty in " + mode + " mode");
        }
    }
}
