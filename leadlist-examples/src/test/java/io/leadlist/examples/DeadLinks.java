package io.leadlist.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds links that lead nowhere, in the Markdown pages and in the comments of the Java sources of a repository. Links
 * to other servers are not followed.
 *
 * <p>How a comment cites a decision of {@code leadlist-core/docs/contract-decisions.md}:
 *
 * <ul>
 *   <li>in Javadoc by a link: {@code <a href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>}. The path
 *       behind {@code {@docRoot}} is that in {@code leadlist-core};
 *   <li>in any comment by its number alone: {@code decision 63}.
 * </ul>
 *
 * <p>Both need an anchor {@code 63} on that page. Citations of documents that are not in the repository are dead as
 * well; {@link #ELSEWHERE} describes them.
 */
final class DeadLinks {
    private static final String DOC_ROOT = "{@docRoot}/";
    private static final Path CORE = Path.of("leadlist-core");
    private static final Path DECISIONS = CORE.resolve("docs/contract-decisions.md");

    private static final Pattern OTHER_SERVER = Pattern.compile("[a-z]+:.*");
    private static final Pattern ELSEWHERE = Pattern.compile("\\b(?:readings?|seeds?) \\d+|\\bspec/\\d");
    private static final Pattern CITED = Pattern.compile("\\bdecisions? \\d+(?:(?:, | and | to )\\d+)*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    // Literals come first, so that what looks like a comment in them is none.
    private static final Pattern LITERAL_OR_COMMENT =
            Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'(?:\\\\.|[^'\\\\])+?'"
                    + "|(//[^\\n]*|/\\*(?s:.*?)\\*/)");

    private final Repository repository;
    private final List<String> dead = new ArrayList<>();

    private DeadLinks(Repository repository) {
        this.repository = repository;
    }

    /** Returns the dead links and citations of all Markdown pages, each as {@code page: what is dead}. */
    static List<String> ofPages(Repository repository) {
        DeadLinks links = new DeadLinks(repository);
        repository.pages().forEach(links::checkPage);
        return links.dead;
    }

    /** Returns the dead links of all Java sources, each as {@code source: what is dead}. */
    static List<String> ofSources(Repository repository) {
        DeadLinks links = new DeadLinks(repository);
        repository.javaSources().forEach(source -> links.checkLinks(source, comments(source)));
        return links.dead;
    }

    /** Returns the dead citations of all Java sources, each as {@code source: what is dead}. */
    static List<String> citedBySources(Repository repository) {
        DeadLinks links = new DeadLinks(repository);
        repository.javaSources().forEach(source -> links.checkCitations(source, comments(source)));
        return links.dead;
    }

    private void checkPage(Path file) {
        MarkdownPage page = MarkdownPage.of(Repository.text(file));
        page.links().stream().filter(link -> isDead(file, link)).forEach(link -> add(file, link));
        checkCitations(file, page.words());
    }

    private void checkLinks(Path source, String comments) {
        HREF.matcher(comments)
                .results()
                .map(href -> href.group(1))
                .filter(link -> isDead(source, link))
                .forEach(link -> add(source, link));
    }

    private void checkCitations(Path file, String words) {
        ELSEWHERE.matcher(words).results().map(MatchResult::group).forEach(citation -> add(file, citation));
        CITED.matcher(words)
                .results()
                .map(MatchResult::group)
                .forEach(citation -> NUMBER.matcher(citation)
                        .results()
                        .map(MatchResult::group)
                        .filter(number -> !hasAnchor(repository.root().resolve(DECISIONS), number))
                        .forEach(number -> add(file, "decision " + number)));
    }

    private boolean isDead(Path file, String link) {
        if (OTHER_SERVER.matcher(link).matches()) {
            return false;
        }
        String[] parts = link.split("#", 2);
        Path target = target(file, parts[0]);
        return !target.startsWith(repository.root())
                || !Files.exists(target)
                || (parts.length == 2 && !hasAnchor(target, parts[1]));
    }

    private Path target(Path file, String path) {
        if (path.isEmpty()) {
            return file;
        }
        Path target = path.startsWith(DOC_ROOT)
                ? repository.root().resolve(CORE).resolve(path.substring(DOC_ROOT.length()))
                : file.resolveSibling(path);
        return target.normalize();
    }

    private static boolean hasAnchor(Path target, String anchor) {
        return target.toString().endsWith(".md")
                && Files.exists(target)
                && MarkdownPage.of(Repository.text(target)).anchors().contains(anchor);
    }

    private void add(Path file, String what) {
        dead.add(repository.root().relativize(file) + ": " + what);
    }

    /** Returns the comments of a source, each as one line, without the asterisks of its lines. */
    private static String comments(Path source) {
        StringBuilder comments = new StringBuilder();
        Matcher matcher = LITERAL_OR_COMMENT.matcher(Repository.text(source));
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                comments.append(matcher.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " "))
                        .append('\n');
            }
        }
        return comments.toString();
    }
}
