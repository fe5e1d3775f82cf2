package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.StorableInstant;
import io.leadlist.lead.StorableText;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for a suppression entry. Its text is parsed when it is added, so that one unreadable text does not reject
 * the others. Immutable and thread-safe.
 *
 * <pre>{@code
 * NewSuppression.of(Kind.DOMAIN, "https://www.example.com", SuppressionReason.CUSTOMER).withNote("since 2026")
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the source, the note or the instant is one that
 * {@link Suppression} rejects.
 *
 * @param text any text; {@link SuppressionKey#parse} reads it
 * @param keyed whether the entry stores the keyed hash of the key instead of the key
 */
public record NewSuppression(
        Kind kind,
        String text,
        SuppressionReason reason,
        String source,
        @Nullable String note,
        @Nullable Instant expiresAt,
        @Nullable Channel channel,
        boolean keyed) {
    /** The default source. */
    public static final String API = "api";

    /**
     * Checks the components.
     *
     * @param kind the kind of the key
     * @param text any text
     * @param reason why the key is suppressed
     * @param source where the entry comes from
     * @param note a text for users; may be null
     * @param expiresAt the time of expiry; may be null
     * @param channel the channel that the entry is about; null if it keeps leads out of lists
     * @param keyed whether the entry stores the keyed hash of the key instead of the key
     */
    public NewSuppression {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
        StorableText.requireNotBlank("source", source, Suppression.MAX_SOURCE);
        if (note != null) {
            StorableText.requireNotBlank("note", note, Suppression.MAX_NOTE);
        }
        expiresAt = expiresAt == null ? null : StorableInstant.require("expiresAt", expiresAt);
    }

    /**
     * {@return a request with the source {@value #API}, for an entry that never expires and has no channel}
     *
     * @param kind the kind of the key
     * @param text the text to read
     * @param reason why the key is suppressed
     */
    public static NewSuppression of(Kind kind, String text, SuppressionReason reason) {
        return new NewSuppression(kind, text, reason, API, null, null, null, false);
    }

    /**
     * {@return this request with another source}
     *
     * @param other the new source
     */
    public NewSuppression withSource(String other) {
        return new NewSuppression(kind, text, reason, other, note, expiresAt, channel, keyed);
    }

    /**
     * {@return this request with a note; null for none}
     *
     * @param other the new note; null for none
     */
    public NewSuppression withNote(@Nullable String other) {
        return new NewSuppression(kind, text, reason, source, other, expiresAt, channel, keyed);
    }

    /**
     * {@return this request for an entry that applies until an instant; null if it never expires}
     *
     * @param instant the instant at which the entry expires; null for never
     */
    public NewSuppression until(@Nullable Instant instant) {
        return new NewSuppression(kind, text, reason, source, note, instant, channel, keyed);
    }

    /**
     * {@return this request for an entry about one channel, which keeps no lead out; null for a blocking entry}
     *
     * @param other the channel; null for none
     */
    public NewSuppression about(@Nullable Channel other) {
        return new NewSuppression(kind, text, reason, source, note, expiresAt, other, keyed);
    }

    /** {@return this request for an entry that stores only a keyed hash, see {@link SuppressionSecret}} */
    public NewSuppression asKeyed() {
        return new NewSuppression(kind, text, reason, source, note, expiresAt, channel, true);
    }

    /**
     * {@return the key of the entry}
     *
     * @param hashes the keyed hashes of the organization
     * @throws UnreadableKeyException if the text is not a key, or a keyed hash is required and cannot be made
     */
    public SuppressionKey key(KeyedHashes hashes) {
        SuppressionKey plain = SuppressionKey.parse(kind, text);
        if (!keyed) {
            return plain;
        }
        return hashes.of(plain).orElseThrow(() -> new UnreadableKeyException(kind, KeyProblem.NO_SECRET));
    }

    /** Returns the kind and the reason, without the text, the source and the note. */
    @Override
    public String toString() {
        return "NewSuppression[" + kind + ", " + reason + "]";
    }
}
