package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the tables of the database have another version than this library needs. A retry of the call cannot
 * succeed before the versions agree.
 *
 * <p>If the version of the tables is older, or there are no tables, run {@link JdbcSchema#migrate}. If it is newer,
 * another node has a newer version of the library; use that version here as well. If the versions are equal, the tables
 * come from another edition of the same script, for instance from a build that was never released.
 */
public final class SchemaVersionException extends StorageException {
    private static final long serialVersionUID = 1L;

    private final int found;
    private final int required;

    /** @param found the version of the tables, 0 if there are none */
    SchemaVersionException(String message, int found, int required, @Nullable Throwable cause) {
        super(message, false, cause);
        this.found = found;
        this.required = required;
    }

    /** Returns the version of the tables; empty if the library has no tables in the current schema of the database. */
    public OptionalInt found() {
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Returns the version that this library needs. */
    public int required() {
        return required;
    }
}
