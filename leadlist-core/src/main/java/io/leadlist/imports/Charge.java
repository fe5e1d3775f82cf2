package io.leadlist.imports;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A charge for a thing that an import has used. Immutable and thread-safe.
 *
 * @param key the identity of the thing among those of its item: the id of a person, an address, or a number
 */
public record Charge(Item item, String key, Credits amount) {
    /**
     * The items that can be charged. An organization pays for each thing once, for some of them again after a while.
     */
    public enum Item {
        /** A person was found; charged at most once in 24 hours. */
        PERSON_FOUND(Duration.ofHours(24)),
        /** An e-mail address was revealed; charged once. */
        EMAIL_REVEALED(null),
        /** An e-mail address was validated; charged once for each list. */
        EMAIL_VALIDATED(null),
        /** A phone number was revealed; charged once. */
        PHONE_REVEALED(null);

        private final @Nullable Duration paidFor;

        Item(@Nullable Duration paidFor) {
            this.paidFor = paidFor;
        }

        /** Returns how long the same thing is not charged again; empty for forever. */
        public Optional<Duration> paidFor() {
            return Optional.ofNullable(paidFor);
        }
    }

    public Charge {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(amount, "amount");
    }
}
