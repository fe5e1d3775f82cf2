package io.leadlist.call;

import java.util.Objects;
import java.util.Optional;

/**
 * How a write is to be carried out. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a dry run has an operation id: it leaves no answer to repeat.
 *
 * @param dryRun whether only the answer is wanted: everything is done as it would be, and nothing of it is kept
 */
public record WriteOptions(Optional<OperationId> operationId, boolean dryRun) {
    /** The usual way. */
    public static final WriteOptions DEFAULT = new WriteOptions(Optional.empty(), false);

    /** The answer alone. Ids of new leads in it are never used. */
    public static final WriteOptions DRY_RUN = new WriteOptions(Optional.empty(), true);

    public WriteOptions {
        Objects.requireNonNull(operationId, "operationId");
        if (dryRun && operationId.isPresent()) {
            throw new IllegalArgumentException("a dry run has no operation id");
        }
    }

    /** A write that may be repeated: the repeat gets the first answer, see {@link OperationId}. */
    public static WriteOptions repeatable(OperationId id) {
        return new WriteOptions(Optional.of(id), false);
    }
}
