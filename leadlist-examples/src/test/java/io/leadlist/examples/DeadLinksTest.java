package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link leads somewhere; and a link that leads nowhere is found. */
class DeadLinksTest {
    @TempDir
    Path root;

    private Repository planted;

    @BeforeEach
    void plantDecisions() throws IOException {
        planted = new Repository(root);
        plant("leadlist-core/docs/contract-decisions.md", "<a id=\"63\"></a>\n\n## 63. A version\n\n### `On` & off\n");
    }

    @Test
    void no_page_has_a_dead_link() {
        assertThat(DeadLinks.ofPages(Repository.THIS)).isEmpty();
    }

    @Test
    void no_source_has_a_dead_link() {
        assertThat(DeadLinks.ofSources(Repository.THIS)).isEmpty();
    }

    @Test
    void no_source_cites_what_is_not_in_the_repository() {
        assertThat(DeadLinks.citedBySources(Repository.THIS)).isEmpty();
    }

    @Test
    void links_of_pages_that_lead_somewhere_are_accepted() throws IOException {
        plant("a/page.md", """
                # Top
                [a](../leadlist-core/docs/contract-decisions.md#63) [b](../leadlist-core) [c](#top)
                [d](../leadlist-core/docs/contract-decisions.md#on--off) <a href="#top">e</a> [f](https://example.com/x)
                `[no](link)`, decision 63

                ```
                [no](link), reading 63
                ```
                """);
        assertThat(DeadLinks.ofPages(planted)).isEmpty();
    }

    @Test
    void dead_links_of_pages_are_found() throws IOException {
        plant("a/page.md", """
                [a](other.md) ![b](images/none.svg) [c](#none) <img src="none.png">
                [d](../leadlist-core/docs/contract-decisions.md#64) [e](../../outside.md) [f][g]

                [g]: gone.md
                """);
        assertThat(DeadLinks.ofPages(planted))
                .containsExactly(
                        "a/page.md: other.md",
                        "a/page.md: images/none.svg",
                        "a/page.md: #none",
                        "a/page.md: none.png",
                        "a/page.md: ../leadlist-core/docs/contract-decisions.md#64",
                        "a/page.md: ../../outside.md",
                        "a/page.md: gone.md");
    }

    @Test
    void dead_citations_of_pages_are_found() throws IOException {
        plant("page.md", "As reading\n63, seeds 000 and spec/1 say, and decisions 62, 63 and 64.\n");
        assertThat(DeadLinks.ofPages(planted))
                .containsExactly(
                        "page.md: reading 63",
                        "page.md: seeds 000",
                        "page.md: spec/1",
                        "page.md: decision 62",
                        "page.md: decision 64");
    }

    @Test
    void dead_links_of_sources_are_found_in_their_comments_alone() throws IOException {
        plant("core/src/main/java/A.java", """
                /**
                 * Text (<a href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>), <a href="none.html">x</a>
                 * and <a
                 * href="{@docRoot}/docs/contract-decisions.md#64">64</a>, <a href="https://example.com">far</a>.
                 */
                class A { String a = "// <a href=\\"no.html\\">"; char c = '"'; /* <a href="b.html"> */ }
                """);
        assertThat(DeadLinks.ofSources(planted))
                .containsExactly(
                        "core/src/main/java/A.java: none.html",
                        "core/src/main/java/A.java: {@docRoot}/docs/contract-decisions.md#64",
                        "core/src/main/java/A.java: b.html");
    }

    @Test
    void dead_citations_of_sources_are_found_in_their_comments_alone() throws IOException {
        plant("core/src/test/java/A.java", """
                /** Text (reading 63, decisions 63 and 64); see the readings
                 * 12 to 18. */
                class A { String a = "seed 003"; // seed 004
                }
                """);
        assertThat(DeadLinks.citedBySources(planted))
                .containsExactly(
                        "core/src/test/java/A.java: reading 63",
                        "core/src/test/java/A.java: readings 12",
                        "core/src/test/java/A.java: seed 004",
                        "core/src/test/java/A.java: decision 64");
    }

    private void plant(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
