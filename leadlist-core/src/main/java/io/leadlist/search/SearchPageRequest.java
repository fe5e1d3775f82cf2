package io.leadlist.search;

/**
 * A request for one page of a search: its 0-based number and its size. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if {@code number} is below 0 or {@code size} below 1.
 */
public record SearchPageRequest(int number, int size) {
    /**
     * Checks the components.
     *
     * @param number the number of the page, from 0
     * @param size the maximum number of entries, at least 1
     */
    public SearchPageRequest {
        if (number < 0 || size < 1) {
            throw new IllegalArgumentException(
                    "number must be at least 0 and size at least 1, but they are " + number + " and " + size);
        }
    }

    /** {@return the index of the page's first entry in the whole result} */
    public long offset() {
        return (long) number * size;
    }

    /**
     * {@return this request if its size is at most a maximum}
     *
     * @param largest the largest number
     * @throws IllegalArgumentException if {@code size} exceeds the maximum
     */
    public SearchPageRequest within(int largest) {
        if (size > largest) {
            throw new IllegalArgumentException("size must be at most " + largest + ", but is " + size);
        }
        return this;
    }
}
