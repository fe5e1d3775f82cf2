package io.leadlist.storage;

import io.leadlist.call.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Capability: the results of writes that have an idempotency key. Within an organization a key has at most one result.
 *
 * <p>A result is a document that the library writes and reads. An adapter stores and returns the text unchanged, and
 * never interprets it.
 *
 * <p>A document can contain:
 *
 * <ul>
 *   <li>ids of lists, leads and users, and the idempotency key;
 *   <li>a list's name, ICP id, campaign dates, grants, counts, versions and instants;
 *   <li>outcomes with their reasons;
 *   <li>options, prices and progress of an import;
 *   <li>the facts of a rejection. Messages of violations can quote a text of the request, for example the e-mail
 *       address of an unknown owner.
 * </ul>
 *
 * <p>Of a person, a document contains the id only: no profile, no raw lead and no other value of the record. An
 * {@linkplain Erasure erasure} replaces that id.
 */
public interface StoredResults {
    /**
     * {@return the result of this key; empty if there is none} Keys are compared character by character.
     *
     * @param key the idempotency key of the call
     */
    Optional<StoredResult> find(IdempotencyKey key);

    /**
     * Stores the result of a key that has none. If two transactions store a result for one key at the same time, one of
     * the two runs again. It then finds the result of the other.
     *
     * @param key the idempotency key of the call
     * @param result the result to return to a retry
     */
    void store(IdempotencyKey key, StoredResult result);

    /**
     * Deletes results that were stored before an instant.
     *
     * @param before the instant before which a result must have been stored
     * @param limit the maximum number of results to delete, at least 1
     * @return the number of deleted results
     */
    int sweep(Instant before, int limit);
}
