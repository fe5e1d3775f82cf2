package io.leadlist.call;

import org.jspecify.annotations.Nullable;

/**
 * A part of an ordered sequence: so many behind a place, or so many right before one. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if both places are given, or the limit is below 1.
 *
 * @param after the place behind which it begins; null for the start of the sequence
 * @param before the place before which it ends; null if it does not matter
 * @param limit the most elements
 */
public record PageRequest<P>(@Nullable P after, @Nullable P before, int limit) {
    public PageRequest {
        if (after != null && before != null) {
            throw new IllegalArgumentException("a page is behind a position or before one");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
    }

    /** The first elements. */
    public static <P> PageRequest<P> first(int limit) {
        return new PageRequest<>(null, null, limit);
    }

    /** The elements behind a place. */
    public static <P> PageRequest<P> after(P position, int limit) {
        return new PageRequest<>(position, null, limit);
    }

    /** The elements right before a place, in the order of the sequence. */
    public static <P> PageRequest<P> before(P position, int limit) {
        return new PageRequest<>(null, position, limit);
    }
}
