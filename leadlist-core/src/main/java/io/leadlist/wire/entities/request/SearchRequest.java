package io.leadlist.wire.entities.request;

import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.Omittable;
import io.leadlist.wire.constraint.WholeNumber;
import io.leadlist.wire.search.AccountFilters;
import io.leadlist.wire.search.ContactFilters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of a search of people or companies: at least one filter, and the requested page of the result.
 *
 * @param page the number of the page, from 0; 0 by default
 * @param size the number of entries of a page; 10 by default
 */
@Consistent
@JsonDeserialize(using = RequestDeserializer.class)
public record SearchRequest(
        @Omittable @Nullable AccountFilters account,
        @Omittable @Nullable ContactFilters contact,

        @Omittable @WholeNumber(min = 0, max = Integer.MAX_VALUE) @Nullable
        Long page,

        @Omittable @WholeNumber(min = 0, max = 100) @Nullable
        Long size)
        implements Consistent.Rules {
    private static final int DEFAULT_SIZE = 10;

    @Override
    public void check(Contradictions found) {
        Filters.check(found, account, contact);
    }

    /** {@return the filters} */
    public SearchFilters toSearchFilters() {
        return Filters.of(account, contact);
    }

    /** {@return the number of the page} */
    public int pageNumber() {
        return page == null ? 0 : page.intValue();
    }

    /** {@return the number of entries of a page} */
    public int pageSize() {
        return size == null ? DEFAULT_SIZE : size.intValue();
    }
}
