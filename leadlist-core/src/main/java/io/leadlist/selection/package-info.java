/**
 * Selections of people from a directory: {@linkplain io.leadlist.selection.ManualSelection by id}, or by a
 * {@linkplain io.leadlist.selection.BulkSelection window of a search result}, resolved now or
 * {@linkplain io.leadlist.selection.SelectionReceipt earlier}. Adding the selected people to a list is not part of this
 * package.
 */
@NullMarked
package io.leadlist.selection;

import org.jspecify.annotations.NullMarked;
