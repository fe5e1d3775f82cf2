package io.leadlist.reading;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.StorableInstant;
import java.time.Instant;
import java.util.Objects;

/**
 * Where the next page of lists begins: behind a list, where it stood when it was read. A list that is changed between
 * two pages moves to the front, and is not seen again behind. Its text can be kept and read again. Immutable and
 * thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the instant is outside of the years 1 to 9999.
 */
public record ListCursor(Instant updatedAt, LeadListId after) {
    public ListCursor {
        updatedAt = StorableInstant.require("updatedAt", updatedAt);
        Objects.requireNonNull(after, "after");
    }

    /**
     * Reads the text of a cursor.
     *
     * @throws IllegalArgumentException if it is none
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
