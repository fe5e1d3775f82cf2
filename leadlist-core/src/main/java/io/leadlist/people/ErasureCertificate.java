package io.leadlist.people;

import io.leadlist.admission.Suppression;
import io.leadlist.call.UserId;
import io.leadlist.lead.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of an erasure: what was erased, when, by whom and why, and what keeps the person from coming back. It
 * contains no value of the person's record. Immutable and thread-safe.
 *
 * @param dryRun whether nothing was stored
 * @param at the instant at which the erasure began
 * @param by the admin who made the call
 * @param reason the reason that the caller gave
 * @param erasedAs the id that stands for the person in the history of lists; null if no row was about the person
 * @param counts the number of rows of each part
 * @param listsLeft the number of lists that still have the erased id as a member; the next sweep removes it from them
 * @param keptOutBy the entries that keep the person out, with keyed hashes in place of values, the earliest first. An
 *     entry that existed before this call has its first instant and user
 */
public record ErasureCertificate(
        boolean dryRun,
        Instant at,
        UserId by,
        String reason,
        @Nullable PersonId erasedAs,
        Map<ErasedPart, Long> counts,
        long listsLeft,
        List<Suppression> keptOutBy) {
    /**
     * Checks the components, and copies collections.
     *
     * @param dryRun whether nothing was stored
     * @param at the instant at which the erasure began
     * @param by the admin who made the call
     * @param reason the reason that the caller gave
     * @param erasedAs the id that stands for the person in the history of lists
     * @param counts the number of rows of each part
     * @param listsLeft the number of lists that still have the erased id as a member
     * @param keptOutBy the entries that keep the person out, with keyed hashes in place of values, the earliest first
     */
    public ErasureCertificate {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        Map<ErasedPart, Long> all = new EnumMap<>(ErasedPart.class);
        for (ErasedPart part : ErasedPart.values()) {
            all.put(part, counts.getOrDefault(part, 0L));
        }
        counts = Collections.unmodifiableMap(all);
        keptOutBy = List.copyOf(keptOutBy);
    }

    /**
     * {@return the number of rows of a part}
     *
     * @param part the part to count
     */
    public long count(ErasedPart part) {
        return Objects.requireNonNull(counts.get(part));
    }

    /** {@return whether the organization stored nothing about the person, so that nothing had to be erased} */
    public boolean isNothing() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /** {@return whether no list is left to be changed} */
    public boolean isComplete() {
        return listsLeft == 0;
    }

    /**
     * {@return whether an entry keeps the person from coming back by an add or an import} Without a
     * {@link io.leadlist.admission.SuppressionSecret}, nothing does.
     */
    public boolean staysOut() {
        return !keptOutBy.isEmpty();
    }
}
