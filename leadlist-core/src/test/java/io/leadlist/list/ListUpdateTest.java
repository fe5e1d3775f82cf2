package io.leadlist.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applying an update to the details of a list. */
class ListUpdateTest {
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final ListDetails DETAILS = new ListDetails("Q1", Campaign.of(JANUARY, MARCH));
    private static final ListDetails PLAIN = new ListDetails("Plain", null);

    @Test
    void an_empty_update_changes_nothing() {
        assertThat(ListUpdate.NOTHING.applyTo(DETAILS)).isEqualTo(DETAILS);
        assertThat(ListUpdate.NOTHING.applyTo(PLAIN)).isEqualTo(PLAIN);
    }

    @Test
    void a_new_name_keeps_the_campaign_and_a_new_campaign_keeps_the_name() {
        assertThat(ListUpdate.NOTHING.withName("Q2").applyTo(DETAILS))
                .isEqualTo(new ListDetails("Q2", DETAILS.campaign()));
        assertThat(ListUpdate.NOTHING.withCampaign(MARCH, MAY).applyTo(PLAIN))
                .isEqualTo(new ListDetails("Plain", Campaign.of(MARCH, MAY)));
    }

    @Test
    void a_new_date_keeps_the_other_date() {
        assertThat(ListUpdate.NOTHING.withEnd(MAY).applyTo(DETAILS).campaign()).isEqualTo(Campaign.of(JANUARY, MAY));
        assertThat(ListUpdate.NOTHING.withStart(MARCH).applyTo(DETAILS).campaign())
                .isEqualTo(Campaign.of(MARCH, MARCH));
    }

    @Test
    void an_end_before_the_start_is_rejected() {
        assertThatThrownBy(() -> ListUpdate.NOTHING.withStart(MAY).applyTo(DETAILS))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("startDate: startDate must not be after endDate");
        assertThatThrownBy(
                        () -> ListUpdate.NOTHING.withEnd(JANUARY.minusMillis(1)).applyTo(DETAILS))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("endDate: endDate must not be before startDate");
        assertThatIllegalArgumentException().isThrownBy(() -> ListUpdate.NOTHING.withCampaign(MAY, MARCH));
    }

    @Test
    void a_campaign_needs_both_dates() {
        assertThatThrownBy(() -> ListUpdate.NOTHING.withStart(MAY).applyTo(PLAIN))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("endDate: Required");
        assertThatThrownBy(() -> ListUpdate.NOTHING.withEnd(MAY).applyTo(PLAIN))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("startDate: Required");
    }

    @Test
    void dates_keep_milliseconds_and_are_in_the_years_1_to_9999() {
        assertThat(ListUpdate.NOTHING.withEnd(MAY.plusNanos(1_999_999)).end()).isEqualTo(MAY.plusMillis(1));
        assertThatIllegalArgumentException().isThrownBy(() -> ListUpdate.NOTHING.withStart(Instant.MAX));
    }

    @Test
    void members_of_two_types_are_rejected() {
        CompanyId company = CompanyId.parse("770e8400-e29b-41d4-a716-446655440001");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ListUpdate(null, null, null, LeadType.PERSON, List.of(new PersonId("a"), company)));
    }
}
