package io.leadlist.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files of a repository, without what a build makes.
 *
 * @param root the folder of the repository
 */
record Repository(Path root) {
    /** This repository; tests run in the folder of their module. */
    static final Repository THIS = new Repository(Path.of("..").toAbsolutePath().normalize());

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git");

    /** Returns the Markdown pages, in the order of their paths. */
    List<Path> pages() {
        return files(".md");
    }

    /** Returns the main and test sources of all modules, in the order of their paths. */
    List<Path> javaSources() {
        return files(".java");
    }

    /** Returns the text of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the files whose name has this ending, in the order of their paths. */
    List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> StreamSupport.stream(root.relativize(file).spliterator(), false)
                            .noneMatch(step -> NOT_SOURCES.contains(step.toString())))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
