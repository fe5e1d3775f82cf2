package io.leadlist.wire.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reuse criteria of an ICP. */
class CustomFilterCriteriaTest {
    @Test
    void criteria_are_read_as_rules() {
        assertThat(CustomFilterCriteria.parse("""
                [{"type":"maxPeoplePerCompany","value":5},{"type":"minDaysUntilReuse","value":30}]
                """))
                .isEqualTo(ReuseRules.NONE.perCompany(5).coolingDown(ReusePeriod.days(30)));
        assertThat(CustomFilterCriteria.parse("[]")).isEqualTo(ReuseRules.NONE);
    }

    @Test
    void of_several_criteria_the_strictest_holds_and_other_types_are_ignored() {
        assertThat(CustomFilterCriteria.parse("""
                [{"type":"maxPeoplePerCompany","value":5},{"type":"maxPeoplePerCompany","value":2},
                 {"type":"minDaysUntilReuse","value":7},{"type":"minDaysUntilReuse","value":90},
                 {"type":"other","value":"x"},{}]
                """))
                .isEqualTo(ReuseRules.NONE.perCompany(2).coolingDown(ReusePeriod.days(90)));
    }

    @Test
    void zero_days_are_no_rule() {
        assertThat(CustomFilterCriteria.parse("[{\"type\":\"minDaysUntilReuse\",\"value\":0}]"))
                .isEqualTo(ReuseRules.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "null",
                "[{\"type\":\"maxPeoplePerCompany\"}]",
                "[{\"type\":\"maxPeoplePerCompany\",\"value\":0}]",
                "[{\"type\":\"maxPeoplePerCompany\",\"value\":1.5}]",
                "[{\"type\":\"maxPeoplePerCompany\",\"value\":\"3\"}]",
                "[{\"type\":\"minDaysUntilReuse\",\"value\":-1}]",
                "[{\"type\":\"minDaysUntilReuse\",\"value\":3651}]"
            })
    void other_texts_are_rejected(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomFilterCriteria.parse(json))
                .withMessageStartingWith("customFilterCriteria");
    }
}
