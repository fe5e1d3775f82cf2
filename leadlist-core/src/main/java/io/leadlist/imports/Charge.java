package io.leadlist.imports;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A charge for one item that an import has used. Immutable and thread-safe.
 *
 * @param item the kind of item
 * @param key the key that identifies the item within its kind: the id of a person, an e-mail address, or a phone
 *     number. For a validated address, the address, a space and the id of the list
 * @param amount the charged credits
 */
public record Charge(Item item, String key, Credits amount) {
    /**
     * The kinds of items that can be charged. An organization pays for each item once, or again after {@link #paidFor}.
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

        /** {@return the time for which a charge covers the item; empty if it is never charged again} */
        public Optional<Duration> paidFor() {
            return Optional.ofNullable(paidFor);
        }
    }

    /**
     * Checks the components.
     *
     * @param item the kind of item
     * @param key the key that identifies the item within its kind
     * @param amount the charged credits
     */
    public Charge {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(amount, "amount");
    }
}
