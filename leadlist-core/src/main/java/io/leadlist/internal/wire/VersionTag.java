package io.leadlist.internal.wire;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a list as an entity tag: {@code "7"}, or {@code "7-gzip"} for a compressed response. Two responses
 * with different bytes must not have the same strong tag (RFC 9110, 8.8.3.3), so the tag of the compressed one has a
 * suffix.
 */
public final class VersionTag {
    private static final String GZIP = "-gzip";
    private static final Pattern OPAQUE = Pattern.compile("([1-9][0-9]{0,18})(?:" + GZIP + ")?");

    private VersionTag() {}

    /** Returns the tag of a version, in quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Returns the tag of the compressed form of a response with this tag. A weak tag is the same for both. */
    public static String compressed(String tag) {
        return tag.startsWith("W/") || !tag.endsWith("\"") ? tag : tag.substring(0, tag.length() - 1) + GZIP + "\"";
    }

    /** Returns whether the text between the quotes of a tag belongs to a compressed response. */
    static boolean isCompressed(String opaque) {
        return opaque.endsWith(GZIP);
    }

    /** Returns the version that the text between the quotes of a tag stands for; empty if it is no version. */
    static OptionalLong version(String opaque) {
        Matcher version = OPAQUE.matcher(opaque);
        if (!version.matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(version.group(1)));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
