package io.leadlist.reading;

import io.leadlist.call.LeadListId;
import io.leadlist.list.MemberPosition;
import java.util.Objects;

/**
 * The progress of a reader of a list's changes. Its text can be stored and parsed again; it is not secret and grants no
 * access. Immutable and thread-safe.
 */
public record ChangeCursor(LeadListId list, long version, boolean added, MemberPosition after) {
    public ChangeCursor {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(after, "after");
    }

    /** Returns the cursor after a version: later changes are still to be read. Version 0 is before the creation. */
    public static ChangeCursor since(LeadListId list, long version) {
        return new ChangeCursor(list, version + 1, false, MemberPosition.START);
    }

    /**
     * Parses the text of a cursor.
     *
     * @throws IllegalArgumentException if it is not a cursor
     */
    public static ChangeCursor parse(String text) {
        String[] parts = Cursors.parts(text, 5);
        if (!parts[2].equals("true") && !parts[2].equals("false")) {
            throw new IllegalArgumentException("text must be a cursor of changes");
        }
        return new ChangeCursor(
                LeadListId.parse(parts[0]),
                Cursors.number(parts[1]),
                Boolean.parseBoolean(parts[2]),
                Cursors.position(parts[3], parts[4]));
    }

    @Override
    public String toString() {
        return Cursors.text(list, version, added, after.version(), after.ordinal());
    }
}
