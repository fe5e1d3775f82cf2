package io.leadlist.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Permission;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void it_is_the_sha_256_of_the_documented_text() {
        Fingerprint all = Fingerprint.of("w")
                .add("text", "é1:")
                .add("null", (String) null)
                .add("number", -7)
                .add("yes", true)
                .add("constant", Permission.ADD)
                .add("at", Instant.parse("2026-02-03T04:05:06.789Z"))
                .add("id", new UUID(1, 2))
                .addTexts("texts", List.of("a", ""))
                .addIds("ids", List.of(new PersonId("p")))
                .addSet("set", List.of("z", "y"), (each, value) -> each.add("v", value))
                .add("nested", "n", (each, value) -> each.add("v", value));
        assertThat(all.toHex()).isEqualTo("ff0e072e2846adc03df6682db20204f4afeb4a1c78ef077132fba539bdc92202");
    }

    @Test
    void an_absent_value_an_empty_one_and_the_text_null_differ() {
        assertThat(List.of(
                        of().add("a", (String) null).toHex(),
                        of().add("a", "").toHex(),
                        of().add("a", "-").toHex(),
                        of().add("a", "null").toHex(),
                        of().addTexts("a", List.of()).toHex(),
                        of().addTexts("a", List.of("")).toHex(),
                        of().addSet("a", List.of(), (each, value) -> {}).toHex(),
                        of().add("a", "", (each, value) -> {}).toHex(),
                        of().toHex()))
                .doesNotHaveDuplicates();
        assertThat(of().addIds("a", null).toHex())
                .isEqualTo(of().add("a", (String) null).toHex());
    }

    @Test
    void the_kind_of_write_the_names_and_the_order_of_fields_matter() {
        assertThat(List.of(
                        Fingerprint.of("w").add("a", "1").add("b", "2").toHex(),
                        Fingerprint.of("v").add("a", "1").add("b", "2").toHex(),
                        Fingerprint.of("w").add("b", "2").add("a", "1").toHex(),
                        Fingerprint.of("w").add("a", "2").add("b", "1").toHex(),
                        Fingerprint.of("w").add("c", "1").add("b", "2").toHex()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_list_has_an_order_and_a_set_has_none() {
        assertThat(of().addTexts("a", List.of("1", "2")).toHex())
                .isNotEqualTo(of().addTexts("a", List.of("2", "1")).toHex());
        assertThat(set(List.of("1", "2", "3"))).isEqualTo(set(List.of("3", "1", "2")));
        assertThat(set(List.of("1", "2"))).isNotEqualTo(set(List.of("1", "3")));
    }

    @Test
    void a_person_and_a_company_of_one_id_differ() {
        CompanyId company = new CompanyId(new UUID(1, 2));
        assertThat(of().addIds("a", List.of(company)).toHex())
                .isNotEqualTo(
                        of().addIds("a", List.of(new PersonId(company.value()))).toHex());
    }

    private static String set(Collection<String> values) {
        return of().addSet("a", values, (each, value) -> each.add("v", value)).toHex();
    }

    private static Fingerprint of() {
        return Fingerprint.of("w");
    }
}
