package io.leadlist.call;

import io.leadlist.lead.StorableText;

/**
 * A name that the caller gives to one write, so that repeating it is safe: within an organization the same id with the
 * same content gets the stored answer, the same id with other content is refused with {@link ConflictException}.
 *
 * <p>Who makes the call and which version it expects belong to the content. A refusal is an answer too, once execution
 * had begun: the repeat is refused in the same way, although the reason may be gone.
 *
 * <p>Opaque text, 1 to 255 characters, not blank, compared letter by letter.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is blank, too long or not storable.
 */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        StorableText.requireKey("idempotency key", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
