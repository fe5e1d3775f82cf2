package io.leadlist.call;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a write is to be carried out. Immutable and thread-safe.
 *
 * <pre>{@code
 * WriteOptions.idempotent(new IdempotencyKey("import of Monday")).expecting(list.version())
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a dry run has an idempotency key (it leaves no answer
 * to repeat), or the expected version is below 1.
 *
 * @param idempotencyKey under which the answer is kept, so that a repeat gets it again
 * @param dryRun whether only the answer is wanted: everything is done as it would be, and nothing of it is kept
 * @param expectedVersion the version that the list must have; if it has another, the write is refused with
 *     {@link StaleVersionException} (reading 63). Empty: whatever it has. A new list has none to expect
 */
public record WriteOptions(Optional<IdempotencyKey> idempotencyKey, boolean dryRun, OptionalLong expectedVersion) {
    /** The usual way. */
    public static final WriteOptions DEFAULT = new WriteOptions(Optional.empty(), false, OptionalLong.empty());

    /** The answer alone. Ids of new leads in it are never used. */
    public static final WriteOptions DRY_RUN = new WriteOptions(Optional.empty(), true, OptionalLong.empty());

    public WriteOptions {
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(expectedVersion, "expectedVersion");
        if (dryRun && idempotencyKey.isPresent()) {
            throw new IllegalArgumentException("a dry run has no idempotency key");
        }
        if (expectedVersion.isPresent() && expectedVersion.getAsLong() < 1) {
            throw new IllegalArgumentException("expectedVersion must be at least 1");
        }
    }

    /** A write that may be repeated: the repeat gets the first answer, see {@link IdempotencyKey}. */
    public static WriteOptions idempotent(IdempotencyKey id) {
        return new WriteOptions(Optional.of(id), false, OptionalLong.empty());
    }

    /** The same for a list at this version alone. */
    public WriteOptions expecting(long version) {
        return new WriteOptions(idempotencyKey, dryRun, OptionalLong.of(version));
    }
}
