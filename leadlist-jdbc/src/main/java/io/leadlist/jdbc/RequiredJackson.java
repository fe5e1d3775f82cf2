package io.leadlist.jdbc;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.PackageVersion;

/**
 * Checks that the versions of Jackson's parts fit together, because the dependency management of a host may have selected an older one. Without the check, the first write of a document would fail with a
 * missing class.
 */
final class RequiredJackson {
    /** Jackson 3.0 is built with jackson-annotations 2.20, 3.1 with 2.21, and so on. */
    private static final int ANNOTATIONS_OF_3_0 = 20;

    private RequiredJackson() {}

    /**
     * Writes and reads a document, for which Jackson loads all that it needs.
     *
     * @throws IllegalStateException if jackson-annotations is too old for Jackson; the message says which version to declare
     */
    static void check() {
        try {
            Documents.read(Documents.write(new Probe("probe")), Probe.class);
        } catch (LinkageError missing) {
            throw new IllegalStateException(
                    "Jackson " + PackageVersion.VERSION + " does not work with jackson-annotations " + found()
                            + ": declare com.fasterxml.jackson.core:jackson-annotations:" + needed()
                            + " in your build, because a dependency management such as that of Spring Boot 3.5 selects an older version",
                    missing);
        }
    }

    private static String needed() {
        return "2." + (ANNOTATIONS_OF_3_0 + PackageVersion.VERSION.getMinorVersion());
    }

    private static String found() {
        String version = JsonProperty.class.getPackage().getImplementationVersion();
        return version == null ? "of this class path" : version;
    }

    /** Any document. */
    record Probe(@Nullable String text) {}
}
