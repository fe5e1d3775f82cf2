/**
 * The search grammar: the {@linkplain io.leadlist.search.filter.SearchFilters filters} of a search, one type for each
 * envelope. An envelope is the JSON form of a filter. Each filter is defined by the
 * {@linkplain io.leadlist.search.facet.Condition condition} that it is translated to; directories evaluate conditions
 * only. Package {@code io.leadlist.wire} reads and writes the JSON.
 */
@NullMarked
package io.leadlist.search.filter;

import org.jspecify.annotations.NullMarked;
