package io.leadlist.reading;

import io.leadlist.call.LeadListId;
import io.leadlist.list.MemberPosition;
import java.util.Objects;

/**
 * The start of the next page of a list's members, and the version as of which they are read. Its text can be stored and
 * parsed again; it is not secret and grants no access. Immutable and thread-safe.
 *
 * @param asOf the version of the list as of which members are read
 * @param after the position of the last member of the previous page
 */
public record MemberCursor(LeadListId list, long asOf, MemberPosition after) {
    /**
     * Checks the components.
     *
     * @param list the id of the list
     * @param asOf the version of the list as of which members are read
     * @param after the position of the last member of the previous page
     */
    public MemberCursor {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Parses the text of a cursor.
     *
     * @param text the text to read
     * @return the cursor
     * @throws IllegalArgumentException if it is not a cursor
     */
    public static MemberCursor parse(String text) {
        String[] parts = Cursors.parts(text, 4);
        return new MemberCursor(
                LeadListId.parse(parts[0]), Cursors.number(parts[1]), Cursors.position(parts[2], parts[3]));
    }

    @Override
    public String toString() {
        return Cursors.text(list, asOf, after.version(), after.ordinal());
    }
}
