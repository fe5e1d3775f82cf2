/**
 * The search grammar: the {@linkplain io.leadlist.search.filter.SearchFilters filters} of a search, one type for each
 * envelope. Each filter is defined by the {@linkplain io.leadlist.search.facet.Condition condition} that it stands for;
 * directories evaluate conditions and know no envelopes. The JSON of filters is read and written elsewhere.
 */
@NullMarked
package io.leadlist.search.filter;

import org.jspecify.annotations.NullMarked;
