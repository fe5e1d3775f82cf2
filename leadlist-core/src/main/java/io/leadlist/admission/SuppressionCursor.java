package io.leadlist.admission;

import io.leadlist.lead.StorableInstant;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The position of an entry in the order of all entries of a scope: by {@code addedAt}, kind, value and channel. An
 * entry without a channel comes first. Immutable and thread-safe. {@code toString} does not contain the value.
 *
 * @param channel the channel of the entry; null if it has none
 */
public record SuppressionCursor(
        Instant addedAt, SuppressionKey key, @Nullable Channel channel) implements Comparable<SuppressionCursor> {
    private static final Comparator<SuppressionCursor> ORDER = Comparator.comparing(SuppressionCursor::addedAt)
            .thenComparing(SuppressionCursor::key)
            .thenComparing(SuppressionCursor::channelName);

    /**
     * Checks the components.
     *
     * @param addedAt the time at which it was added
     * @param key the key of the last entry of the page
     * @param channel the channel of the entry
     */
    public SuppressionCursor {
        addedAt = StorableInstant.require("addedAt", addedAt);
        Objects.requireNonNull(key, "key");
    }

    /**
     * {@return the position of an entry}
     *
     * @param entry the last entry of the page
     */
    public static SuppressionCursor of(Suppression entry) {
        return new SuppressionCursor(entry.addedAt(), entry.key(), entry.channel());
    }

    /** {@return the name of the channel; an empty text if there is none} */
    public String channelName() {
        return channel == null ? "" : channel.name();
    }

    @Override
    public int compareTo(SuppressionCursor other) {
        return ORDER.compare(this, other);
    }
}
