package io.leadlist.lead;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of a person: an id, a profile, and when the record was made, changed and deleted. Immutable and
 * thread-safe.
 *
 * <p>Instants keep milliseconds; finer digits are dropped, so that what is stored is what is answered. A person with a
 * {@code deletedAt} can not be added to a list (reading 28).
 *
 * <p>The constructor throws {@link IllegalArgumentException} if an instant is outside of the years 1 to 9999.
 */
public record Person(
        PersonId id,
        PersonProfile profile,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant deletedAt)
        implements LeadRecord {

    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(profile, "profile");
        createdAt = stored("createdAt", createdAt);
        updatedAt = stored("updatedAt", updatedAt);
        deletedAt = stored("deletedAt", deletedAt);
    }

    /** A living person with a profile and no instants. */
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
