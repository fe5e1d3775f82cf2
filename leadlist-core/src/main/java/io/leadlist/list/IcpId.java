package io.leadlist.list;

import io.leadlist.lead.CanonicalUuid;
import java.util.Objects;
import java.util.UUID;

/** The id of an ideal customer profile (ICP) of the host: a UUID. */
public record IcpId(UUID uuid) {
    public IcpId {
        Objects.requireNonNull(uuid, "icp id");
    }

    /**
     * Reads a UUID of 36 characters, in either case.
     *
     * @throws IllegalArgumentException if the text is no such UUID
     */
    public static IcpId parse(String text) {
        return new IcpId(CanonicalUuid.parse(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
