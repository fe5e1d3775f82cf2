package io.leadlist.call;

import io.leadlist.lead.StorableText;

/**
 * A user of the host, in the host's own form.
 *
 * <p>Opaque text, 1 to 255 characters, not blank, compared letter by letter.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, too long or not storable.
 */
public record UserId(String value) {
    public UserId {
        StorableText.requireKey("user id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
