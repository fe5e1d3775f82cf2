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
    void both_runs_are_as_documented_and_the_second_finds_what_the_first_stored() throws Exception {
        String first = run();
        String second = run();
        assertThat(first)
                .contains("(new)", "99 exchanges, 0 differences", "\"addedCount\" : 18")
                .contains("4,500 of 4,500 leads", "2 members, ")
                .doesNotContain("Everything is done.");
        assertThat(second)
                .contains("(found)", "99 exchanges, 0 differences", "Everything is done.")
                .doesNotContain("4,500 of 4,500 leads");
    }

    /** In a process of its own, because it may end with {@code System.exit}. */
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
