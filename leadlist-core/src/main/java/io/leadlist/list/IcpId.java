package io.leadlist.list;

import io.leadlist.lead.CanonicalUuid;
import java.util.Objects;
import java.util.UUID;

/** The id of an ideal customer profile (ICP) of the host: a UUID. Immutable and thread-safe. */
public record IcpId(UUID uuid) {
    /**
     * Checks the components.
     *
     * @param uuid the UUID of the id
     */
    public IcpId {
        Objects.requireNonNull(uuid, "icp id");
    }

    /**
     * Parses a UUID of 36 characters in upper or lower case.
     *
     * @param text the text to read
     * @return the id
     * @throws IllegalArgumentException if the text is not such a UUID
     */
    public static IcpId parse(String text) {
        return new IcpId(CanonicalUuid.parse(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
