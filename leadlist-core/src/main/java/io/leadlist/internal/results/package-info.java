/**
 * The one codec of stored results: the documents that {@link io.leadlist.storage.StoredResults} keeps are written and
 * read here, so that no adapter has a codec for them. Not exported.
 *
 * <p>A document has the names of the model's record components. Golden files hold one document of every kind: a change
 * of a name that would lose stored data fails a test. Such a name stays in the document by an annotation in
 * {@link io.leadlist.internal.results.ValueMixIns}.
 */
@NullMarked
package io.leadlist.internal.results;

import org.jspecify.annotations.NullMarked;
