package io.leadlist.call;

import org.jspecify.annotations.Nullable;

/**
 * A request for one page of an ordered sequence: the elements after a position, or those immediately before one.
 * Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if both positions are set, or if the limit is below 1. The
 * factory methods throw it if the limit is below 1.
 *
 * @param after the position after which the page begins; null for the start of the sequence
 * @param before the position before which the page ends; null for no such position
 * @param limit the maximum number of elements, at least 1
 */
public record PageRequest<P>(@Nullable P after, @Nullable P before, int limit) {
    /**
     * Checks the components.
     *
     * @param after the position after which the page begins
     * @param before the position before which the page ends
     * @param limit the maximum number of elements, at least 1
     */
    public PageRequest {
        if (after != null && before != null) {
            throw new IllegalArgumentException("at most one of after and before must be set, but both are");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
    }

    /**
     * {@return a request for the first page}
     *
     * @param <P> the type of the value
     * @param limit the maximum number of elements in the page
     */
    public static <P> PageRequest<P> first(int limit) {
        return new PageRequest<>(null, null, limit);
    }

    /**
     * {@return a request for the elements after a position}
     *
     * @param <P> the type of the value
     * @param position the position next to which the page lies
     * @param limit the maximum number of elements in the page
     */
    public static <P> PageRequest<P> after(P position, int limit) {
        return new PageRequest<>(position, null, limit);
    }

    /**
     * {@return a request for the elements immediately before a position, in the order of the sequence}
     *
     * @param <P> the type of the value
     * @param position the position next to which the page lies
     * @param limit the maximum number of elements in the page
     */
    public static <P> PageRequest<P> before(P position, int limit) {
        return new PageRequest<>(null, position, limit);
    }
}
