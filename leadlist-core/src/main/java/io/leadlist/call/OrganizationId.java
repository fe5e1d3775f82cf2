package io.leadlist.call;

import io.leadlist.lead.StorableText;

/**
 * An organization: the tenant. Nothing of one organization can be seen from another.
 *
 * <p>Opaque text, 1 to 255 characters, not blank, compared letter by letter.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, too long or not storable.
 */
public record OrganizationId(String value) {
    public OrganizationId {
        StorableText.requireKey("organization id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
