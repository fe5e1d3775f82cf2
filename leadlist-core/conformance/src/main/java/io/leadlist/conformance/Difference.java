package io.leadlist.conformance;

/**
 * One difference between a response and the expected one. Immutable and thread-safe.
 *
 * @param where {@code status}, {@code header} with a name, or {@code body} with a JSON Pointer (RFC 6901)
 * @param what the expected and the actual value, for people to read
 */
public record Difference(String where, String what) {
    static final Difference NOT_JSON = new Difference("body", "expected JSON, but was not JSON");

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
