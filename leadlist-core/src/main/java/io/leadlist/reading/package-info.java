/**
 * Pages and cursors of lists, members and changes. A {@link io.leadlist.reading.PopulatedLeadList} is a list with its
 * members, read page by page. Pages of imported leads are in {@code io.leadlist.imports}.
 */
@NullMarked
package io.leadlist.reading;

import org.jspecify.annotations.NullMarked;
