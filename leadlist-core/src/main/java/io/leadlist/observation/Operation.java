package io.leadlist.observation;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the library that begins. Immutable and thread-safe.
 *
 * @param name the name of the operation, which is unique in its kind and stable. The page {@code docs/observing.md}
 *     lists all names
 * @param organization the organization; null if the operation has none or does not know it, like a call of the
 *     directory
 * @param list the list that the caller names; null if there is none
 * @param attempt the number of the attempt of a transaction, from 1; 1 for the other kinds
 */
public record Operation(
        Kind kind,
        String name,
        @Nullable OrganizationId organization,
        @Nullable LeadListId list,
        int attempt) {
    /** The kinds of operations. */
    public enum Kind {
        /** A call of a public method of the library, for example {@code add-prospects}. */
        USE_CASE,
        /** A call of a port that the host provides, for example {@code directory.search-people}. */
        PORT_CALL,
        /** One attempt of a transaction: {@code write}, {@code dry-run} or {@code read}. */
        TRANSACTION,
        /** The processing of one batch of raw leads: {@code process-batch}. */
        IMPORT_BATCH
    }

    /**
     * Checks the components.
     *
     * @param kind the kind of the operation
     * @param name the name of the operation, which is unique in its kind and stable
     * @param organization the organization; null if the operation has none
     * @param list the list that the caller names
     * @param attempt the number of the attempt of a transaction, from 1
     */
    public Operation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt must be at least 1, but is " + attempt);
        }
    }

    /**
     * Creates an operation with a first attempt.
     *
     * @param kind the kind of the operation
     * @param name the stable name of the operation
     * @param organization the organization that the data belongs to; may be null
     * @param list the id of the list; may be null
     */
    public Operation(Kind kind, String name, @Nullable OrganizationId organization, @Nullable LeadListId list) {
        this(kind, name, organization, list, 1);
    }
}
