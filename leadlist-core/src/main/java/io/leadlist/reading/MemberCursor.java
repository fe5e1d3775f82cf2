package io.leadlist.reading;

import io.leadlist.call.LeadListId;
import io.leadlist.list.MemberPosition;
import java.util.Objects;

/**
 * Where the next page of a list's members begins, and as of which version they are read. Its text can be kept and read
 * again; it is no secret, and gives no access. Immutable and thread-safe.
 */
public record MemberCursor(LeadListId list, long asOf, MemberPosition after) {
    public MemberCursor {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(after, "after");
    }

    /**
     * Reads the text of a cursor.
     *
     * @throws IllegalArgumentException if it is none
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
