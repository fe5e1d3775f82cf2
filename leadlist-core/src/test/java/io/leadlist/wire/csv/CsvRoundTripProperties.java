package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.WorkExperience;
import io.leadlist.reading.PopulatedMember;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Exported records are read back equal, except for texts with "; " in lists. */
class CsvRoundTripProperties {
    @Property(tries = 300)
    void an_export_is_read_back_equal(@ForAll("prospects") List<Prospect> people, @ForAll("writers") LeadCsv writer)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(people.stream().map(CsvRoundTripProperties::member), out);

        assertThat(read(out.toByteArray())).isEqualTo(people);
    }

    @Property(tries = 500)
    void the_guard_of_any_text_can_be_removed_exactly(@ForAll("texts") String text) {
        assertThat(FormulaGuard.original(FormulaGuard.harmless(text))).isEqualTo(text);
    }

    @Property(tries = 500)
    void two_texts_are_two_cells(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(FormulaGuard.harmless(one).equals(FormulaGuard.harmless(other)))
                .isEqualTo(one.equals(other));
    }

    private static List<Prospect> read(byte[] file) throws IOException {
        List<Prospect> read = new ArrayList<>();
        try (CsvFile<CsvPerson> rows = LeadCsvReader.ofPeople().read(CsvSource.of(file))) {
            rows.rows().forEach(row -> {
                if (row.lead() instanceof CsvPerson.AsData data) {
                    read.add(data.prospect());
                } else {
                    throw new AssertionError("row " + row.number() + ": " + row.problem());
                }
            });
        }
        return read;
    }

    private static PopulatedMember member(Prospect prospect) {
        PersonId id = prospect.identityKeys().isEmpty()
                ? new PersonId("?")
                : new PersonId(prospect.identityKeys().get(0).value());
        return new PopulatedMember(id, Person.of(id, prospect.profile()));
    }

    @Provide
    Arbitrary<LeadCsv> writers() {
        LeadCsv plain = LeadCsv.of(LeadType.PERSON);
        return Arbitraries.of(
                plain,
                plain.withByteOrderMark().withDelimiter(';'),
                plain.withPlainPhones(),
                plain.withDelimiter('\t'),
                plain.withDelimiter('|').withByteOrderMark());
    }

    @Provide
    Arbitrary<List<Prospect>> prospects() {
        Arbitrary<Prospect> prospect = Combinators.combine(
                        names(), texts().list().ofSize(14), lists().list().ofSize(6), names())
                .as((id, texts, lists, name) -> new Prospect(new PersonId(id), profile(name, texts, lists)));
        return prospect.list().ofMaxSize(4);
    }

    private static PersonProfile profile(String name, List<String> texts, List<List<String>> lists) {
        return PersonProfile.named(name, name)
                .jobTitle(known(texts.get(0)))
                .city(known(texts.get(1)))
                .postalCode(known(texts.get(2)))
                .country(known(texts.get(3)))
                .linkedinUrl(known(texts.get(4)))
                .companyId(known(texts.get(5)))
                .seniority(known(texts.get(6)))
                .industry(known(texts.get(7)))
                .birthDate(known(texts.get(8)))
                .emails(lists.get(0))
                .phones(lists.get(1))
                .departments(lists.get(2))
                .subDepartments(lists.get(3))
                .functions(lists.get(4))
                .skills(lists.get(5))
                .languages(lists.get(0).stream()
                        .map(one -> new SpokenLanguage(one, null))
                        .toList())
                .educations(lists.get(1).stream()
                        .map(one -> new Education(new Institution(null, one, null, null), null, one, null, null, one))
                        .toList())
                .workExperiences(lists.get(2).stream()
                        .map(one -> new WorkExperience(null, one, null, one, null))
                        .toList())
                .externalIds(new ExternalIds(known(texts.get(9)), known(texts.get(10)), null, known(texts.get(11))))
                .consent(new Consent("UNKNOWN", known(texts.get(12)), Instant.parse("2024-01-02T10:30:00.123Z")))
                .build();
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Arbitrary<String> names() {
        return any().filter(text -> !StorableText.isBlank(text));
    }

    private static Arbitrary<List<String>> lists() {
        return any().filter(text -> !StorableText.isBlank(text)
                        && !text.contains("; ")
                        && !text.endsWith(";")
                        && !text.startsWith(" "))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> texts() {
        return any();
    }

    private static Arbitrary<String> any() {
        Arbitrary<String> nasty = Arbitraries.of(
                        "=", "+", "-", "@", "\t", "\r", "\n", ",", ";", "\"", "'", "#", " ", "a", "|", "\u00a0",
                        "\uff1d", "\ufeff", "N/A", "sep=", "1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        Arbitrary<String> other =
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20).filter(StorableText::isStorable);
        return Arbitraries.oneOf(nasty, other);
    }
}
