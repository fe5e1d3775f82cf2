package io.leadlist.wire.search;

import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import java.util.Map;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The {@code account} side of the filters of a search: what is asked of a company.
 *
 * @param filters the filters by the field that they are about; none if nothing is asked
 */
@JsonDeserialize(using = SideDeserializer.OfAccount.class)
public record AccountFilters(Map<SearchField, Filter> filters) {}
