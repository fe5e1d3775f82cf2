/**
 * Finding leads: the port to the {@link io.leadlist.search.Directory} that is searched, and its pages. What is searched
 * for is in {@code search.filter}, what can be found in {@code search.facet}; how a part of an answer is chosen is the
 * business of {@code io.leadlist.selection}.
 */
@NullMarked
package io.leadlist.search;

import org.jspecify.annotations.NullMarked;
