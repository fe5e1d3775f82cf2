package io.leadlist.call;

import java.util.Objects;

/**
 * A violation of a rule by the content of a call: the path, the kind and a message. Immutable and thread-safe.
 *
 * <p>The messages use the vocabulary of the entities API, which is that of zod 3 (<a
 * href="{@docRoot}/docs/contract-decisions.md#55">decision 55</a>). They are meant for the caller and can quote a value
 * of the call, always in single quotation marks. Therefore neither {@link #message} nor {@link #toString} may be
 * logged. Log the message of {@link InvalidRequestException} instead.
 */
public record Violation(Path path, Kind kind, String message) {
    /** The kind of a violation, for programs. */
    public enum Kind {
        /** A required value is missing. */
        MISSING,
        /** A value has another JSON type than expected. */
        WRONG_TYPE,
        /** A value does not have the required form, such as a UUID, a date, or storable text. */
        MALFORMED,
        /** A number is out of range, or a text or an array is too short or too long. */
        OUT_OF_RANGE,
        /** A value is not among the allowed values, or refers to something unknown. */
        UNKNOWN_VALUE,
        /** A key is unknown. */
        UNKNOWN_KEY,
        /** Parts of the content contradict each other. */
        CONTRADICTION,
        /** The body is not JSON within the limits. */
        UNREADABLE
    }

    /**
     * Checks the components.
     *
     * @param path the path of the value that breaks a rule
     * @param kind the kind of the violation
     * @param message a text for the caller
     */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }

    /**
     * {@return the violation for an array with more elements than the limit (<a
     * href="{@docRoot}/docs/contract-decisions.md#64">decision 64</a>)}
     *
     * @param path the path of the value that breaks a rule
     * @param limit the maximum number of elements
     */
    public static Violation tooMany(Path path, int limit) {
        return new Violation(path, Kind.OUT_OF_RANGE, "Array must contain at most " + limit + " element(s)");
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
