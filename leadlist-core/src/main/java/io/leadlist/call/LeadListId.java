package io.leadlist.call;

import io.leadlist.lead.CanonicalUuid;
import java.util.Objects;
import java.util.UUID;

/**
 * The id of a list: a UUID, time-ordered if the library creates it. Ids are ordered as in databases: byte by byte,
 * unsigned. Immutable and thread-safe.
 */
public record LeadListId(UUID uuid) implements Comparable<LeadListId> {
    /**
     * Checks the components.
     *
     * @param uuid the UUID of the id
     */
    public LeadListId {
        Objects.requireNonNull(uuid, "lead list id");
    }

    /**
     * Parses a UUID of 36 characters in upper or lower case.
     *
     * @param text the text to read
     * @return the id
     * @throws IllegalArgumentException if the text is not such a UUID
     */
    public static LeadListId parse(String text) {
        return new LeadListId(CanonicalUuid.parse(text));
    }

    @Override
    public int compareTo(LeadListId other) {
        int high = Long.compareUnsigned(uuid.getMostSignificantBits(), other.uuid.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(uuid.getLeastSignificantBits(), other.uuid.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
