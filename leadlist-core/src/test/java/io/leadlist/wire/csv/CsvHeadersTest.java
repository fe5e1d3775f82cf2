package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.WorkExperience;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of other systems are recognized. */
class CsvHeadersTest {
    private static final String APOLLO =
            "First Name,Last Name,Title,Company,Company Name for Emails,Email,Email Status,"
                    + "Seniority,Departments,Work Direct Phone,Mobile Phone,# Employees,Industry,Keywords,Person Linkedin Url,"
                    + "Website,Company Linkedin Url,City,State,Country,Apollo Contact Id,Secondary Email,Tertiary Email\n";
    private static final String APOLLO_ROW = "Jane,Doe,CEO,Acme,Acme,jane@example.com,Verified,C suite,"
            + "\"C-Suite, Sales\",'+1 415 555 2671,,51,software,\"a, b\",http://www.linkedin.com/in/janedoe,"
            + "http://www.acme.example,http://www.linkedin.com/company/acme,Berlin,BE,Germany,60f,j@x.example,jd@y.example\n";

    private final CsvScene scene = new CsvScene();

    @Test
    void an_apollo_export_is_read_with_all_its_addresses() throws IOException {
        CsvReport report = scene.add(APOLLO + APOLLO_ROW);

        PersonProfile jane = scene.onlyProfile();
        assertThat(jane.emails()).containsExactly("jane@example.com", "j@x.example", "jd@y.example");
        assertThat(jane.departments()).containsExactly("C-Suite", "Sales");
        assertThat(jane.phones()).containsExactly("+1 415 555 2671");
        assertThat(jane.jobTitle()).isEqualTo("CEO");
        assertThat(jane.linkedinUrl()).isEqualTo("http://www.linkedin.com/in/janedoe");
        assertThat(jane.externalIds().baseProviderId()).isEqualTo("60f");
        assertThat(employer(jane)).isEqualTo("Acme");
        assertThat(Objects.requireNonNull(jane.workExperiences().get(0).company())
                        .linkedinUrl())
                .isEqualTo("http://www.linkedin.com/company/acme");
        assertThat(report.columns().ignored()).contains("Email Status", "# Employees", "Keywords", "Website", "State");
    }

    @Test
    void columns_without_a_field_of_the_raw_lead_are_kept_in_its_data() throws IOException {
        List<CsvRow<RawLead>> rows;
        try (CsvFile<RawLead> file =
                LeadCsvReader.ofRawLeads(InputKind.EMAIL).read(CsvScene.source(APOLLO + APOLLO_ROW))) {
            rows = file.rows().toList();
        }

        RawLead lead = Objects.requireNonNull(rows.get(0).lead());
        assertThat(lead.companyDomain()).isEqualTo("http://www.acme.example");
        assertThat(lead.companyName()).isEqualTo("Acme");
        assertThat(lead.data().values())
                .containsEntry("Apollo Contact Id", "60f")
                .containsEntry("Email Status", "Verified")
                .containsEntry("First Name", "Jane")
                .doesNotContainKeys("Email", "Title");
    }

    @Test
    void old_and_new_google_exports_are_mapped_alike() throws IOException {
        scene.add(
                "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,"
                        + "Phone 1 - Value,Address 1 - City\n"
                        + "Jane,Doe,Acme,CEO,* Work,jane@example.com ::: jd@example.com,+1 415 555 2671 ::: +1 415 555 2672,Berlin\n");
        CsvScene old = new CsvScene();
        old.add("Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,E-mail 1 - Type,"
                + "E-mail 1 - Value,Phone 1 - Value,Address 1 - City\n"
                + "Jane Doe,Jane,Doe,Acme,CEO,* Work,jane@example.com ::: jd@example.com,"
                + "+1 415 555 2671 ::: +1 415 555 2672,Berlin\n");

        assertThat(scene.onlyProfile()).isEqualTo(old.onlyProfile());
        assertThat(scene.onlyProfile().emails()).containsExactly("jane@example.com", "jd@example.com");
        assertThat(scene.onlyProfile().phones()).containsExactly("+1 415 555 2671", "+1 415 555 2672");
    }

