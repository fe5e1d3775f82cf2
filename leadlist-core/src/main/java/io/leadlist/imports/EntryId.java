package io.leadlist.imports;

import java.util.Objects;
import java.util.UUID;

/** The id of an entry: a UUID, time-ordered when the library makes it. */
public record EntryId(UUID uuid) {
    public EntryId {
        Objects.requireNonNull(uuid, "entry id");
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
