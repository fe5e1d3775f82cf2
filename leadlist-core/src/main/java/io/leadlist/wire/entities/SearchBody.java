package io.leadlist.wire.entities;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.LeadType;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.wire.entities.request.SearchRequest;
import java.util.List;
import java.util.Set;

/** A search, and the requested page of its result. */
record SearchBody(SearchFilters filters, int page, int size) {
    /**
     * Returns the search of a request. Every filter must be searchable, because ignoring one would find other leads.
     *
     * @param searchable the fields that the directory can search
     * @throws InvalidRequestException with each filter of another field
     */
    static SearchBody of(SearchRequest request, Set<SearchField> searchable, LeadType type) {
        SearchFilters filters = request.toSearchFilters();
        List<Violation> violations = filters.unsearchableFields(searchable).stream()
                .map(field -> notSearchable(field, type))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
        return new SearchBody(filters, request.pageNumber(), request.pageSize());
    }

    private static Violation notSearchable(SearchField field, LeadType type) {
        Path path = Path.ROOT;
        for (String step : field.path()) {
            path = path.with(step);
        }
        String leads = type == LeadType.PERSON ? "People" : "Companies";
        return new Violation(path, Kind.UNKNOWN_VALUE, leads + " cannot be searched by " + field);
    }
}
