package io.leadlist.call;

import java.util.Objects;
import java.util.Optional;

/** How a write is to be carried out. Immutable and thread-safe. */
public record WriteOptions(Optional<OperationId> operationId) {
    /** The usual way. */
    public static final WriteOptions DEFAULT = new WriteOptions(Optional.empty());

    public WriteOptions {
        Objects.requireNonNull(operationId, "operationId");
    }

    /** A write that may be repeated: the repeat gets the first answer, see {@link OperationId}. */
    public static WriteOptions repeatable(OperationId id) {
        return new WriteOptions(Optional.of(id));
    }
}
