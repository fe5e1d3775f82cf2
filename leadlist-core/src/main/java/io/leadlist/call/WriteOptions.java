package io.leadlist.call;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Options of one write. Immutable and thread-safe.
 *
 * <pre>{@code WriteOptions.idempotent(new IdempotencyKey("import of Monday")).expecting(list.version()) }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a dry run has an idempotency key, because it stores no
 * result. It also throws if the expected version is below 1.
 *
 * @param idempotencyKey the key under which the result is stored, so that a retry returns it
 * @param dryRun whether the write computes its result without storing anything
 * @param expectedVersion the version that the list must have; otherwise the write throws {@link StaleVersionException}
 *     (<a href="../../../../../../docs/contract-decisions.md#63">decision 63</a>). Empty for any version. The creation
 *     of a list ignores it
 */
public record WriteOptions(Optional<IdempotencyKey> idempotencyKey, boolean dryRun, OptionalLong expectedVersion) {
    /** No idempotency key, no dry run, any version. */
    public static final WriteOptions DEFAULT = new WriteOptions(Optional.empty(), false, OptionalLong.empty());

    /** Computes the result without storing anything. Ids of new leads in the result are never used. */
    public static final WriteOptions DRY_RUN = new WriteOptions(Optional.empty(), true, OptionalLong.empty());

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

    /** Returns options for an idempotent write: a retry returns the first result, see {@link IdempotencyKey}. */
    public static WriteOptions idempotent(IdempotencyKey id) {
        return new WriteOptions(Optional.of(id), false, OptionalLong.empty());
    }

    /** Returns these options for a list that must have the given version. */
    public WriteOptions expecting(long version) {
        return new WriteOptions(idempotencyKey, dryRun, OptionalLong.of(version));
    }
}
