package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No line of a source is longer than 120 characters. In tests, only comments are checked: their code has documents in
 * texts.
 */
class LineLengthTest {
    private static final int MAX = 120;

    @TempDir
    Path root;

    @Test
    void no_line_is_too_long() {
        assertThat(longLines(Repository.THIS)).isEmpty();
    }

    @Test
    void a_long_line_is_found() throws IOException {
        plant("a/src/main/java/A.java", "x".repeat(MAX) + "\n" + "x".repeat(MAX + 1));
        plant("a/src/main/resources/a.sql", "é".repeat(MAX + 1));
        plant("a/src/test/java/ATest.java", "\"" + "x".repeat(MAX) + "\"\n    // " + "x".repeat(MAX));

        assertThat(longLines(new Repository(root)))
                .containsExactly(
                        "a/src/main/java/A.java:2", "a/src/test/java/ATest.java:2", "a/src/main/resources/a.sql:1");
    }

    private static List<String> longLines(Repository repository) {
        return Stream.of(".java", ".sql", ".js", ".css", ".html")
                .flatMap(ending -> repository.files(ending).stream())
                .flatMap(file -> longLines(repository, file))
                .toList();
    }

    private static Stream<String> longLines(Repository repository, Path file) {
        List<String> lines = Repository.text(file).lines().toList();
        boolean areTests = !repository.root().relativize(file).toString().contains("src/main");
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).length() > MAX)
                .filter(index -> !areTests || isComment(lines.get(index).strip()))
                .mapToObj(index -> repository.root().relativize(file) + ":" + (index + 1));
    }

    private static boolean isComment(String line) {
        return line.startsWith("*") || line.startsWith("//") || line.startsWith("/*");
    }

    private void plant(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
