package io.leadlist.wire.entities;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.LeadType;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Fields;
import io.leadlist.wire.search.FiltersDecoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a search: the filters, and which page of the result; keys that nobody knows are refused, as in a
 * selection (<a href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>).
 */
record SearchBody(SearchFilters filters, int page, int size) {
    static final Decoder<SearchBody> DECODER = Decoders.strictObject(SearchBody::read);

    private static final long DEFAULT_SIZE = 10;
    private static final int MAX_SIZE = 100;

    /**
     * The same, if a directory can answer all that is asked; a filter that is ignored would find others.
     *
     * @throws InvalidRequestException with each filter that it can not answer
     */
    SearchBody answeredBy(Set<SearchField> searchable, LeadType type) {
        List<Violation> violations = filters.fieldsBeyond(searchable).stream()
                .map(field -> notSearchable(field, type))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
        return this;
    }

    private static @Nullable SearchBody read(Fields fields) {
        Map<SearchField, Filter> read = FiltersDecoder.read(fields);
        long page =
                fields.optional("page", Decoders.integer(0, Integer.MAX_VALUE)).or(0L);
        long size = fields.optional("size", Decoders.integer(0, MAX_SIZE)).or(DEFAULT_SIZE);
        SearchFilters filters = FiltersDecoder.filters(fields, read);
        return fields.ifClean(() -> new SearchBody(Objects.requireNonNull(filters), (int) page, (int) size));
    }

    private static Violation notSearchable(SearchField field, LeadType type) {
        Path path = Path.ROOT;
        for (String step : field.path()) {
            path = path.with(step);
        }
        String whom = type == LeadType.PERSON ? "People" : "Companies";
        return new Violation(path, Kind.UNKNOWN_VALUE, whom + " can not be searched by " + field);
    }
}
