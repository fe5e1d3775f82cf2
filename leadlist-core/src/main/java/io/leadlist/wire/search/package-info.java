/**
 * The JSON of searches, which contracts share: the {@linkplain io.leadlist.wire.search.FiltersDecoder filters} in the
 * grammar of spec/2, and {@linkplain io.leadlist.wire.search.ReceiptJson receipts} of selections. What filters mean is
 * not known here.
 */
@NullMarked
package io.leadlist.wire.search;

import org.jspecify.annotations.NullMarked;
