package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.WorkExperience;
import io.leadlist.reading.PopulatedMember;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Leads are written as CSV. */
class LeadCsvTest {
    private static final CompanyId ACME = CompanyId.parse("770e8400-e29b-41d4-a716-446655440001");

    @Test
    void a_row_of_names_comes_first_and_every_row_ends_with_crlf() throws IOException {
        assertThat(csv(
                        LeadCsv.of(LeadType.PERSON).withFields(List.of("id", "lastName", "firstName")),
                        person("a", PersonProfile.named("John", "Smith").build()),
                        person("b", PersonProfile.named("Jane", "Doe").build())))
                .isEqualTo("id,lastName,firstName\r\na,Smith,John\r\nb,Doe,Jane\r\n");
    }

    @Test
    void no_lead_is_the_row_of_names_alone() throws IOException {
        assertThat(csv(LeadCsv.of(LeadType.COMPANY).withFields(List.of("name"))))
                .isEqualTo("name\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_are_quoted_as_rfc_4180_says() throws IOException {
        assertThat(cells("jobTitle", "a,b", "say \"hi\"", "two\r\nlines", "plain"))
                .isEqualTo("\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n\"two\r\nlines\"\r\nplain\r\n");
    }

    @Test
    void text_beyond_ascii_is_utf_8_without_byte_order_mark() throws IOException {
        assertThat(cells("city", "Zürich", "東京", "😀")).isEqualTo("Zürich\r\n東京\r\n😀\r\n");
    }

    @Test
    void what_a_spreadsheet_would_run_gets_an_apostrophe() throws IOException {
        String[] formulas = {
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\r=1",
            "\n=1",
            "\uff1d1",
            "\uff0b1",
            "\uff0d1",
            "\uff201",
            " =1",
            "\u00a0@x",
            "\ufeff=1",
            "\u3000\u200b\uff1d1",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://x\")",
            "\ufe66" + "1",
            "\u0001=1",
            "\u0301=1",
            "\t"
        };

        for (String formula : formulas) {
            assertThat(cells("jobTitle", formula).replace("\"", ""))
                    .as(formula)
                    .isEqualTo("'" + formula.replace("\"", "") + "\r\n");
        }
    }

    @Test
    void a_piece_that_a_spreadsheet_would_divide_off_gets_one_too() throws IOException {
        assertThat(cells("jobTitle", "a;=1", "\t=1", "a; +1;b", "a;b;'=1"))
                .isEqualTo("a;'=1\r\n'\t'=1\r\na;' +1;b\r\na;b;''=1\r\n");
    }

    @Test
    void what_is_no_formula_stays_as_it_is() throws IOException {
        String[] texts = {"a=b", "1-1", "x@example.com", "'a", " ", "", "C-Suite", "#x"};

        for (String text : texts) {
            assertThat(cells("jobTitle", text).replace("\"", "")).isEqualTo(text + "\r\n");
        }
    }

    @Test
    void a_text_with_apostrophes_before_a_formula_gets_another_one() throws IOException {
        assertThat(cells("jobTitle", "'=1+1", "'-Bar", "''=1", "a;'+1", "'a", "''"))
                .isEqualTo("''=1+1\r\n''-Bar\r\n'''=1\r\na;''+1\r\n'a\r\n''\r\n");
    }

    @Test
    void phones_can_be_plain() throws IOException {
        LeadCsv csv = LeadCsv.of(LeadType.PERSON).withFields(List.of("phones")).withPlainPhones();

        assertThat(csv(
                        csv,
                        person("a", phones("+1-555-123-4567", "+41 (44) 668 18 00")),
                        person("b", phones("+1+cmd()"))))
                .isEqualTo("phones\r\n+1-555-123-4567; +41 (44) 668 18 00\r\n'+1+cmd()\r\n");
    }

    @Test
    void a_byte_order_mark_and_semicolons_are_for_spreadsheets() throws IOException {
        LeadCsv csv = LeadCsv.of(LeadType.PERSON)
                .withFields(List.of("id", "jobTitle"))
                .withByteOrderMark()
                .withDelimiter(';');

        assertThat(csv(csv, person("a", PersonProfile.builder().jobTitle("x;y").build())))
                .isEqualTo("\ufeffid;jobTitle\r\na;\"x;y\"\r\n");
        assertThatIllegalArgumentException().isThrownBy(() -> csv.withDelimiter('a'));
    }

    private static PersonProfile phones(String... numbers) {
        return PersonProfile.builder().phones(numbers).build();
    }

    @Test
    void a_phone_number_with_a_plus_gets_an_apostrophe_too() throws IOException {
        assertThat(csv(
                        LeadCsv.of(LeadType.PERSON).withFields(List.of("phones")),
                        person(
                                "a",
                                PersonProfile.builder()
                                        .phones("+1-555-123-4567", "+41 44 668 18 00")
                                        .build())))
                .isEqualTo("phones\r\n'+1-555-123-4567;' +41 44 668 18 00\r\n");
    }

    @Test
    void an_id_that_is_a_formula_gets_an_apostrophe_too() throws IOException {
        assertThat(csv(
                        LeadCsv.of(LeadType.PERSON).withFields(List.of("id")),
                        new PopulatedMember(new PersonId("=1+1"), null)))
                .isEqualTo("id\r\n'=1+1\r\n");
    }

    @Test
    void a_lead_without_a_record_is_a_row_with_its_id_alone() throws IOException {
        assertThat(csv(
                        LeadCsv.of(LeadType.PERSON).withFields(List.of("id", "firstName", "emails")),
                        new PopulatedMember(new PersonId("lead_abc123"), null)))
                .isEqualTo("id,firstName,emails\r\nlead_abc123,,\r\n");
    }

    @Test
    void a_row_of_one_empty_cell_is_no_empty_line() throws IOException {
        assertThat(csv(
                        LeadCsv.of(LeadType.PERSON).withFields(List.of("jobTitle")),
                        new PopulatedMember(new PersonId("a"), null),
                        person("b", PersonProfile.builder().jobTitle("").build())))
                .isEqualTo("jobTitle\r\n\"\"\r\n\"\"\r\n");
    }

    @Test
    void the_columns_of_an_array_of_objects_go_together() throws IOException {
        PersonProfile profile = PersonProfile.builder()
                .workExperiences(List.of(
                        new WorkExperience(new Institution(null, "Acme", null, null), "VP", null, "2020", null),
                        new WorkExperience(null, "Engineer", null, null, null),
                        new WorkExperience(new Institution("7", "Beta", null, null), null, null, null, "2015")))
                .educations(List.of(
                        new Education(new Institution(null, "MIT", null, null), "BSc", null, null, "2001", "2004")))
                .build();

        assertThat(csv(
                        LeadCsv.of(LeadType.PERSON)
                                .withFields(List.of(
                                        "workExperiences.company.name",
                                        "workExperiences.jobTitle",
                                        "workExperiences.description",
                                        "educations.institution.name",
                                        "educations.dates.end")),
                        person("a", profile)))
                .endsWith("\r\nAcme; ; Beta,VP; Engineer; ,,MIT,2004\r\n");
    }

    @Test
    void the_name_of_an_array_or_object_stands_for_all_its_columns() {
        LeadCsv csv = LeadCsv.of(LeadType.PERSON)
                .withFields(List.of("languages", "educations.dates", "id", "languages.level"));

        assertThat(csv.fields())
                .containsExactly(
                        "languages.language",
                        "languages.level",
                        "educations.dates.start",
                        "educations.dates.end",
                        "id");
    }

    @Test
    void dates_are_written_as_in_json() throws IOException {
        Person person = new Person(
                new PersonId("a"),
                PersonProfile.builder().build(),
                Instant.parse("2024-01-02T10:30:00Z"),
                null,
                Instant.parse("2024-02-02T10:30:00.123456Z"));

        assertThat(csv(
                        LeadCsv.of(LeadType.PERSON).withFields(List.of("createdAt", "updatedAt", "deletedAt")),
                        new PopulatedMember(person.id(), person)))
                .endsWith("\r\n2024-01-02T10:30:00.000Z,,2024-02-02T10:30:00.123Z\r\n");
    }

    @Test
    void companies_have_fields_of_their_own() throws IOException {
        Company acme = Company.of(
                ACME,
                CompanyProfile.named("Acme, Inc.")
                        .headcount("51-200")
                        .foundedYear(1999)
                        .phones("1", "2")
                        .externalIds(new ExternalIds("ark_123456", null, null, null))
                        .build());

        assertThat(csv(
                        LeadCsv.of(LeadType.COMPANY)
                                .withFields(
                                        List.of("id", "name", "headcount", "foundedYear", "phones", "baseProviderId")),
                        new PopulatedMember(ACME, acme)))
                .endsWith("\r\n" + ACME + ",\"Acme, Inc.\",51-200,1999,1; 2,ark_123456\r\n");
        assertThat(LeadCsv.isField(LeadType.COMPANY, "firstName")).isFalse();
        assertThat(LeadCsv.isField(LeadType.PERSON, "headcount")).isFalse();
    }

    @Test
    void names_that_are_no_fields_are_rejected() {
        LeadCsv csv = LeadCsv.of(LeadType.PERSON);

        for (String name :
                List.of("", "x", "First name", "firstname", "languages.", "lang", "educations.dates.", "record")) {
            assertThat(LeadCsv.isField(LeadType.PERSON, name)).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> csv.withFields(List.of("id", name)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> csv.withFields(List.of()));
    }

    @Test
    void a_stream_that_breaks_gives_its_own_exception() {
        IOException reset = new IOException("connection reset");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw reset;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                throw reset;
            }
        };
        Stream<PopulatedMember> endless =
                Stream.generate(() -> new PopulatedMember(new PersonId("a".repeat(200)), null));

        assertThatThrownBy(() -> LeadCsv.of(LeadType.PERSON).write(endless, broken))
                .isSameAs(reset);
    }

    /** The rows of people who have one of these texts each in a field. */
    private static String cells(String field, String... texts) throws IOException {
        PopulatedMember[] people = Stream.of(texts)
                .map(text -> person(
                        "a", PersonProfile.builder().jobTitle(text).city(text).build()))
                .toArray(PopulatedMember[]::new);
        return csv(LeadCsv.of(LeadType.PERSON).withFields(List.of(field)), people)
                .substring(field.length() + 2);
    }

    private static PopulatedMember person(String id, PersonProfile profile) {
        return new PopulatedMember(new PersonId(id), Person.of(new PersonId(id), profile));
    }

    private static String csv(LeadCsv csv, PopulatedMember... leads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.write(Stream.of(leads), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
