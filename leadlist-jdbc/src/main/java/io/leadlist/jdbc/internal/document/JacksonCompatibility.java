package io.leadlist.jdbc.internal.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.PackageVersion;

/**
 * Checks that the version of jackson-annotations fits that of Jackson. A host's dependency management may select an
 * older one. Without this check, the first write of a document would fail with a missing class.
 */
public final class JacksonCompatibility {
    /** Jackson 3.0 is built with jackson-annotations 2.20, 3.1 with 2.21, and so on. */
    private static final int ANNOTATIONS_OF_3_0 = 20;

    private JacksonCompatibility() {}

    /**
     * Writes and reads a document, so that Jackson loads the classes that it needs.
     *
     * @throws IllegalStateException if jackson-annotations is too old for Jackson; the message names the version to
     *     declare
     */
    public static void check() {
        try {
            Documents.read(Documents.write(new Probe("probe")), Probe.class);
        } catch (LinkageError missing) {
            throw new IllegalStateException(
                    "Jackson " + PackageVersion.VERSION + " does not work with jackson-annotations " + found()
                            + ": declare com.fasterxml.jackson.core:jackson-annotations:" + requiredAnnotations()
                            + " in your build, because a dependency management such as that of Spring Boot 3.5"
                            + " selects an older version",
                    missing);
        }
    }

    private static String requiredAnnotations() {
        return "2." + (ANNOTATIONS_OF_3_0 + PackageVersion.VERSION.getMinorVersion());
    }

    private static String found() {
        String version = JsonProperty.class.getPackage().getImplementationVersion();
        return version == null ? "of an unknown version" : version;
    }

    /** A document for the check. */
    record Probe(@Nullable String text) {}
}
