package io.leadlist.wire.search;

import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import java.util.Map;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The {@code contact} part of the filters of a search: the conditions on people. Any mapper of Jackson 3 reads it with
 * the grammar of the contracts.
 *
 * @param filters the filter of each field that has a condition; can be empty
 */
@JsonDeserialize(using = SideDeserializer.OfContact.class)
public record ContactFilters(Map<SearchField, Filter> filters) {}
