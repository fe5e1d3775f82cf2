package io.leadlist.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Seniority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of closed vocabularies, as files write them. */
class VocabularySpellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c_suite",
                "C suite",
                "C-Suite",
                "\ufeffC-Suite",
                "C\u2011Suite\u200b",
                "C\u00a0Suite",
                "Ｃ-Suite",
                "c-su\u00adite"
            })
    void a_value_is_recognized_in_every_spelling(String text) {
        assertThat(SearchField.CONTACT_SENIORITY.vocabulary().parse(text)).contains("c_suite");
        assertThat(Seniority.parse(text)).contains(Seniority.C_SUITE);
    }
}
