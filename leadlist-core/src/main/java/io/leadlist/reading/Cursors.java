package io.leadlist.reading;

import io.leadlist.list.MemberPosition;

/** What the cursors have in common: their texts, and that they belong to one list. */
final class Cursors {
    private Cursors() {}

    /** The text of a cursor. */
    static String text(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : ".").append(part);
        }
        return text.toString();
    }

    /** The parts of a text, if there are so many. */
    static String[] parts(String text, int count) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != count) {
            throw new IllegalArgumentException("no cursor of this kind");
        }
        return parts;
    }

    /** Parses a number. Unlike that of {@link Long#parseLong}, the exception does not quote the text. */
    static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("no cursor of this kind");
        }
    }

    /** Parses a place from the two parts that encode it. */
    static MemberPosition position(String version, String ordinal) {
        long position = number(ordinal);
        if (position != (int) position) {
            throw new IllegalArgumentException("no cursor of this kind");
        }
        return new MemberPosition(number(version), (int) position);
    }
}
