package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.NewLeadList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A row with a key but without names adds a person that the organization knows. */
class KnownPeopleTest {
    private static final String JANE = """
            First Name,Last Name,Email,LinkedIn,Phone
            Jane,Doe,jane@example.com,linkedin.com/in/jane,+49 30 1234567
            """;
    private static final String REASON =
            "The organization knows no person with these keys, and a new person needs a first and a last name";

    private final CsvScene scene = new CsvScene();

    @ParameterizedTest
    @CsvSource({
        "Email, JANE@example.com",
        "LinkedIn, https://de.linkedin.com/in/Jane/?trk=x",
        "'First Name,Email', 'Janet,jane@example.com'",
        "'Last Name,Email', 'Roe,jane@example.com'",
        "'Name,Email', 'Madonna,jane@example.com'",
        "'First Name,Last Name,Email', ' ,Doe,jane@example.com'",
        "'Email,LinkedIn', 'unknown@example.com,linkedin.com/in/jane'"
    })
    void a_known_person_is_added_by_a_key(String header, String row) throws IOException {
        scene.add(JANE);
        LeadListId other = otherList();

        CsvReport report = scene.imports().add(CsvScene.CALLER, other, CsvScene.source(header + "\n" + row + "\n"));

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 1));
        assertThat(scene.leadLists.findPopulated(CsvScene.CALLER, other).members())
                .extracting(member -> member.person().orElseThrow().profile().firstName())
                .containsExactly("Jane");
    }

    @ParameterizedTest
    @CsvSource({
        "Email, john@example.com",
        "LinkedIn, https://www.linkedin.com/in/john",
        "'First Name,Email', 'John,john@example.com'",
        "'Last Name,Email', 'Roe,john@example.com'",
        "'Name,Email', 'Madonna,john@example.com'"
    })
    void an_unknown_person_is_not_found_and_the_reason_says_why(String header, String row) throws IOException {
        CsvReport report = scene.add(header + "\n" + row + "\n");

        assertThat(report.rejectedRows())
                .containsExactly(new CsvReport.RejectedRow(1, 2, CsvOutcome.NOT_FOUND, REASON));
        assertThat(scene.list().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(CopyPolicy.class)
    void a_dry_run_says_the_same_and_no_record_changes(CopyPolicy policy) throws IOException {
        CsvScene own = new CsvScene(builder -> builder.copyPolicy(policy));
        own.add(JANE);
        String file = """
                First Name,Last Name,Email
                ,,jane@example.com
                ,,max@example.com
                Max,Moe,max@example.com
                ,,max@example.com
                Ann,,ann@example.com
                """;

        CsvReport dry = own.add(own.imports().with(WriteOptions.DRY_RUN), file);
        CsvReport report = own.add(file);

        assertThat(report.counts()).isEqualTo(dry.counts());
        assertThat(report.rejectedRows()).isEqualTo(dry.rejectedRows());
        assertThat(own.profiles()).noneMatch(profile -> profile.lastName() == null);
    }

    @Test
    void a_row_without_names_is_a_duplicate_of_an_earlier_new_person_in_any_batch() throws IOException {
        String file = "First Name,Last Name,Email\n" + "Jane,Doe,jane@example.com\n,,jane@example.com\n"
                + "x,,x@example.com\n".repeat(1_000) + ",,JANE@example.com\n";

        CsvReport dry = scene.add(scene.imports().with(WriteOptions.DRY_RUN), file);
        CsvReport report = scene.add(file);

        assertThat(report.counts())
                .isEqualTo(dry.counts())
                .isEqualTo(
                        Map.of(CsvOutcome.ADDED, 1, CsvOutcome.DUPLICATE_IN_REQUEST, 2, CsvOutcome.NOT_FOUND, 1_000));
    }

    @Test
    void a_rejected_row_can_be_completed_with_names_and_imported() throws IOException {
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        scene.add(scene.imports().withRejects(rejects), "First Name,Last Name,Email\nJane,,jane@example.com\n");
        String text = rejects.toString(StandardCharsets.UTF_8);

        CsvReport again = scene.add(text);
        CsvReport repaired = scene.add(text.replace("Jane,,", "Jane,Doe,"));

        assertThat(again.counts()).isEqualTo(Map.of(CsvOutcome.NOT_FOUND, 1));
        assertThat(repaired.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 1));
    }

    @Test
    void a_phone_number_is_a_key_only_where_the_policy_says_so() throws IOException {
        CsvScene byPhone = new CsvScene(builder -> builder.identity(IdentityPolicy.DEFAULT.byPhone()));
        byPhone.add(JANE);
        LeadListId other = byPhone.leadLists
                .create(CsvScene.CALLER, NewLeadList.ofPeople("Other"))
                .list()
                .id();
        String file = "Phone\n(+49) 30-1234567\n+49 30 7654321\n12\n";

        CsvReport report = byPhone.imports().add(CsvScene.CALLER, other, CsvScene.source(file));
        CsvReport withName = scene.add("First Name,Last Name,Phone\nJane,,+49 30 1234567\n");

        assertThat(report.counts())
                .isEqualTo(Map.of(CsvOutcome.ADDED, 1, CsvOutcome.NOT_FOUND, 1, CsvOutcome.INVALID, 1));
        assertThat(withName.rejectedRows())
                .extracting(CsvReport.RejectedRow::reason)
                .containsExactly("First and last name are required");
        assertThatThrownBy(() -> scene.add(file)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void an_address_that_does_not_identify_people_is_no_key() throws IOException {
        CsvScene own = new CsvScene(builder -> builder.identity(IdentityPolicy.DEFAULT.withoutRoleAddresses()));

        CsvReport report = own.add("First Name,Email\nJane,info@example.com\n");

        assertThat(report.rejectedRows())
                .extracting(CsvReport.RejectedRow::reason)
                .containsExactly("First and last name are required");
    }

    @Test
    void a_file_of_addresses_may_be_all_or_nothing() throws IOException {
        CsvReport report =
                scene.add(scene.imports().reading(CsvOptions.DEFAULT.allOrNothing()), "Email\njane@example.com\n");

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.NOT_FOUND, 1));
        assertThatThrownBy(() ->
                        scene.add(scene.imports().reading(CsvOptions.DEFAULT.allOrNothing()), "Email\nno address\n"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void the_reader_says_that_the_person_must_be_known() throws IOException {
        try (CsvFile<CsvPerson> file = LeadCsvReader.ofPeople().read(CsvScene.source("Email\njane@example.com\n"))) {
            List<CsvRow<CsvPerson>> rows = file.rows().toList();

            CsvPerson person = rows.get(0).lead();
            assertThat(person).isInstanceOf(CsvPerson.AsData.class);
            assertThat(((CsvPerson.AsData) person).prospect().mustBeKnown()).isTrue();
        }
    }

    private LeadListId otherList() {
        return scene.leadLists
                .create(CsvScene.CALLER, NewLeadList.ofPeople("Other"))
                .list()
                .id();
    }
}
