package io.leadlist.reading;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.StorableInstant;
import java.time.Instant;
import java.util.Objects;

/**
 * The start of the next page of lists: after the position of the last list of the previous page. A list that changes
 * between two pages moves to the front and does not appear again. The text of a cursor can be stored and parsed again.
 * Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the instant is outside the years 1 to 9999.
 */
public record ListCursor(Instant updatedAt, LeadListId after) {
    /**
     * Checks the components.
     *
     * @param updatedAt the time at which it was updated
     * @param after the position of the last list of the previous page
     */
    public ListCursor {
        updatedAt = StorableInstant.require("updatedAt", updatedAt);
        Objects.requireNonNull(after, "after");
    }

    /**
     * Parses the text of a cursor.
     *
     * @param text the text to read
     * @return the cursor
     * @throws IllegalArgumentException if it is not a cursor
     */
    public static ListCursor parse(String text) {
        String[] parts = Cursors.parts(text, 2);
        return new ListCursor(Instant.ofEpochMilli(Cursors.number(parts[0])), LeadListId.parse(parts[1]));
    }

    @Override
    public String toString() {
        return Cursors.text(updatedAt.toEpochMilli(), after);
    }
}
