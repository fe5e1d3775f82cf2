package io.leadlist.conformance;

/**
 * One thing in which an answer differs from what was expected. Immutable and thread-safe.
 *
 * @param where {@code status}, {@code header} with a name, or {@code body} with a JSON Pointer (RFC 6901)
 * @param what what was expected and what came, for people
 */
public record Difference(String where, String what) {
    static final Difference NOT_JSON = new Difference("body", "expected JSON, but was something else");

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
