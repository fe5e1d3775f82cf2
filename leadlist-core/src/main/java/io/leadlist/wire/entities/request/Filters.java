package io.leadlist.wire.entities.request;

import io.leadlist.call.Violation.Kind;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.search.AccountFilters;
import io.leadlist.wire.search.ContactFilters;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both sides of the filters of a search. */
final class Filters {
    private Filters() {}

    static void check(Contradictions found, @Nullable AccountFilters account, @Nullable ContactFilters contact) {
        Map<SearchField, Filter> filters = join(account, contact);
        if (filters.isEmpty()) {
            found.rejectIfClean(Kind.MISSING, "At least one filter is required");
            return;
        }
        try {
            new SearchFilters(filters);
        } catch (IllegalArgumentException rejected) {
            found.rejectIfClean(Kind.OUT_OF_RANGE, String.valueOf(rejected.getMessage()));
        }
    }

    static SearchFilters of(@Nullable AccountFilters account, @Nullable ContactFilters contact) {
        return new SearchFilters(join(account, contact));
    }

    private static Map<SearchField, Filter> join(@Nullable AccountFilters account, @Nullable ContactFilters contact) {
        Map<SearchField, Filter> filters = new EnumMap<>(SearchField.class);
        filters.putAll(account == null ? Map.of() : account.filters());
        filters.putAll(contact == null ? Map.of() : contact.filters());
        return filters;
    }
}
