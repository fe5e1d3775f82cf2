/**
 * The JSON of searches: the filters, and the {@linkplain io.leadlist.wire.search.ReceiptJson receipts} of selections.
 * Reads the grammar of the filters; {@code io.leadlist.search.filter} defines their meaning.
 */
@NullMarked
package io.leadlist.wire.search;

import org.jspecify.annotations.NullMarked;
