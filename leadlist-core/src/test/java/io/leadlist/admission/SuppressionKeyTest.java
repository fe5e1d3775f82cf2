package io.leadlist.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.admission.SuppressionKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL|' Sam@Example.COM '|sam@example.com",
                "DOMAIN|https://www.Example.com/path|example.com",
                "DOMAIN|HTTP://user:secret@www.example.com:8080/a?b=c#d|example.com",
                "DOMAIN|//example.com|example.com",
                "DOMAIN|jane@example.com|example.com",
                "DOMAIN|@example.com|example.com",
                "DOMAIN|example.com.|example.com",
                "DOMAIN|example.com:443|example.com",
                "DOMAIN|' mail.EXAMPLE.co.uk '|mail.example.co.uk",
                "DOMAIN|www.com|www.com",
                "DOMAIN|wwww.example.com|wwww.example.com",
                "DOMAIN|bücher.example|xn--bcher-kva.example",
                "LINKEDIN_URL|https://www.LinkedIn.com/in/JaneDoe/|linkedin.com/in/janedoe",
                "LINKEDIN_URL|linkedin.com/company/acme|linkedin.com/company/acme",
                "PHONE|+1 (415) 555-2671|+14155552671",
                "PHONE|' +49 30 901820 '|+4930901820",
                "EMAIL|Jane Doe <jane@bücher.example>|jane@xn--bcher-kva.example",
                "EMAIL|'Sam@example.com; '|sam@example.com",
                "EMAIL|sam@example.com / SAM@example.com|sam@example.com",
                "PHONE|tel:+14155552671|+14155552671",
                "PHONE|(+1) 415 555 2671|+14155552671",
                "PHONE|\u200b+14155552671|+14155552671",
                "PHONE|`+14155552671|+14155552671",
                "PHONE|＋14155552671|+14155552671",
                "PHONE|Mobile: +1 415 555 2671 ext 4|+14155552671",
                "COMPANY_ID|\u00a0770E8400-E29B-41D4-A716-446655440001\ufeff|770e8400-e29b-41d4-a716-446655440001",
                "EMAIL_MD5|\u00a0B58996C504C5638798EB6B511E6F49AF\u00a0|b58996c504c5638798eb6b511e6f49af",
                "EMAIL_MD5|\ufeffB58996C504C5638798EB6B511E6F49AF|b58996c504c5638798eb6b511e6f49af",
                "PERSON_ID|' P 1'|' P 1'",
                "COMPANY_ID|770E8400-E29B-41D4-A716-446655440001|770e8400-e29b-41d4-a716-446655440001",
                "EMAIL_SHA256|B4C9A289323B21A01C3E940F150EB9B8C542587F1ABFD8F0E1CC1FFC5E475514"
                        + "|b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514",
                "EMAIL_MD5|' B58996C504C5638798EB6B511E6F49AF'|b58996c504c5638798eb6b511e6f49af",
                "KEYED|EMAIL:b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514"
                        + "|EMAIL:b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514"
            })
    void a_text_is_parsed_to_the_normal_form_of_its_kind(Kind kind, String text, String value) {
        assertThat(SuppressionKey.parse(kind, text)).isEqualTo(new SuppressionKey(kind, value));
        assertThat(SuppressionKey.parse(kind, value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL|' '|BLANK",
                "EMAIL|example.com|NOT_AN_ADDRESS",
                "EMAIL|a@b|NOT_AN_ADDRESS",
                "DOMAIN|com|SINGLE_LABEL",
                "DOMAIN|https://localhost:80/|SINGLE_LABEL",
                "DOMAIN|*.example.com|WILDCARD",
                "DOMAIN|%.example.com|WILDCARD",
                "DOMAIN|exam?le.com|WILDCARD",
                "DOMAIN|192.0.2.1|IP_ADDRESS",
                "DOMAIN|http://192.0.2.1:80/|IP_ADDRESS",
                "DOMAIN|[2001:db8::1]|IP_ADDRESS",
                "DOMAIN|exa mple.com|NOT_A_DOMAIN",
                "DOMAIN|example.123|NOT_A_DOMAIN",
                "DOMAIN|.example.com|NOT_A_DOMAIN",
                "DOMAIN|example..com|NOT_A_DOMAIN",
                "DOMAIN|-|NOT_A_DOMAIN",
                "LINKEDIN_URL|https://example.com/in/jane|NOT_A_LINKEDIN_URL",
                "PHONE|415 555 2671|NO_COUNTRY_CODE",
                "PHONE|+1 415|NOT_A_PHONE_NUMBER",
                "PHONE|+|NOT_A_PHONE_NUMBER",
                "PHONE|+1 415 555 2671; +49 30 901820|NOT_A_PHONE_NUMBER",
                "EMAIL|a@example.com; b@example.com|NOT_AN_ADDRESS",
                "COMPANY_ID|1-1-1-1-1|NOT_A_UUID",
                "EMAIL_SHA256|b58996c504c5638798eb6b511e6f49af|NOT_A_HASH",
                "EMAIL_MD5|x58996c504c5638798eb6b511e6f49af|NOT_A_HASH",
                "KEYED|b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514|NOT_A_HASH",
                "KEYED|EMAIL_MD5:b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514|NOT_A_HASH",
                "KEYED|X:b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514|NOT_A_HASH"
            })
    void an_unreadable_text_has_a_reason_and_is_not_quoted(Kind kind, String text, KeyProblem problem) {
        assertThatExceptionOfType(UnreadableKeyException.class)
                .isThrownBy(() -> SuppressionKey.parse(kind, text))
                .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(problem))
                .withMessageEndingWith(problem.name())
                .withMessageStartingWith("text must be the key of a suppression entry of kind " + kind);
    }

    @Test
    void a_text_that_no_database_can_store_or_that_is_too_long_is_no_key_of_any_kind() {
        for (Kind kind : Kind.values()) {
            assertThatExceptionOfType(UnreadableKeyException.class)
                    .isThrownBy(() -> SuppressionKey.parse(kind, "a\0b"))
                    .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(KeyProblem.NOT_STORABLE));
            assertThatExceptionOfType(UnreadableKeyException.class)
                    .isThrownBy(() -> SuppressionKey.parse(kind, "a".repeat(5_000)))
                    .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(KeyProblem.TOO_LONG));
        }
    }

    @Test
    void the_text_of_a_key_does_not_contain_its_value() {
        SuppressionKey key = SuppressionKey.parse(Kind.EMAIL, "jane@example.com");
        NewSuppression request = NewSuppression.of(Kind.EMAIL, "jane@example.com", SuppressionReason.OPT_OUT)
                .withNote("jane called")
                .withSource("jane");
        assertThat(key + " " + request).doesNotContain("jane", "example.com").contains("EMAIL");
    }

    @Test
    void the_digest_of_a_key_is_the_beginning_of_the_sha_256_of_kind_and_value_and_the_code_of_the_kind() {
        // printf 'EMAIL:user@example.com' | sha256sum, without the last digit
        assertThat(Long.toHexString(KeyDigest.of(new SuppressionKey(Kind.EMAIL, "user@example.com"))))
                .isEqualTo("d8527a54374063a0");
    }

    @Test
    void the_codes_of_kinds_in_digests_are_stored_and_never_change() {
        assertThat(Kind.values())
                .extracting(kind -> KeyDigest.of(new SuppressionKey(kind, "value")) & 0xF)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(KeyDigest.kind(KeyDigest.of(new SuppressionKey(kind, "value"))))
                        .isEqualTo(kind));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyDigest.kind(0xF));
    }
}
