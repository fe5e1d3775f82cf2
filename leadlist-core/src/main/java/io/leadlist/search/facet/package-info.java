/**
 * What can be searched for: the {@linkplain io.leadlist.search.facet.SearchField fields} of the grammar, the
 * {@linkplain io.leadlist.search.facet.Facets facets} that people and companies have in them, and the
 * {@linkplain io.leadlist.search.facet.Condition conditions} that facets fulfil or not. A directory indexes facets and
 * answers conditions. How conditions are asked for is the business of {@code io.leadlist.search.filter}.
 */
@NullMarked
package io.leadlist.search.facet;

import org.jspecify.annotations.NullMarked;
