package io.leadlist.imports;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is paid for, and its price (spec/3, section 3). Immutable and thread-safe.
 *
 * @param key what tells the thing from all others of its item: the id of a person, an address, a number
 */
public record Charge(Item item, String key, Credits amount) {
    /** What can be paid for. An organization pays for each thing once, some of them again after a while. */
    public enum Item {
        /** A person was found: at most once in 24 hours. */
        PERSON_FOUND(Duration.ofHours(24)),
        /** An e-mail address was revealed: once. */
        EMAIL_REVEALED(null),
        /** An e-mail address was validated: once for each list. */
        EMAIL_VALIDATED(null),
        /** A phone number was revealed: once. */
        PHONE_REVEALED(null);

        private final @Nullable Duration paidFor;

        Item(@Nullable Duration paidFor) {
            this.paidFor = paidFor;
        }

        /** How long the same thing is not charged again; forever if empty. */
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
