/**
 * Choosing people out of what a directory knows: by hand ({@link io.leadlist.selection.ManualSelection}), or by
 * replaying a search and taking a window of its result ({@link io.leadlist.selection.BulkSelection}), now or as a
 * {@linkplain io.leadlist.selection.SelectionReceipt receipt} of before. What becomes of the chosen is not decided
 * here.
 */
@NullMarked
package io.leadlist.selection;

import org.jspecify.annotations.NullMarked;
