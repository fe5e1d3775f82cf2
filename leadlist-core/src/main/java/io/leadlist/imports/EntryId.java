package io.leadlist.imports;

import java.util.Objects;
import java.util.UUID;

/** The id of a raw lead of a list: a UUID, time-ordered if the library creates it. Immutable and thread-safe. */
public record EntryId(UUID uuid) {
    /**
     * Checks the components.
     *
     * @param uuid the UUID of the id
     */
    public EntryId {
        Objects.requireNonNull(uuid, "entry id");
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
