package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.StorableText;
import io.leadlist.reading.PopulatedMember;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text survives CSV, but for the apostrophe, and none is a formula behind it. */
class LeadCsvProperties {
    @Property(tries = 500)
    void any_text_is_read_as_it_was_written_but_for_apostrophes(@ForAll("texts") List<String> texts)
            throws IOException {
        List<List<String>> rows = rows(List.of("jobTitle", "city", "industry"), texts);

        assertThat(rows).hasSize(texts.size() + 1);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            assertThat(rows.get(i + 1))
                    .hasSize(3)
                    .allMatch(cell -> withoutApostrophes(cell).equals(withoutApostrophes(text)));
        }
    }

    @Property(tries = 500)
    void every_lead_is_a_row_whatever_its_only_cell_holds(@ForAll("texts") List<String> texts) throws IOException {
        assertThat(rows(List.of("city"), texts)).hasSize(texts.size() + 1);
    }

    @Property(tries = 500)
    void no_cell_begins_as_a_formula(@ForAll("texts") List<String> texts) throws IOException {
        for (List<String> row : rows(List.of("jobTitle"), texts)) {
            for (String piece : row.get(0).split("[;\t]", -1)) {
                assertThat(piece.strip()).doesNotMatch("(?s)[=+\\-@\uff1d\uff0b\uff0d\uff20].*");
            }
            assertThat(row.get(0)).doesNotMatch("(?s)[\t\r\n].*");
        }
    }

    private static String withoutApostrophes(String text) {
        return text.replace("'", "");
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> nasty = Arbitraries.strings()
                .withChars(
                        '=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '"', '\'', '#', ' ', 'a', '\u00a0', '\uff1d',
                        '\ufeff')
                .ofMaxLength(6);
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(20).filter(StorableText::isStorable);
        return Arbitraries.oneOf(nasty, any).list().ofMaxSize(10);
    }

    private static List<List<String>> rows(List<String> fields, List<String> texts) throws IOException {
        Stream<PopulatedMember> people = texts.stream()
                .map(text -> Person.of(
                        new PersonId("p"),
                        PersonProfile.builder()
                                .jobTitle(text)
                                .city(text)
                                .industry(text)
                                .build()))
                .map(person -> new PopulatedMember(person.id(), person));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LeadCsv.of(LeadType.PERSON).withFields(fields).write(people, out);
        List<List<String>> rows = new ArrayList<>();
        CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(out.toString(StandardCharsets.UTF_8))
                .forEach(row -> rows.add(row.getFields()));
        return rows;
    }
}
