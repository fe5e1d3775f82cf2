package io.leadlist.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.StorableText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A full name is divided into first and last name. */
class FullNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe|Jane|Doe",
                "Jane van Doe|Jane van|Doe",
                "Dr. Jane Doe MBA|Jane|Doe",
                "Prof. Dr. Jane Doe|Jane|Doe",
                "Jane Doe, MBA|Jane|Doe",
                "Jane Doe, PhD, MBA|Jane|Doe",
                "Jane Doe (she/her)|Jane|Doe",
                "Jane Doe \uD83D\uDE80|Jane|Doe",
                "\uD83D\uDE80 Jane Doe|Jane|Doe",
                "Jane\uD83D\uDE80Doe|Jane|Doe",
                "Doe, Jane|Jane|Doe",
                "Doe,Jane|Jane|Doe",
                "van der Berg, Jane Marie|Jane Marie|van der Berg",
                "Doe, Dr. Jane|Jane|Doe",
                "Doe, Jane, MBA|Jane|Doe",
                "John Doe, Jr.|John|Doe Jr.",
                "John Doe III|John|Doe III",
                "John Doe Jr.|John|Doe Jr.",
                "John Doe SR|John|Doe SR",
                "Jane Doe II|Jane|Doe II",
                "Jane Marie Doe 3rd|Jane Marie|Doe 3rd",
                "John Doe Jr., MBA|John|Doe Jr.",
                "Dr. John Doe Jr. PhD|John|Doe Jr.",
                "Doe Jr., John|John|Doe Jr.",
                "John Doe, V|John|Doe V",
                "Nguyen Tuong Vi|Nguyen Tuong|Vi",
                "Jane Doe (n\u00e9e Roe)|Jane|Doe",
                "Jane Doe n\u00e9e Roe|Jane|Doe",
                "Jane Doe (Roe)|Jane|Doe",
                "Jane Doe geb. Roe|Jane|Doe",
                "Jane (Roe) Doe|Jane (Roe)|Doe",
                "O'Neil-Smith, Zo\u00eb|Zo\u00eb|O'Neil-Smith"
            })
    void titles_and_credentials_are_left_out_and_a_comma_follows_the_last_name(String full, String first, String last) {
        assertThat(FullName.of(full)).isEqualTo(new FullName(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\u00a0", "\u3000", "\u2009", "\t", "\u202f", "\u2003", "\u1680", "\u205f", "  ", " \u00a0", "\n",
                "\u2028"
            })
    void any_space_divides(String space) {
        assertThat(FullName.of("Jane" + space + "Doe")).isEqualTo(new FullName("Jane", "Doe"));
        assertThat(FullName.of("Dr." + space + "Jane" + space + "Doe" + space + "MBA"))
                .isEqualTo(new FullName("Jane", "Doe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Madonna", "Doe Jr.", "Prince III", "\u5c71\u7530\u592a\u90ce", "Dr.", "MBA", ",", "\uD83D\uDE80"
            })
    void one_word_has_no_last_name(String word) {
        assertThat(FullName.of(word)).isEqualTo(new FullName(word, null));
    }

    @Property(tries = 500)
    void the_parts_are_never_blank(@ForAll("texts") String text) {
        if (!StorableText.isBlank(text)) {
            FullName name = FullName.of(text);
            assertThat(StorableText.isBlank(name.first())).isFalse();
            assertThat(name.last() != null && StorableText.isBlank(name.last())).isFalse();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                        "Dr.",
                        "MBA",
                        "Jane",
                        "Doe",
                        ",",
                        ", ",
                        " ",
                        "\u00a0",
                        "(she/her)",
                        "\uD83D\uDE80",
                        "Jr.",
                        "/",
                        "\u200b",
                        "\u200d",
                        "1\ufe0f\u20e3",
                        "ing.",
                        "\u5c71")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(
                parts, Arbitraries.strings().all().ofMinLength(1).ofMaxLength(30));
    }
}
