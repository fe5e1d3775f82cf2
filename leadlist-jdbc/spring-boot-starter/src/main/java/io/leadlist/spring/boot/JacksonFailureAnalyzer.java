package io.leadlist.spring.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a start that failed because Spring Boot 3.5 selects a version of jackson-annotations that is too old. Maven
 * lets the host's dependency management win over the dependencies of a starter, so only the host can select a newer
 * one.
 */
final class JacksonFailureAnalyzer extends AbstractFailureAnalyzer<IllegalStateException> {
    private static final String ARTIFACT = "jackson-annotations";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalStateException cause) {
        String message = cause.getMessage();
        if (message == null || !message.contains(ARTIFACT) || !(cause.getCause() instanceof LinkageError)) {
            return null;
        }
        return new FailureAnalysis(
                message,
                "Add the named version of com.fasterxml.jackson.core:jackson-annotations to the dependencies of your"
                        + " build, next to leadlist-spring-boot-starter.",
                cause);
    }
}
