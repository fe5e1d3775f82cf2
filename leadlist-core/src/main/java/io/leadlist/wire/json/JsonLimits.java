package io.leadlist.wire.json;

/**
 * The limits of the JSON of one body. A body beyond a limit is rejected before it is bound to a request record.
 * Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a limit is below 1, or {@code depth} is above
 * {@value #MAX_DEPTH}.
 *
 * @param bytes the maximum number of bytes; a larger body is rejected with 413 (<a
 *     href="{@docRoot}/docs/contract-decisions.md#65">decision 65</a>)
 * @param depth the maximum depth of nested objects and arrays, at most {@value #MAX_DEPTH}
 * @param textLength the maximum length of a text, in characters (UTF-16 units)
 * @param numberLength the maximum length of a number, in characters
 * @param nameLength the maximum length of a key, in characters
 * @param tokens the maximum number of values, keys and brackets together, which bounds the memory for the parsed body
 */
public record JsonLimits(long bytes, int depth, int textLength, int numberLength, int nameLength, long tokens) {
    /** The maximum of {@code depth}, because reading is recursive. */
    public static final int MAX_DEPTH = 500;

    /** 16 MiB, 32 levels, texts of 64 Ki characters, numbers of 64, keys of 1 Ki, and a million tokens. */
    public static final JsonLimits DEFAULT = new JsonLimits(16L << 20, 32, 64 << 10, 64, 1 << 10, 1_000_000);

    /**
     * Checks the components.
     *
     * @param bytes the maximum number of bytes
     * @param depth the maximum depth of nested objects and arrays, at most {@value #MAX_DEPTH}
     * @param textLength the maximum length of a text, in characters
     * @param numberLength the maximum length of a number, in characters
     * @param nameLength the maximum length of a key, in characters
     * @param tokens the maximum number of values, keys and brackets together, which bounds the memory for the parsed
     *     body
     */
    public JsonLimits {
        if (bytes < 1 || depth < 1 || textLength < 1 || numberLength < 1 || nameLength < 1 || tokens < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth must be at most " + MAX_DEPTH);
        }
    }

    /**
     * {@return these limits with another maximum number of bytes}
     *
     * @param most the maximum number of bytes of a body
     */
    public JsonLimits withBytes(long most) {
        return new JsonLimits(most, depth, textLength, numberLength, nameLength, tokens);
    }

    /**
     * {@return these limits with another maximum length of a text}
     *
     * @param most the maximum length of a text
     */
    public JsonLimits withTextLength(int most) {
        return new JsonLimits(bytes, depth, most, numberLength, nameLength, tokens);
    }

    /**
     * {@return these limits with another maximum number of values, keys and brackets}
     *
     * @param most the maximum number of tokens
     */
    public JsonLimits withTokens(long most) {
        return new JsonLimits(bytes, depth, textLength, numberLength, nameLength, most);
    }
}
