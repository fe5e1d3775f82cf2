package io.leadlist.call;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The options of a write: idempotency key, dry run, expected version and origin. Immutable and thread-safe.
 *
 * <pre>{@code
 * LeadLists once = leadLists.with(WriteOptions.idempotent(new IdempotencyKey("import of Monday")));
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a dry run has an idempotency key, because it stores no
 * result, or if the expected version is below 1.
 *
 * @param idempotencyKey makes a retry safe: it returns the first result, or throws the first rejection again. The same
 *     key with other content throws {@link ConflictException}
 * @param dryRun whether the write returns its result and stores nothing
 * @param expectedVersion the version that the list must have; any other version throws {@link StaleVersionException}.
 *     Empty if any version is accepted. A creation accepts no expected version
 * @param fromCsv whether added leads come from a CSV file, which the journal records as their origin. It does not
 *     belong to the content of a write
 */
public record WriteOptions(
        Optional<IdempotencyKey> idempotencyKey, boolean dryRun, OptionalLong expectedVersion, boolean fromCsv) {
    /** A write without an idempotency key and without an expected version, which stores its result. */
    public static final WriteOptions DEFAULT = new WriteOptions(Optional.empty(), false, OptionalLong.empty(), false);

    /** A write that returns its result and stores nothing. The ids of new leads in the result are never used again. */
    public static final WriteOptions DRY_RUN = new WriteOptions(Optional.empty(), true, OptionalLong.empty(), false);

    /** Creates options of leads that do not come from a CSV file. */
    public WriteOptions(Optional<IdempotencyKey> idempotencyKey, boolean dryRun, OptionalLong expectedVersion) {
        this(idempotencyKey, dryRun, expectedVersion, false);
    }

    public WriteOptions {
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(expectedVersion, "expectedVersion");
        if (dryRun && idempotencyKey.isPresent()) {
            throw new IllegalArgumentException("idempotencyKey must be empty for a dry run");
        }
        if (expectedVersion.isPresent() && expectedVersion.getAsLong() < 1) {
            throw new IllegalArgumentException(
                    "expectedVersion must be at least 1, but is " + expectedVersion.getAsLong());
        }
    }

    /** Returns the options of a write that can be retried safely, see {@link IdempotencyKey}. */
    public static WriteOptions idempotent(IdempotencyKey id) {
        return new WriteOptions(Optional.of(id), false, OptionalLong.empty(), false);
    }

    /**
     * Returns these options with an expected version.
     *
     * @throws IllegalArgumentException if the version is below 1
     */
    public WriteOptions expecting(long version) {
        return new WriteOptions(idempotencyKey, dryRun, OptionalLong.of(version), fromCsv);
    }

    /**
     * Returns these options for a write that stores nothing.
     *
     * @throws IllegalArgumentException if there is an idempotency key
     */
    public WriteOptions asDryRun() {
        return new WriteOptions(idempotencyKey, true, expectedVersion, fromCsv);
    }

    /** Returns these options for leads from a CSV file. */
    public WriteOptions ofCsv() {
        return new WriteOptions(idempotencyKey, dryRun, expectedVersion, true);
    }
}
