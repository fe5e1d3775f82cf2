package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that count as missing, and those that mean the present. */
class MissingTextTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u3164",
                "\u2800",
                "\t\n",
                "N/A",
                "n/a",
                "-",
                "--",
                "—",
                ".",
                "?",
                "null",
                "NULL",
                "#N/A",
                "none",
                "None",
                " N/A ",
                "\ufeffN/A",
                "#REF!",
                "n.a.",
                "undefined",
                "#NUM!",
                "#SPILL!",
                "#CALC!",
                "#GETTING_DATA",
                "#FIELD!",
                "#BLOCKED!",
                "#WERT!",
                "#NV",
                "\\N"
            })
    void blank_text_and_placeholders_are_missing(String text) {
        assertThat(MissingText.isMissing(text)).isTrue();
        assertThat(MissingText.orNull(text)).isNull();
        assertThat(OpenEnd.isOpen(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "Na",
                "Nan",
                "unknown",
                "none of these",
                "a",
                "é",
                "Ⅷ",
                "社",
                "2020",
                "\\\\N",
                "N",
                "#1",
                "Num"
            })
    void other_texts_are_not_missing(String text) {
        assertThat(MissingText.isMissing(text)).isFalse();
        assertThat(MissingText.orNull(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Present",
                "present",
                "PRESENT",
                "Current",
                "now",
                "Today",
                "ongoing",
                "to date",
                " Present ",
                "present\u200b",
                "heute",
                "Bis heute",
                "aujourd’hui",
                "présent",
                "Actualidad",
                "atual",
                "oggi",
                "heden",
                "Present.",
                "(Present)",
                "[present]",
                "- Present",
                "present…",
                "\"Now\"",
                "(heute)",
                "Н.В.",
                "настоящее время",
                "至今",
                "現在",
                "현재"
            })
    void a_word_for_the_present_is_an_open_end(String end) {
        assertThat(OpenEnd.isOpen(end)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-01", "March 2021", "soon", "last year", "presently unknown", "(2020)"})
    void any_other_text_is_an_end(String end) {
        assertThat(OpenEnd.isOpen(end)).isFalse();
    }

    @Test
    void titles_and_names_that_are_missing_are_not_keys() {
        assertThat(PersonKey.ofTitleAndCompany("N/A", "Acme")).isEmpty();
        assertThat(PersonKey.ofTitleAndCompany("CEO", "N/A")).isEmpty();
        assertThat(PersonKey.ofTitleAndDomain("none", "acme.com")).isEmpty();
    }
}
