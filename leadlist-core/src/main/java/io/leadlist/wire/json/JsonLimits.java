package io.leadlist.wire.json;

/**
 * How much JSON one body can hold. What goes beyond is refused while it is read, before anything is mapped. Immutable
 * and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a limit is below 1, or {@code depth} above
 * {@value #MAX_DEPTH}.
 *
 * @param bytes the most bytes of a body; a larger one is rejected with 413 (<a
 *     href="{@docRoot}/docs/contract-decisions.md#65">decision 65</a>)
 * @param depth how deep objects and arrays can be nested, at most {@value #MAX_DEPTH}
 * @param textLength the most characters (UTF-16 units) of a text
 * @param numberLength the most characters of a number
 * @param nameLength the most characters of a key
 * @param tokens the most values, keys and brackets together; they bound the memory that a body takes once it is read
 */
public record JsonLimits(long bytes, int depth, int textLength, int numberLength, int nameLength, long tokens) {
    /** The greatest depth that can be allowed; reading recurses. */
    public static final int MAX_DEPTH = 500;

    /** 16 MiB, 32 levels, texts of 64 Ki, numbers of 64, keys of 1 Ki characters, a million tokens. */
    public static final JsonLimits DEFAULT = new JsonLimits(16L << 20, 32, 64 << 10, 64, 1 << 10, 1_000_000);

    public JsonLimits {
        if (bytes < 1 || depth < 1 || textLength < 1 || numberLength < 1 || nameLength < 1 || tokens < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("depth must be at most " + MAX_DEPTH);
        }
    }

    /** The same with another limit for the bytes of a body. */
    public JsonLimits withBytes(long most) {
        return new JsonLimits(most, depth, textLength, numberLength, nameLength, tokens);
    }

    /** The same with another limit for the characters of a text. */
    public JsonLimits withTextLength(int most) {
        return new JsonLimits(bytes, depth, most, numberLength, nameLength, tokens);
    }

    /** The same with another limit for values, keys and brackets. */
    public JsonLimits withTokens(long most) {
        return new JsonLimits(bytes, depth, textLength, numberLength, nameLength, most);
    }
}
