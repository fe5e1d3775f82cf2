/**
 * The port {@link io.leadlist.search.Directory}, in which searches find leads, and its pages. Package
 * {@code search.filter} defines the filters, and {@code search.facet} the searchable values. Package
 * {@code io.leadlist.selection} selects a part of a result.
 */
@NullMarked
package io.leadlist.search;

import org.jspecify.annotations.NullMarked;
