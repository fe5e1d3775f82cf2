package io.leadlist.storage;

import io.leadlist.call.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Capability: the results of writes that have an idempotency key. Within an organization a key has at most one result.
 *
 * <p>A result is a document that the library writes and reads. An adapter keeps the text as it is, character by
 * character, and never looks into it.
 *
 * <p>A document can contain: ids of lists, leads and users; the idempotency key; a list's name, ICP id, campaign dates,
 * grants, counts, versions and instants; outcomes with their reasons; options, prices and progress of an import; the
 * facts of a rejection. One of these facts is the messages of violations, which can quote a text of the request, for
 * example the e-mail address of an unknown owner. It never contains a profile, a raw lead, or another value of a
 * person's record; of a person it holds the id alone. So whoever erases a person has to reach the documents by id, or
 * sweep them.
 */
public interface StoredResults {
    /** Finds the result under this key, if there is one. Keys are compared character by character. */
    Optional<StoredResult> find(IdempotencyKey key);

    /**
     * Stores the result of a key that has none. If two transactions store a result for one key at the same time, one of
     * them is repeated from the start, and then finds the result of the other.
     */
    void store(IdempotencyKey key, StoredResult result);

    /**
     * Deletes results that were stored before an instant.
     *
     * @param limit the most results to delete, at least 1
     * @return the number of deleted results
     */
    int sweep(Instant before, int limit);
}
