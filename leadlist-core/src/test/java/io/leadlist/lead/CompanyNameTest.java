package io.leadlist.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "ACME",
                "Acme, Inc.",
                "Acme Inc",
                "Acme inc.",
                "\"Acme\"",
                "“Acme” Inc.",
                "Acme™",
                "Acme®, Inc.",
                "Acme®\ufe0f",
                "Acme (TM) Corp.",
                "Acme Co., Ltd.",
                "Acme Co.,Ltd",
                "Acme GmbH",
                "Acme G.m.b.H.",
                "Acme GmbH & Co. KG",
                "Acme GmbH &amp; Co. KG",
                "Acme S.A.",
                "Acme S. A.",
                "Acme SA",
                "Acme, S.A. de C.V.",
                "Acme S.à r.l.",
                "Acme S.p.A.",
                "Acme S.r.l.",
                "Acme B.V.",
                "Acme AB (publ)",
                "Acme A/S",
                "Acme Oy",
                "Acme Sp. z o.o.",
                "Acme s.r.o.",
                "Acme d.o.o.",
                "Acme Pty Ltd",
                "Acme (Pty) Ltd",
                "Acme Pvt. Ltd.",
                "Acme Private Limited",
                "Acme Sdn. Bhd.",
                "Acme LLC",
                "Acme L.L.C.",
                "Acme PLC",
                "Acme Ltda.",
                "Acme A.Ş.",
                "ООО «Acme»",
                "Acme株式会社",
                "株式会社Acme",
                "㈱Acme",
                "Acme 有限公司",
                "Acme\u00a0Inc\u200b",
                "Acme - Inc.",
                "[Acme], Incorporated!"
            })
    void a_company_has_one_name_with_and_without_legal_form_and_punctuation(String text) {
        assertThat(CompanyName.of(text)).hasToString("acme");
    }

    @ParameterizedTest
    @CsvSource({
        "Inc., inc",
        "Co Inc, co",
        "The Company, the company",
        "SE Consulting, se consulting",
        "AG Insurance, ag insurance",
        "SAP SE, sap",
        "Siemens AG, siemens",
        "AT&T Inc., at and t",
        "AT &amp; T, at and t",
        "Johnson & Johnson, johnson and johnson",
        "'Macy’s, Inc.', macys",
        "Macys, macys",
        "'Yahoo! Inc.', yahoo",
        "J.P. Morgan, jp morgan",
        "JP Morgan, jp morgan",
        "Booking.com B.V., booking.com",
        "C++ Labs GmbH, c++ labs",
        "Caf&eacute; M&uuml;ller, cafe muller",
        "Café Müller OHG, cafe muller",
        "Bain & Company, bain",
        "Acme Holdings, acme holdings",
        "3M Co., 3m",
        "!!!, !!!",
        "株式会社日立製作所, 日立製作所",
        "Toys 'R' Us, toys r us"
    })
    void only_the_legal_form_is_removed(String text, String name) {
        assertThat(CompanyName.of(text)).hasToString(name);
    }

    @Test
    void a_blank_name_has_the_empty_form() {
        assertThat(CompanyName.of(" \u200b").value()).isEmpty();
    }

    @Test
    void a_hostile_name_is_read_in_linear_time() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String part : new String[] {"a.", "inc ", "s ", "&amp;", "(", "株式会社", "'"}) {
                CompanyName.of(part.repeat(20_000));
            }
        });
    }
}
