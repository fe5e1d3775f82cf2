package io.leadlist.list;

import io.leadlist.lead.StorableInstant;
import java.time.Instant;

/**
 * The period in which a list is worked on. Both instants are truncated to milliseconds (<a
 * href="{@docRoot}/docs/contract-decisions.md#53">decision 53</a>). Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if {@code end} is before {@code start}, or if one of them
 * is outside the years 1 to 9999. Both may be the same instant (<a
 * href="{@docRoot}/docs/contract-decisions.md#4">decision 4</a>).
 */
public record Campaign(Instant start, Instant end) {
    /** The first possible instant of a campaign. */
    public static final Instant MIN = StorableInstant.MIN;

    /** The last possible instant of a campaign. */
    public static final Instant MAX = StorableInstant.MAX;

    /**
     * Checks the components.
     *
     * @param start the start, in the years 1 to 9999
     * @param end the end, not before the start
     */
    public Campaign {
        start = StorableInstant.require("start", start);
        end = StorableInstant.require("end", end);
        requireOrder(start, end);
    }

    static void requireOrder(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "end must not be before start, but they are \"" + end + "\" and \"" + start + "\"");
        }
    }

    /**
     * {@return a campaign from one instant to another, both included}
     *
     * @param start the start, in the years 1 to 9999
     * @param end the end, not before the start
     * @throws IllegalArgumentException if {@code end} is before {@code start}, or an instant is out of range
     */
    public static Campaign of(Instant start, Instant end) {
        return new Campaign(start, end);
    }
}
