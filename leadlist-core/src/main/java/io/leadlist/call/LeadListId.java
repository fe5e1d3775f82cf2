package io.leadlist.call;

import io.leadlist.lead.CanonicalUuid;
import java.util.Objects;
import java.util.UUID;

/**
 * The id of a list: a UUID, time-ordered when the library makes it. Ids are compared as databases do: byte by byte,
 * unsigned.
 */
public record LeadListId(UUID uuid) implements Comparable<LeadListId> {
    public LeadListId {
        Objects.requireNonNull(uuid, "lead list id");
    }

    /**
     * Reads a UUID of 36 characters, in either case.
     *
     * @throws IllegalArgumentException if the text is no such UUID
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
