package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n\u001F",
                "\u00A0",
                "\u0085",
                "\u00AD",
                "\u034F",
                "\u0301",
                " \u0301",
                "\u061C",
                "\u115F",
                "\u1160",
                "\u17B4",
                "\u17B5",
                "\u180B",
                "\u180E",
                "\u2007",
                "\u200B",
                "\u200E",
                "\u202F",
                "\u2063",
                "\u2066",
                "\u2800",
                "\u3000",
                "\u3164",
                "\uFE0F",
                "\uFEFF",
                "\uFFA0",
                "\uFFF9",
                "\u20E3",
                "\uDB40\uDC20",
                "\uDB40\uDD00"
            })
    void spaces_characters_without_width_and_marks_without_a_letter_are_blank(String text) {
        assertThat(UnicodeText.isBlank(text)).isTrue();
        assertThat(UnicodeText.stripEnds(text)).isEmpty();
        assertThat(UnicodeText.stripEnds(text + "a@b.com" + (text.matches("(?s).*\\p{M}.*") ? " " : "") + text))
                .isEqualTo("a@b.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200Ba", "e\u0301", "\u0600", "\uD83C\uDFF3\uFE0F", "-", "\u0001", "\uD800"})
    void a_visible_character_is_not_blank(String text) {
        assertThat(UnicodeText.isBlank(text)).isFalse();
        assertThat(UnicodeText.stripEnds(text)).isEqualTo(text.replace("\u200B", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "josé, josé",
        "jose\u0301, jose\u0301",
        "jane\u2764\uFE0F, jane\u2764\uFE0F",
        "jane\uFE0F, jane",
        "'jane \u0301', jane",
        "\u0301jane, jane",
        "\u202Ajane\u202C, jane",
        "ja\u00ADne, ja\u00ADne",
        "1\uFE0F\u20E3, 1\uFE0F\u20E3"
    })
    void only_blank_ends_are_stripped(String text, String stripped) {
        assertThat(UnicodeText.stripEnds(text)).isEqualTo(stripped);
    }

    @Property
    void the_stripped_text_is_blank_or_begins_and_ends_visibly(@ForAll String text) {
        String stripped = UnicodeText.stripEnds(text);
        assertThat(text).contains(stripped);
        assertThat(UnicodeText.stripEnds(stripped)).isEqualTo(stripped);
        assertThat(stripped.isEmpty()).isEqualTo(UnicodeText.isBlank(text));
    }

    @Property
    void folding_twice_is_folding_once(@ForAll String text) {
        String folded = UnicodeText.foldCase(text);
        String compatible = UnicodeText.foldCompatible(text);
        assertThat(UnicodeText.foldCase(folded)).isEqualTo(folded);
        assertThat(UnicodeText.foldCompatible(compatible)).isEqualTo(compatible);
    }

    @Test
    void a_letter_and_its_folded_forms_have_one_folded_form() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .filter(letter ->
                        !UnicodeText.foldCase(UnicodeText.foldCase(letter)).equals(UnicodeText.foldCase(letter)))
                .forEach(letter -> assertThat(letter).as("not stable").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "JANE, jane",
        "ΟΔΟΣ.Α, οδοσ.α",
        "οδος.α, οδοσ.α",
        "JOSE\u0301, josé",
        "STRAẞE, straße",
        "straße, straße",
        "İ, i\u0307"
    })
    void letter_case_is_folded_one_character_at_a_time(String text, String folded) {
        assertThat(UnicodeText.foldCase(text)).isEqualTo(folded);
    }

    /** A class loader without the jar of ICU4J reads ASCII text in the same way. */
    @Test
    void text_in_ascii_is_read_without_icu4j() throws Exception {
        URL classes = EmailAddress.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            assertThatException().isThrownBy(() -> alone.loadClass("com.ibm.icu.text.IDNA"));
            for (Class<?> form : List.of(EmailAddress.class, LinkedInUrl.class, DomainName.class)) {
                for (String text :
                        List.of("Jane <JANE@Example.com>;", " http://de.linkedin.com/in/Jane?x=%2c", "A.com.")) {
                    Object alike = alone.loadClass(form.getName())
                            .getMethod("parse", String.class)
                            .invoke(null, text);
                    assertThat(alike)
                            .hasToString(String.valueOf(
                                    form.getMethod("parse", String.class).invoke(null, text)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Straße, strasse", "ja\u00ADne, jane", "ＪＡＮＥ, jane", "a\u200Db, ab", "ﬁn, fin"})
    void compatible_folding_ignores_width_ligatures_and_invisible_characters(String text, String folded) {
        assertThat(UnicodeText.foldCompatible(text)).isEqualTo(folded);
    }
}
