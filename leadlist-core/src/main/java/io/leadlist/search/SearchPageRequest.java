package io.leadlist.search;

/**
 * One page of a search: its 0-based number and its size.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if {@code number} is below 0 or {@code size} below 1.
 */
public record SearchPageRequest(int number, int size) {
    public SearchPageRequest {
        if (number < 0 || size < 1) {
            throw new IllegalArgumentException("a page has a number from 0 and a size from 1");
        }
    }

    /** The index of the page's first entry in the whole result. */
    public long offset() {
        return (long) number * size;
    }

    /**
     * The same, if it is not too large.
     *
     * @throws IllegalArgumentException if {@code size} is above the largest
     */
    public SearchPageRequest within(int largest) {
        if (size > largest) {
            throw new IllegalArgumentException("a page has at most " + largest + " entries");
        }
        return this;
    }
}
