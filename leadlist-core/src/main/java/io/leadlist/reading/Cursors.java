package io.leadlist.reading;

import io.leadlist.list.MemberPosition;

/** The text form of cursors. */
final class Cursors {
    private Cursors() {}

    /** Returns the text of a cursor. */
    static String text(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : ".").append(part);
        }
        return text.toString();
    }

    /** Returns the parts of a text, which must have this number of parts. */
    static String[] parts(String text, int count) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != count) {
            throw new IllegalArgumentException("text must have " + count + " parts, but has " + parts.length);
        }
        return parts;
    }

    /** Parses a number. Unlike {@link Long#parseLong}, the exception does not quote the text. */
    static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("text must have numbers as versions, positions and times");
        }
    }

    /** Parses a position from the two parts that encode it. */
    static MemberPosition position(String version, String ordinal) {
        long position = number(ordinal);
        if (position != (int) position) {
            throw new IllegalArgumentException(
                    "text must have a position of at most " + Integer.MAX_VALUE + ", but has " + position);
        }
        return new MemberPosition(number(version), (int) position);
    }
}
