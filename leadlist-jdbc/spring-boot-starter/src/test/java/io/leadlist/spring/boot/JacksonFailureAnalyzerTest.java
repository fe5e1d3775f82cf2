package io.leadlist.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** A start that fails because of an old version of jackson-annotations says which line to add. */
class JacksonFailureAnalyzerTest {
    private static final String MESSAGE = "Jackson 3.2.4 does not work with jackson-annotations 2.19.4: declare"
            + " com.fasterxml.jackson.core:jackson-annotations:2.22 in your build";

    private final FailureAnalyzer analyzer = new JacksonFailureAnalyzer();

    @Test
    void the_report_names_the_line_and_where_to_add_it() {
        IllegalStateException failure = new IllegalStateException(MESSAGE, new NoClassDefFoundError("missing"));
        assertThat(analyzer.analyze(new BeanCreationException("leadListStorage", "failed", failure)))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).isEqualTo(MESSAGE);
                    assertThat(analysis.getAction()).contains("com.fasterxml.jackson.core:jackson-annotations");
                });
    }

    @Test
    void other_failures_are_left_to_other_analyzers() {
        assertThat(analyzer.analyze(new IllegalStateException("something else")))
                .isNull();
        assertThat(analyzer.analyze(new IllegalStateException(MESSAGE))).isNull();
    }

    @Test
    void spring_boot_finds_it() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(JacksonFailureAnalyzer.class);
    }
}
