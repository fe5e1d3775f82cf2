package io.leadlist.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.leadlist.internal.wire.Preferences.Outcomes;
import io.leadlist.wire.Request;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the header {@code Prefer}. */
class PreferencesProperties {
    @Property
    void no_header_fails(@ForAll String header) {
        assertThatCode(() -> of(header)).doesNotThrowAnyException();
    }

    @Property
    void unknown_preferences_before_and_after_change_nothing(
            @ForAll("unknown") List<String> before, @ForAll("unknown") List<String> after) {
        String header = String.join(", ", before) + ", outcomes=counts," + String.join(",", after);
        assertThat(of(header)).isEqualTo(new Preferences(Outcomes.COUNTS, false));
    }

    @Provide
    Arbitrary<List<String>> unknown() {
        return Arbitraries.of(
                        "respond-async",
                        "wait=100",
                        "foo=\"bar, outcomes=full\"",
                        "return=minimal; foo=\"some \\\" parameter\"",
                        "Lenient",
                        "",
                        "a = \"\"")
                .list()
                .ofMaxSize(4);
    }

    private static Preferences of(String header) {
        return Preferences.of(Request.of("POST", "/").withHeader("Prefer", header));
    }
}