    @Test
    void the_header_of_linkedin_connections_is_found_below_its_notes() throws IOException {
        CsvReport report = scene.add("""
                Notes:
                "When exporting your connection data, you may notice that some, but not all, addresses are missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Jane,Doe,https://www.linkedin.com/in/janedoe,,Acme,CEO,12 Mar 2025
                ,,,,,,11 Mar 2025
                """);

        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1);
        assertThat(report.rejects())
                .containsExactly(new CsvReport.Reject(2, 6, CsvOutcome.INVALID, "Neither id, URL, address nor name"));
        assertThat(scene.onlyProfile().jobTitle()).isEqualTo("CEO");
    }

    @Test
    void a_public_profile_url_takes_precedence_over_one_of_the_sales_navigator() throws IOException {
        scene.add("profileUrl,fullName,companyName,title,companyId,regularCompanyUrl,defaultProfileUrl,vmid\n"
                + "\"https://www.linkedin.com/sales/lead/ACwAAA,NAME_SEARCH,abcd\",Jane van Doe,Acme,CEO,123,"
                + "https://www.linkedin.com/company/123,https://www.linkedin.com/in/janedoe,ACwAAA\n");

        assertThat(scene.onlyProfile().linkedinUrl()).isEqualTo("https://www.linkedin.com/in/janedoe");
        assertThat(scene.onlyProfile().firstName()).isEqualTo("Jane van");
        assertThat(scene.onlyProfile().lastName()).isEqualTo("Doe");
        assertThat(scene.onlyProfile().companyId()).isNull();
    }

    @Test
    void the_title_in_an_outlook_export_is_not_a_job_title() throws IOException {
        scene.add("""
                Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Phone,\
                E-mail Address
                Dr.,Jane,,Doe,,Acme,Sales,CEO,+1 415 555 2671,jane@example.com
                """);

        assertThat(scene.onlyProfile().jobTitle()).isEqualTo("CEO");
    }

    @Test
    void a_contact_owner_is_an_owner_only_in_a_hubspot_export() throws IOException {
        scene.add("""
                Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Country/Region
                51,Jane,Doe,jane@example.com,+49 30 1234567,Sam,New,Germany
                """);

        assertThat(scene.onlyProfile().externalIds().crmId()).isEqualTo("51");
        assertThat(scene.onlyProfile().externalIds().leadOwnerId()).isEqualTo("Sam");
        assertThat(scene.onlyProfile().country()).isEqualTo("Germany");
    }

    @ParameterizedTest
    @CsvSource({
        "E-MAIL, First-Name, last_name",
        "e_mail, firstname, LASTNAME",
        "Work Email, Vorname, Nachname",
        "Ｅｍａｉｌ, Given Name, Surname",
        "Email Address, First, Family Name"
    })
    void headers_are_compared_without_case_and_punctuation(String email, String first, String last) throws IOException {
        scene.add(email + "," + first + "," + last + "\njane@example.com,Jane,Doe\n");

        assertThat(scene.onlyProfile())
                .isEqualTo(PersonProfile.named("Jane", "Doe")
                        .emails("jane@example.com")
                        .build());
    }

    @Test
    void a_header_that_occurs_twice_is_read_twice() throws IOException {
        CsvReport report = scene.add("""
                Email,Email,First Name,Last Name,City,City
                jane@example.com,jd@example.com,Jane,Doe,,Berlin
                """);

        assertThat(scene.onlyProfile().emails()).containsExactly("jane@example.com", "jd@example.com");
        assertThat(scene.onlyProfile().city()).isEqualTo("Berlin");
        assertThat(report.columns().ambiguous()).containsExactly("City");
    }

    @Test
    void a_header_row_can_be_longer_than_the_first_look() throws IOException {
        String padding = "x".repeat(30_000);

        CsvReport report = scene.add("Email,First Name,A" + padding + ",B" + padding + ",C" + padding + ",Last Name\n"
                + "jane@example.com,Jane,,,,Doe\n");

        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1);
    }

    @Test
    void the_host_maps_headers_and_ignores_others() throws IOException {
        CsvOptions options =
                CsvOptions.DEFAULT.mapping(Map.of("Kontakt", "emails", "Wer", "fullName", "City", CsvOptions.IGNORE));

        CsvReport report =
                scene.add(scene.imports().reading(options), "Wer;KONTAKT;City\nJane Doe;jane@example.com;Berlin\n");

        assertThat(scene.onlyProfile())
                .isEqualTo(PersonProfile.named("Jane", "Doe")
                        .emails("jane@example.com")
                        .build());
        assertThat(report.columns().ignored()).containsExactly("City");
    }

    @Test
    void a_field_that_does_not_exist_cannot_be_mapped() {
        CsvOptions options = CsvOptions.DEFAULT.mapping(Map.of("x", "email"));

        assertThatThrownBy(() -> scene.add(scene.imports().reading(options), "First Name,Last Name\nJane,Doe\n"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_file_without_a_header_row_has_the_headers_of_the_options() throws IOException {
        CsvOptions options = CsvOptions.DEFAULT.headers(List.of("Email", "First Name", "Last Name"));

        scene.add(scene.imports().reading(options), "jane@example.com;Jane;Doe\njohn@example.com;John;Roe\n");

        assertThat(scene.profiles()).extracting(PersonProfile::firstName).containsExactly("Jane", "John");
    }

    @Test
    void the_id_in_a_foreign_file_is_not_the_id_of_a_lead() throws IOException {
        CsvReport report = scene.add("id,First Name,Last Name,Email\n1,Jane,Doe,jane@example.com\n");

        assertThat(report.columns().ignored()).containsExactly("id");
        assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,firstName,lastName,emails",
                "emails,id,lastName,firstName",
                "id,firstName,lastName,emails,city",
                "id,companyId,firstName,lastName,emails"
            })
    void the_ids_of_files_whose_headers_are_names_of_fields_do_not_mix_their_people(String header) throws IOException {
        for (String name : List.of("Ann", "Bob")) {
            String row = Stream.of(header.split(","))
                    .map(field -> Map.of(
                                    "id", "1", "companyId", "2", "firstName", name, "lastName", "Doe", "city", "Bonn")
                            .getOrDefault(field, name + "@example.com"))
                    .collect(Collectors.joining(","));
            CsvReport report = scene.add(header + "\n" + row + "\n");
            assertThat(report.count(CsvOutcome.ADDED)).isEqualTo(1);
            assertThat(report.columns().ignored()).contains("id");
        }
        assertThat(scene.profiles()).extracting(PersonProfile::firstName).containsExactly("Ann", "Bob");
    }

    @Test
    void the_options_say_that_a_file_is_an_export_with_some_of_the_columns() throws IOException {
        String file = "id,firstName,lastName,jobTitle,skills\np-1,Jane,Doe,'=1+1,\"a, b; c\"\n";

        CsvReport report = scene.add(scene.imports().reading(CsvOptions.DEFAULT.ownExport()), file);

        assertThat(report.columns().ignored()).isEmpty();
        assertThat(scene.onlyProfile().jobTitle()).isEqualTo("=1+1");
        assertThat(scene.onlyProfile().skills()).containsExactly("a, b", "c");
        assertThat(scene.leadLists.findMembersAmong(CsvScene.CALLER, scene.list, List.of(new PersonId("p-1"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"N/A", "#N/A", "-", "--", "null", "NULL", "undefined"})
    void placeholders_are_missing_values_except_in_names(String placeholder) throws IOException {
        scene.add(
                "First Name,Last Name,City,Email\nJane," + placeholder + "," + placeholder + "," + placeholder + "\n");

        assertThat(scene.onlyProfile())
                .isEqualTo(PersonProfile.named("Jane", placeholder).build());
    }

    @Test
    void cells_have_no_spaces_and_invisible_characters_around_them() throws IOException {
        scene.add("First Name,Last Name,Email\n\u00a0Jane\u200b ,\u202fDoe\t, \ufeffjane@example.com\u00a0\n");

        assertThat(scene.onlyProfile())
                .isEqualTo(PersonProfile.named("Jane", "Doe")
                        .emails("jane@example.com")
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"a@x.com ::: b@y.com", "a@x.com; b@y.com", "a@x.com;b@y.com", "a@x.com, b@y.com", "a@x.com,b@y.com"
            })
    void a_cell_can_have_several_addresses(String cell) throws IOException {
        scene.add("First Name,Last Name,Email\nJane,Doe,\"" + cell + "\"\nJohn,Roe,\"c@z.com\nd@z.com\"\n");

        assertThat(scene.profiles())
                .extracting(PersonProfile::emails)
                .containsExactly(List.of("a@x.com", "b@y.com"), List.of("c@z.com", "d@z.com"));
    }

    @Test
    void a_header_that_begins_with_an_underscore_can_be_mapped() throws IOException {
        CsvOptions options = CsvOptions.DEFAULT.mapping(Map.of("_mail", "emails", "_x", CsvOptions.IGNORE));

        scene.add(scene.imports().reading(options), "_mail,First Name,Last Name,_x\njane@example.com,Jane,Doe,1\n");

        assertThat(scene.onlyProfile().emails()).containsExactly("jane@example.com");
    }

    @Test
    void a_formula_that_is_only_a_text_is_read_as_the_text() throws IOException {
        scene.add("First Name,Last Name,Phone,Title\n"
                + "=\"Ann\",\"=\"\"Lee\"\"\",\"=\"\"+49 30 1234567\"\"\",\"=\"\"a\"\"\"\"b\"\"\"\n"
                + "Bob,Bee,,\"=\"\"a\"\"&\"\"b\"\"\"\n");

        assertThat(scene.profiles().get(0))
                .isEqualTo(PersonProfile.named("Ann", "Lee")
                        .phones("+49 30 1234567")
                        .jobTitle("a\"b")
                        .build());
        assertThat(scene.profiles().get(1).jobTitle()).isEqualTo("=\"a\"&\"b\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E-Mail-Adresse,Vorname,Nachname,Telefonnummer,Firma,Position",
                "E-Mail-Adresse,Vorname,Nachname,Mobiltelefon,Firma,Position",
                "Adresse e-mail,Prénom,Nom,Téléphone,Société,Fonction",
                "Courriel,Prénom,Nom de famille,Portable,Entreprise,Poste",
                "Correo electrónico,Nombre,Apellidos,Teléfono,Empresa,Cargo",
                "Endereço de e-mail,Nome,Sobrenome,Celular,Empresa,Função",
                "Indirizzo e-mail,Nome,Cognome,Cellulare,Azienda,Ruolo",
                "E-mailadres,Voornaam,Achternaam,Telefoonnummer,Bedrijf,Functie",
                "Person - Email - Work,Person - First name,Person - Last name,Person - Phone - Work,"
                        + "Person - Organization,Person - Job title",
                "Recommended Email,First Name,Last Name,Recommended Phone,Current Employer,Current Title",
                "E-mail 4 - Value,Given Name,Family Name,Phone 10 - Value,Organization 4 - Name,Organization 4 - Title",
                "E-mail 10 - Value,Given Name,Family Name,Phone 4 - Value,Organization 1 - Name,Organization 1 - Title",
                "E-mail 4 Address,First Name,Last Name,Business Phone 3,Company,Job Title"
            })
    void headers_of_other_systems_and_languages_are_known(String headers) throws IOException {
        scene.add(headers + "\njane@example.com,Jane,Doe,+49 30 1234567,Acme,CEO\n");

        PersonProfile jane = scene.onlyProfile();
        assertThat(jane.emails()).containsExactly("jane@example.com");
        assertThat(jane.phones()).containsExactly("+49 30 1234567");
        assertThat(jane.firstName() + " " + jane.lastName()).isEqualTo("Jane Doe");
        assertThat(employer(jane)).isEqualTo("Acme");
        assertThat(jane.jobTitle()).isEqualTo("CEO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linkedin URL Public", "Linkedin URL Unique ID", "Sales nav url", "Sales Navigator URL"})
    void columns_with_urls_of_profiles_are_known(String header) throws IOException {
        scene.add("First Name,Last Name," + header + "\nJane,Doe,https://www.linkedin.com/in/janedoe\n");

        assertThat(scene.onlyProfile().linkedinUrl()).isEqualTo("https://www.linkedin.com/in/janedoe");
    }

    @ParameterizedTest
    @CsvSource({
        "'First Name,Last Name', true",
        "'Name,City', true",
        "'id,First Name,Last Name', true",
        "'First Name,Last Name,Email', false",
        "'Name,LinkedIn', false"
    })
    void the_report_warns_if_no_column_identifies_people(String headers, boolean warns) throws IOException {
        CsvReport report = scene.add(headers + "\n");

        assertThat(report.warnings().stream().anyMatch(one -> one.startsWith("No column identifies people")))
                .isEqualTo(warns);
    }

    @ParameterizedTest
    @CsvSource({
        "Email, jane@example.com",
        "LinkedIn, https://www.linkedin.com/in/janedoe",
        "'First Name,Email', 'Jane,jane@example.com'",
        "'Last Name,Email', 'Doe,jane@example.com'",
        "'Name,Email', 'Madonna,jane@example.com'"
    })
    void a_file_without_names_is_read_and_its_rows_name_the_reason(String header, String row) throws IOException {
        CsvReport report = scene.add(header + "\n" + row + "\n");

        assertThat(report.rejects())
                .extracting(CsvReport.Reject::reason)
                .containsExactly("No first and last name, and no known person");
    }

    @Test
    void a_foreign_cell_keeps_its_apostrophe() throws IOException {
        scene.add("First Name,Last Name,Title\nJane,Doe,'=x\n");

        assertThat(scene.onlyProfile().jobTitle()).isEqualTo("'=x");
    }

    @Test
    void an_unreadable_value_next_to_another_key_is_a_warning() throws IOException {
        CsvReport report = scene.add("""
                First Name,Last Name,Email,LinkedIn
                Jane,Doe,not an address,linkedin.com/in/jane
                John,Roe,john@example.com,https://example.com/john
                Max,Moe,,https://www.linkedin.com/company/acme
                """);

        assertThat(report.counts()).isEqualTo(Map.of(CsvOutcome.ADDED, 2, CsvOutcome.INVALID, 1));
        assertThat(report.warnings())
                .containsExactly("Row 1, line 2: Invalid email", "Row 2, line 3: Invalid LinkedIn URL");
        assertThat(scene.profiles().get(0).emails()).isEmpty();
        assertThat(scene.profiles().get(1).linkedinUrl()).isNull();
    }

    private static String employer(PersonProfile profile) {
        WorkExperience first = profile.workExperiences().get(0);
        return Objects.requireNonNull(Objects.requireNonNull(first.company()).name());
    }
}
