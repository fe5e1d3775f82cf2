package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many marks in a row, as an attacker sends them. */
class MarkRunsTest {
    private static final List<UnaryOperator<String>> FORMS = List.of(
            text -> Term.of(text).value(),
            text -> Term.ofCode(text).value(),
            text -> Term.ofUrl(text).value(),
            text -> Term.ofDomain(text).value(),
            text -> Term.ofPhone(text).value(),
            Term::spelling,
            text -> CompanyName.of(text).value(),
            text -> PersonName.of(text).value());

    /** In quadratic time, this would take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301\u0327",
                "\u0301\u200B\u0327",
                "\u0301\u00AD\u034F\u0327",
                "\u0301\uFF9E",
                "\u0344\u0323",
                "\u05B0\u0651\u064B",
                "\u0F73\u0F72"
            })
    void a_text_of_many_marks_is_normalized_in_linear_time(String marks) {
        String text = "Acme " + marks.repeat(300_000) + " e\u0301";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            FORMS.forEach(form -> assertThat(form.apply(text)).isNotNull());
            assertThat(MissingText.isMissing(text)).isFalse();
            assertThat(E164Number.parse(text, "US")).isEmpty();
            assertThat(LinkedInUrl.parse("linkedin.com/in/" + text)).isEmpty();
            assertThat(EmailAddress.parse(text + "@example.com")).isEmpty();
            assertThat(DomainName.ofAddress(text + ".com")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0323\u0302 x\u0301\u0327",
                "مُحَمَّدٌ بْنُ عَبْدِ اللهِ",
                "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת",
                "ประเทศไทย ที่นี่ ผู้ใหญ่ น้ำ"
            })
    void the_marks_of_a_language_stay(String text) {
        assertThat(MarkRuns.bounded(text.repeat(3))).isEqualTo(text.repeat(3));
    }

    @Property(tries = 1_000)
    void the_normal_form_of_a_normal_form_is_the_same(@ForAll("marked") String text) {
        FORMS.forEach(form -> assertThat(form.apply(form.apply(text))).isEqualTo(form.apply(text)));
    }

    @Provide
    Arbitrary<String> marked() {
        return Arbitraries.strings()
                .withChars(
                        "a\u0301\u0327\u0344\u0345\u0F73\u0F72\u0F71\u0BCA\u0BBE\u0BC6\u05B0\u0651\uFF9E\u200B\u034F\u00AD\u2122カ")
                .ofMinLength(25)
                .ofMaxLength(90);
    }
}
