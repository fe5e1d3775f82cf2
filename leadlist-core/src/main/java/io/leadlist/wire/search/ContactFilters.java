package io.leadlist.wire.search;

import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import java.util.Map;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The {@code contact} side of the filters of a search: what is asked of a person.
 *
 * @param filters the filters by the field that they are about; none if nothing is asked
 */
@JsonDeserialize(using = SideDeserializer.OfContact.class)
public record ContactFilters(Map<SearchField, Filter> filters) {}
