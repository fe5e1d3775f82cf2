/**
 * The JSON of searches, which contracts share: the filters, whose grammar is read by a table of the fields, and
 * {@linkplain io.leadlist.wire.search.ReceiptJson receipts} of selections. What filters mean is not known here.
 */
@NullMarked
package io.leadlist.wire.search;

import org.jspecify.annotations.NullMarked;
