/**
 * The port to the {@link io.leadlist.search.Directory} that searches find leads in, and its pages.
 * {@code search.filter} defines the filters, and {@code search.facet} the searchable values.
 * {@code io.leadlist.selection} selects a part of a result.
 */
@NullMarked
package io.leadlist.search;

import org.jspecify.annotations.NullMarked;
