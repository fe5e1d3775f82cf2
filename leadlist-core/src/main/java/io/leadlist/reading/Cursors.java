package io.leadlist.reading;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.list.Place;

/** What the cursors have in common: their texts, and that they belong to one list. */
final class Cursors {
    private static final Path CURSOR = Path.of("cursor");

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
    static Place place(String version, String ordinal) {
        long place = number(ordinal);
        if (place != (int) place) {
            throw new IllegalArgumentException("no cursor of this kind");
        }
        return new Place(number(version), (int) place);
    }

    /** Refuses a cursor of another list. */
    static void requireOf(LeadListId list, LeadListId ofCursor) {
        if (!list.equals(ofCursor)) {
            throw new InvalidRequestException(
                    new Violation(CURSOR, Violation.Kind.CONTRADICTION, "The cursor is of another list"));
        }
    }

    /** Refuses a version that a list has not reached, or never had. */
    static void requireVersion(String parameter, long version, long last) {
        if (version < 1 || version > last) {
            throw new InvalidRequestException(new Violation(
                    Path.of(parameter), Violation.Kind.OUT_OF_RANGE, "The list has versions 1 to " + last));
        }
    }
}
