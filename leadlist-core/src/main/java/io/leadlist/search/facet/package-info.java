/**
 * Searchable {@linkplain io.leadlist.search.facet.SearchField fields}, the {@linkplain io.leadlist.search.facet.Facets
 * facets} of people and companies in them, and {@linkplain io.leadlist.search.facet.Condition conditions} on facets. A
 * directory indexes facets and evaluates conditions. {@code io.leadlist.search.filter} defines the filters that are
 * translated to conditions.
 */
@NullMarked
package io.leadlist.search.facet;

import org.jspecify.annotations.NullMarked;
