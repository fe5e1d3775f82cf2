package io.leadlist.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kinds and exceptions correspond. */
class LeadListExceptionTest {
    @ParameterizedTest
    @EnumSource
    void an_exception_has_its_kind(Kind kind) {
        assertThat(EachException.of(kind).kind()).isEqualTo(kind);
    }

    @Test
    void each_exception_has_its_own_kind() {
        assertThat(Kind.values())
                .extracting(kind -> EachException.of(kind).getClass())
                .doesNotHaveDuplicates();
        assertThat(LeadListException.class.getPermittedSubclasses()).hasSameSizeAs(Kind.values());
    }
}
