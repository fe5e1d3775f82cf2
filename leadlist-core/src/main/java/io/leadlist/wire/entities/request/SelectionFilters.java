package io.leadlist.wire.entities.request;

import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.Omittable;
import io.leadlist.wire.constraint.WholeNumber;
import io.leadlist.wire.search.AccountFilters;
import io.leadlist.wire.search.ContactFilters;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a bulk selection; at least one.
 *
 * @param page ignored; the selection states where it starts
 * @param size how many search results the library reads at a time
 */
@Consistent
public record SelectionFilters(
        @Omittable @Nullable AccountFilters account,
        @Omittable @Nullable ContactFilters contact,

        @Omittable @WholeNumber(min = 0, max = Integer.MAX_VALUE) @Nullable
        Long page,

        @Omittable @WholeNumber(min = 1, max = BulkSelection.MAX_FETCH_SIZE) @Nullable
        Long size)
        implements Consistent.Rules {
    @Override
    public void check(Contradictions found) {
        Filters.check(found, account, contact);
    }

    /** {@return the filters} */
    public SearchFilters toSearchFilters() {
        return Filters.of(account, contact);
    }

    OptionalInt toFetchSize() {
        return size == null ? OptionalInt.empty() : OptionalInt.of(size.intValue());
    }
}
