package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.schema.SchemaMismatch;
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

    /** What was found. */
    private final int found;
    /** The version that the library needs. */
    private final int required;

    private SchemaVersionException(SchemaMismatch mismatch, @Nullable Throwable cause) {
        super(mismatch.message(), false, cause);
        this.found = mismatch.found();
        this.required = mismatch.required();
    }

    static SchemaVersionException of(SchemaMismatch mismatch) {
        return new SchemaVersionException(mismatch, null);
    }

    /** Returns the exception for a mismatch that has made a call fail. */
    static SchemaVersionException of(SchemaMismatch mismatch, StorageException failure) {
        return new SchemaVersionException(mismatch, failure);
    }

    /** {@return the version of the tables; empty if no schema of the search path has tables of the library} */
    public OptionalInt found() {
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** {@return the version that this library needs} */
    public int required() {
        return required;
    }
}
