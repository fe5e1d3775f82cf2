package io.leadlist.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of a header {@code If-Match} or {@code If-None-Match}: {@code *}, or a list of tags (RFC 9110, 8.8.3).
 *
 * @param isAny whether the value is {@code *}
 * @param tags the tags in the order of the value; empty for {@code *}
 */
record EntityTags(boolean isAny, List<Tag> tags) {
    /** A tag can contain every character from here on; RFC 9110 calls these obs-text. */
    private static final char FIRST_ABOVE_ASCII = 0x80;

    /**
     * A tag.
     *
     * @param opaque the text between the quotes
     */
    record Tag(boolean isWeak, String opaque) {}

    /** Parses a value; empty if it is malformed. */
    static Optional<EntityTags> parse(String value) {
        HeaderScanner in = new HeaderScanner(value).skipSpace();
        if (in.skip('*')) {
            return in.skipSpace().isAtEnd() ? Optional.of(new EntityTags(true, List.of())) : Optional.empty();
        }
        List<Tag> tags = new ArrayList<>();
        do {
            in.skipSpace();
            if (!in.isAtEnd() && !in.startsWith(',')) {
                Optional<Tag> tag = tag(in);
                if (tag.isEmpty()) {
                    return Optional.empty();
                }
                tags.add(tag.get());
                in.skipSpace();
            }
        } while (in.skip(','));
        return in.isAtEnd() && !tags.isEmpty() ? Optional.of(new EntityTags(false, tags)) : Optional.empty();
    }

    private static Optional<Tag> tag(HeaderScanner in) {
        boolean isWeak = in.skip("W/");
        boolean isOpened = in.skip('"');
        String opaque = in.until('"');
        boolean isClosed = in.skip('"');
        boolean isTag = isOpened && isClosed && opaque.chars().allMatch(EntityTags::isInTag);
        return isTag ? Optional.of(new Tag(isWeak, opaque)) : Optional.empty();
    }

    private static boolean isInTag(int one) {
        return (one >= '!' && one <= '~') || one >= FIRST_ABOVE_ASCII;
    }
}
