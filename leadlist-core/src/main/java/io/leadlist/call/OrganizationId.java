package io.leadlist.call;

import io.leadlist.lead.StorableText;

/**
 * The id of an organization, which is the tenant: nothing of one organization is visible to another. Immutable and
 * thread-safe.
 *
 * <p>The value is opaque text of 1 to 255 characters, not blank, and is compared character by character.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, too long or not storable.
 */
public record OrganizationId(String value) {
    /**
     * Checks the components.
     *
     * @param value the id in the host, as text
     */
    public OrganizationId {
        StorableText.requireKey("organization id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
