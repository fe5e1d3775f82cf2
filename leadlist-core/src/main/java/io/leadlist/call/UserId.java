package io.leadlist.call;

import io.leadlist.lead.StorableText;

/**
 * The id of a user, in the form of the host. Immutable and thread-safe.
 *
 * <p>The value is opaque text of 1 to 255 characters, not blank, and is compared character by character.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, too long or not storable.
 */
public record UserId(String value) {
    /**
     * Checks the components.
     *
     * @param value the id in the host, as text
     */
    public UserId {
        StorableText.requireKey("user id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
