package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.LeadType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of known headers name fields that exist. */
class HeaderTableTest {
    private static final Set<String> OTHER_FIELDS = Set.of("fullName", "companyDomain", "data");

    @ParameterizedTest
    @EnumSource(LeadType.class)
    void every_line_names_a_field_and_a_rule(LeadType type) throws IOException {
        Set<String> fields = Set.copyOf(LeadCsv.of(type).fields());

        for (String line : lines(type)) {
            String[] parts = line.split("\t", -1);
            assertThat(parts).as(line).hasSize(4).noneMatch(String::isBlank);
            assertThat(fields.contains(parts[2]) || OTHER_FIELDS.contains(parts[2])).as(line).isTrue();
            assertThat(CellRule.named(parts[3])).as(line).isNotNull();
            assertThat(HeaderTable.of(type).knows(parts[1])).as(line).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(LeadType.class)
    void no_source_lists_a_header_twice(LeadType type) throws IOException {
        assertThat(lines(type))
                .extracting(line -> line.split("\t", -1)[0] + " " + Header.form(line.split("\t", -1)[1]))
                .doesNotHaveDuplicates();
    }

    private static List<String> lines(LeadType type) throws IOException {
        String name = type == LeadType.PERSON ? "person-headers.tsv" : "company-headers.tsv";
        try (InputStream in = Objects.requireNonNull(HeaderTable.class.getResourceAsStream(name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toList());
        }
    }
}
