/**
 * The one codec of stored results. It writes and reads the documents in {@link io.leadlist.storage.StoredResults}, so
 * that no adapter needs a codec for them. Not exported.
 *
 * <p>The properties of a document are named like the model's record components. Golden files hold one document of every
 * kind, so that a test fails when a renaming would lose stored data. Such a name stays in the document by an annotation
 * in {@link io.leadlist.internal.results.ValueMixIns}.
 */
@NullMarked
package io.leadlist.internal.results;

import org.jspecify.annotations.NullMarked;
