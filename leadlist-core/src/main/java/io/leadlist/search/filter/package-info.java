/**
 * The search grammar (spec/2): the {@linkplain io.leadlist.search.filter.SearchFilters filters} of a search, one small
 * type per envelope, each saying which {@linkplain io.leadlist.search.facet.Condition condition} it stands for. That
 * condition is its whole meaning; directories evaluate conditions and know no envelope. The JSON of filters is read and
 * written elsewhere.
 */
@NullMarked
package io.leadlist.search.filter;

import org.jspecify.annotations.NullMarked;
