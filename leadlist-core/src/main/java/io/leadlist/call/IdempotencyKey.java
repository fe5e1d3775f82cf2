package io.leadlist.call;

import io.leadlist.lead.StorableText;

/**
 * A key that makes a retry of a write safe. Within an organization, the same key with the same content returns the
 * stored result. The same key with other content throws {@link ConflictException}.
 *
 * <p>The content includes the caller and the expected version. A rejection is a result as well, once execution has
 * begun: a retry throws it again, even if its reason no longer holds.
 *
 * <p>The value is opaque text of 1 to 255 characters, not blank, and is compared character by character. Immutable and
 * thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, too long or not storable.
 */
public record IdempotencyKey(String value) {
    /**
     * Checks the components.
     *
     * @param value the text of the key
     */
    public IdempotencyKey {
        StorableText.requireKey("idempotency key", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
