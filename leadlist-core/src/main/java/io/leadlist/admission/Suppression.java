package io.leadlist.admission;

import io.leadlist.call.UserId;
import io.leadlist.lead.StorableInstant;
import io.leadlist.lead.StorableText;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A suppression entry: keeps the leads that its key covers out of the lists in its scope. Immutable and thread-safe.
 *
 * <p>An entry is identified by key, scope and channel. The constructor throws {@link IllegalArgumentException} if a
 * text is too long or cannot be stored, if the source or the note is blank, or if an instant is outside the years 1 to
 * 9999. Instants are truncated to milliseconds.
 *
 * @param source where the entry comes from, at most {@value #MAX_SOURCE} characters
 * @param note any remark, at most {@value #MAX_NOTE} characters; null if there is none
 * @param addedBy the user who added the entry
 * @param expiresAt the instant from which the entry no longer applies; null if it never expires
 * @param channel the channel that the entry is about; null if it keeps leads out of lists
 */
public record Suppression(
        SuppressionKey key,
        SuppressionScope scope,
        SuppressionReason reason,
        String source,
        @Nullable String note,
        UserId addedBy,
        Instant addedAt,
        @Nullable Instant expiresAt,
        @Nullable Channel channel) {
    /** The maximum number of characters of a source. */
    public static final int MAX_SOURCE = 100;

    /** The maximum number of characters of a note. */
    public static final int MAX_NOTE = 500;

    /**
     * Checks the components.
     *
     * @param key the key of the leads to keep out
     * @param scope where the entry applies
     * @param reason why the key is suppressed
     * @param source where the entry comes from, at most {@value #MAX_SOURCE} characters
     * @param note any remark, at most {@value #MAX_NOTE} characters
     * @param addedBy the user who added the entry
     * @param addedAt the time at which it was added
     * @param expiresAt the instant from which the entry no longer applies
     * @param channel the channel that the entry is about
     */
    public Suppression {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(reason, "reason");
        StorableText.requireNotBlank("source", source, MAX_SOURCE);
        if (note != null) {
            StorableText.requireNotBlank("note", note, MAX_NOTE);
        }
        Objects.requireNonNull(addedBy, "addedBy");
        addedAt = StorableInstant.require("addedAt", addedAt);
        expiresAt = expiresAt == null ? null : StorableInstant.require("expiresAt", expiresAt);
    }

    /**
     * {@return whether the entry has not expired at an instant}
     *
     * @param at the time at which the entry is looked at
     */
    public boolean isInForce(Instant at) {
        return expiresAt == null || at.isBefore(expiresAt);
    }

    /** {@return whether the entry keeps leads out of lists, because it has no channel} */
    public boolean blocksAdds() {
        return channel == null;
    }

    /**
     * {@return this entry after the same key was suppressed again} A stronger reason replaces the reason, and a later
     * or missing expiry replaces the expiry; everything else stays.
     *
     * @param other the reason of the new request
     * @param expiry the expiry of the new request; null for never
     */
    public Suppression renewedBy(SuppressionReason other, @Nullable Instant expiry) {
        SuppressionReason stronger = other.isStrongerThan(reason) ? other : reason;
        boolean isLonger = expiresAt != null && (expiry == null || expiry.isAfter(expiresAt));
        return new Suppression(
                key, scope, stronger, source, note, addedBy, addedAt, isLonger ? expiry : expiresAt, channel);
    }

    /** Returns the facts of the entry without the value of the key, the source and the note. */
    @Override
    public String toString() {
        return "Suppression[" + key + ", " + scope + ", " + reason + ", " + addedAt + "]";
    }
}
