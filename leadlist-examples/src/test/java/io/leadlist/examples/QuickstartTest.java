package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quickstart finds no difference from the documented responses, in the first run and in the second. */
class QuickstartTest {
    @TempDir
    Path folder;

    @Test
    void both_runs_match_the_documentation_and_the_second_finds_the_stored_lists() throws Exception {
        String first = run();
        String second = run();
        assertThat(first)
                .contains("(new)", "99 exchanges, 0 differences", "\"addedCount\" : 18")
                .contains("4,500 of 4,500 leads", "2 members, ")
                .doesNotContain("No work is left.");
        assertThat(second)
                .contains("(found)", "99 exchanges, 0 differences", "No work is left.")
                .doesNotContain("4,500 of 4,500 leads");
    }

    /** Runs the quickstart in its own process, because it may call {@code System.exit}. */
    private String run() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dquickstart.file=" + folder.resolve("leadlist"),
                        Quickstart.class.getName())
                .redirectErrorStream(true)
                .start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(new PrintStream(output, true, StandardCharsets.UTF_8));
        String text = output.toString(StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }
}
