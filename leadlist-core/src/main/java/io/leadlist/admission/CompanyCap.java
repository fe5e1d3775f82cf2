package io.leadlist.admission;

import java.util.Objects;
import java.util.Optional;

/**
 * The maximum number of people of one company. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the number is below 1, or if the period has no days.
 *
 * @param people the maximum number of people, at least 1
 * @param acrossLists the period of a cap across lists, which counts the different people who became members of any list
 *     in it; empty if the cap counts the present members of the list
 */
public record CompanyCap(int people, Optional<ReusePeriod> acrossLists) {
    /**
     * Checks the components.
     *
     * @param people the maximum number of people, at least 1
     * @param acrossLists the period of a cap across lists, which counts the different people who became members of any
     *     list in it
     */
    public CompanyCap {
        Objects.requireNonNull(acrossLists, "acrossLists");
        if (people < 1) {
            throw new IllegalArgumentException("people must be at least 1, but is " + people);
        }
        acrossLists.ifPresent(period -> {
            if (period.days() == 0) {
                throw new IllegalArgumentException("days must be at least 1, but is 0");
            }
        });
    }
}
