package io.leadlist.examples.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The section about Spring Boot in the README. */
final class Readme {
    /** The root folder of the repository. */
    static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();

    private static final Pattern ANNOTATIONS =
            Pattern.compile("`com\\.fasterxml\\.jackson\\.core:jackson-annotations:(\\S+)`");
    private static final String SECTION = between(text(ROOT.resolve("README.md")), "\n## Spring Boot\n", "\n## ");

    private Readme() {}

    /** Returns the block in a language; there is one of each. */
    static String block(String language) {
        return between(SECTION, "```" + language + "\n", "\n```");
    }

    /** Returns the version of jackson-annotations that an application on Spring Boot 3.5 declares. */
    static String annotationsVersion() {
        return ANNOTATIONS
                .matcher(SECTION)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Returns whether this version of Spring Boot needs jackson-annotations. */
    static boolean isAnnotationsNeeded(String springBoot) {
        return springBoot.startsWith("3.");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        if (from < 0) {
            throw new AssertionError("the README has no " + start);
        }
        int begin = from + start.length();
        return text.substring(begin, text.indexOf(end, begin));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
