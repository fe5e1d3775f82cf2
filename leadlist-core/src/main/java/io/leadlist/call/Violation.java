package io.leadlist.call;

import java.util.Objects;

/**
 * One thing that is wrong with the content of a call: where, of which kind, and in words. Immutable and thread-safe.
 *
 * <p>The words are those of the entities API, which writes as zod 3 does (reading 55). They are meant for the caller
 * and can quote a value of the call, always in single quotation marks. Therefore neither {@link #message} nor
 * {@link #toString} may be logged; log the message of {@link InvalidRequestException} instead.
 */
public record Violation(Path path, Kind kind, String message) {
    /** What is wrong, for a program to decide on. */
    public enum Kind {
        /** Something that must be there is missing. */
        MISSING,
        /** A value of another JSON type than expected. */
        WRONG_TYPE,
        /** A value that is not of the form asked for: no UUID, no date, no text that can be stored. */
        MALFORMED,
        /** A value outside of its range, or a text or an array that is too short or too long. */
        OUT_OF_RANGE,
        /** A value that is not in a list of allowed values, or refers to something unknown. */
        UNKNOWN_VALUE,
        /** A key that nobody knows. */
        UNKNOWN_KEY,
        /** Parts that contradict each other. */
        CONTRADICTION,
        /** A body that can not be read as JSON within its limits. */
        UNREADABLE
    }

    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }

    /** More items than the limit in force (reading 64). */
    public static Violation tooMany(Path path, int limit) {
        return new Violation(path, Kind.OUT_OF_RANGE, "Array must contain at most " + limit + " element(s)");
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
