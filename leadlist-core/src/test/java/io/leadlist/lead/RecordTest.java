package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record contains only values that every database can store. */
class RecordTest {
    private static final PersonProfile ADA =
            PersonProfile.named("Ada", "Sample").build();

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "0000-12-31T23:59:59.999Z", "-0001-01-01T00:00:00Z"})
    void an_instant_outside_the_years_1_to_9999_is_rejected(Instant outside) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Person(new PersonId("p"), ADA, null, outside, null))
                .withMessage("updatedAt must be in the years 1 to 9999");
    }

    @Test
    void the_first_and_the_last_instant_keep_milliseconds() {
        Person person =
                new Person(new PersonId("p"), ADA, StorableInstant.MIN, StorableInstant.MAX.plusNanos(999_999), null);

        assertThat(person.createdAt()).isEqualTo(StorableInstant.MIN);
        assertThat(person.updatedAt()).isEqualTo(StorableInstant.MAX);
    }

    @Test
    @SuppressWarnings("NullAway")
    void external_ids_can_be_empty_but_not_null() {
        PersonProfileBuilder profile = PersonProfile.named("Ada", "Sample").externalIds(null);

        assertThatNullPointerException().isThrownBy(profile::build).withMessage("externalIds");
    }
}
