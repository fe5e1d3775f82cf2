package io.leadlist.reading;

import io.leadlist.call.LeadListId;
import io.leadlist.list.MemberPosition;
import java.util.Objects;

/**
 * The progress of a reader of a list's changes. Its text can be stored and parsed again; it is not secret and grants no
 * access. Hosts use {@link #since} and {@link #parse} only. Immutable and thread-safe.
 *
 * @param version the version whose changes are read next
 * @param added whether {@code after} is the position of an added member; false for a removed one
 * @param after the position of the last member that was read; {@link MemberPosition#START} before the first
 */
public record ChangeCursor(LeadListId list, long version, boolean added, MemberPosition after) {
    /**
     * Checks the components.
     *
     * @param list the id of the list
     * @param version the version whose changes are read next
     * @param added whether {@code after} is the position of an added member
     * @param after the position of the last member that was read
     */
    public ChangeCursor {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(after, "after");
    }

    /**
     * {@return the cursor after a version, so that reading begins with the next one} Version 0 is before the creation.
     *
     * @param list the id of the list
     * @param version the version after which the changes begin
     */
    public static ChangeCursor since(LeadListId list, long version) {
        return new ChangeCursor(list, version + 1, false, MemberPosition.START);
    }

    /**
     * Parses the text of a cursor.
     *
     * @param text the text to read
     * @return the cursor
     * @throws IllegalArgumentException if it is not a cursor
     */
    public static ChangeCursor parse(String text) {
        String[] parts = Cursors.parts(text, 5);
        if (!parts[2].equals("true") && !parts[2].equals("false")) {
            throw new IllegalArgumentException("text must have \"true\" or \"false\" as its third part");
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
