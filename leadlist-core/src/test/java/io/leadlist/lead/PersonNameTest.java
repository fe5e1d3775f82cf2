package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Doe",
                "JANE DOE",
                "Jane Doe, MBA",
                "Jane Doe, MBA 🚀",
                "🚀 Jane Doe",
                "Jane 🏳️‍🌈 Doe",
                "Jane Doe 1️⃣",
                "Jane Doe 👩🏽‍💻✨",
                "Jane Doe MBA",
                "Jane Doe, MBA, PMP®",
                "Jane Doe, Ph.D.",
                "Jane Doe PhD",
                "Jane Doe, PMI-ACP, CSM",
                "Jane Doe M.D.",
                "Jane Doe, M.A.",
                "Jane Doe M.A.",
                "Jane Doe, MA",
                "Jane Doe (MA)",
                "Jane Doe (she/her)",
                "Jane Doe (She/Her/Hers), CPA",
                "Dr. Jane Doe",
                "Dr Jane Doe",
                "Prof. Dr. Jane Doe, MBA",
                "Dipl.-Ing. Jane Doe",
                "Ms. Jane Doe",
                "Jane Doe | PMP",
                "Jane Doe - MBA",
                "Jane Doe,",
                "Jane Doe ★",
                "𝗝𝗮𝗻𝗲 𝗗𝗼𝗲",
                "\ufeffJane\u00a0Doe\u200b"
            })
    void a_person_has_one_name_with_and_without_credentials_and_emoji(String text) {
        assertThat(PersonName.of(text)).hasToString("jane doe");
    }

    @ParameterizedTest
    @CsvSource({
        "Jack Ma, jack ma",
        "Yo Yo Ma, yo yo ma",
        "Anh Van Do, anh van do",
        "Rahman Md, rahman md",
        "Md Rahman, md rahman",
        "MBA, mba",
        "Madonna, madonna",
        "'Madonna, MBA', madonna",
        "Miss, miss",
        "Dr. Doe, doe",
        "Ing Chang, ing chang",
        "John Doe Jr., john doe jr.",
        "Henry Ford II, henry ford ii",
        "'Doe, Jane', 'doe, jane'",
        "Jane (Smith) Doe, jane (smith) doe",
        "🚀, 🚀",
        "🚀1️⃣, 1"
    })
    void a_word_that_is_also_a_name_stays(String text, String name) {
        assertThat(PersonName.of(text)).hasToString(name);
    }

    @Test
    void a_hostile_name_is_read_in_linear_time() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String part : new String[] {"mba ", "dr. ", ", ", "(", "🚀", "| "}) {
                PersonName.of(part.repeat(20_000));
            }
        });
    }
}
