package io.leadlist.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.PhoneNumber.Source;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryPhoneRevealerTest {
    private static final OrganizationId ORGANIZATION = new OrganizationId("org");
    private static final Person ANN =
            Person.of(new PersonId("ann"), PersonProfile.named("Ann", "Lee").build());
    private static final PhoneNumber MOBILE = new PhoneNumber("+14155552671", PhoneNumber.Type.MOBILE, Source.CRM);
    private static final PhoneNumber OFFICE = new PhoneNumber("+14155552672", PhoneNumber.Type.OFFICE, null);

    @Test
    void a_repeated_number_is_returned_once_as_it_was_put_first() {
        PhoneNumber sameNumber = new PhoneNumber(MOBILE.number(), PhoneNumber.Type.PHONE, null);
        MemoryPhoneRevealer revealer = new MemoryPhoneRevealer().put(ANN.id(), MOBILE, sameNumber, OFFICE, MOBILE);

        assertThat(revealer.reveal(ORGANIZATION, List.of(ANN))).containsEntry(ANN, List.of(MOBILE, OFFICE));
    }

    @Test
    void a_person_without_numbers_has_an_empty_list() {
        assertThat(new MemoryPhoneRevealer().reveal(ORGANIZATION, List.of(ANN))).containsEntry(ANN, List.of());
    }
}
