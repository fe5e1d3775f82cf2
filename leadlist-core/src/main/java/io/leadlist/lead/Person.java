package io.leadlist.lead;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of a person: an id, a profile, and the instants of its creation, last change and deletion. Immutable and
 * thread-safe.
 *
 * <p>Instants have milliseconds; finer digits are dropped, so that the stored record equals this one. A person with a
 * {@code deletedAt} cannot be added to a list (<a href="{@docRoot}/docs/contract-decisions.md#28">decision 28</a>).
 *
 * <p>The constructor throws {@link IllegalArgumentException} if an instant is outside the years 1 to 9999.
 */
public record Person(
        PersonId id,
        PersonProfile profile,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant deletedAt)
        implements LeadRecord {

    /**
     * Checks the components.
     *
     * @param id the id of the person
     * @param profile the data of the person
     * @param createdAt the time of the creation; may be null
     * @param updatedAt the time at which it was updated; may be null
     * @param deletedAt the time at which it was deleted; may be null
     */
    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(profile, "profile");
        createdAt = stored("createdAt", createdAt);
        updatedAt = stored("updatedAt", updatedAt);
        deletedAt = stored("deletedAt", deletedAt);
    }

    /**
     * {@return a person with a profile, without instants}
     *
     * @param id the id of the person
     * @param profile the data of the person
     */
    public static Person of(PersonId id, PersonProfile profile) {
        return new Person(id, profile, null, null, null);
    }

    @Override
    public boolean isDeleted() {
        return deletedAt != null;
    }

    private static @Nullable Instant stored(String argument, @Nullable Instant instant) {
        return instant == null ? null : StorableInstant.require(argument, instant);
    }
}
