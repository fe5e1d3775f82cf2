package io.leadlist.examples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What a Markdown page contains. Links and words in code are code, not links and words.
 *
 * @param links the targets of links and images, in their order
 * @param anchors what a link can name behind {@code #}: headings, as GitHub names them, and ids of HTML elements
 * @param javaBlocks the code of fenced blocks in Java
 * @param words the text
 */
record MarkdownPage(List<String> links, Set<String> anchors, List<String> javaBlocks, String words) {
    private static final Pattern HTML_TARGET = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern HTML_ID = Pattern.compile("(?:id|name)=\"([^\"]*)\"");

    /** Reads a page. */
    static MarkdownPage of(String markdown) {
        Reader reader = new Reader();
        Parser.builder().build().parse(markdown).accept(reader);
        return new MarkdownPage(reader.links, reader.anchors, reader.javaBlocks, reader.words.toString());
    }

    private static final class Reader extends AbstractVisitor {
        private final List<String> links = new ArrayList<>();
        private final Set<String> anchors = new HashSet<>();
        private final List<String> javaBlocks = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private final IdGenerator ids = IdGenerator.builder().build();

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        @Override
        public void visit(HtmlBlock html) {
            html(html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            html(html.getLiteral());
        }

        @Override
        public void visit(Heading heading) {
            anchors.add(ids.generateId(title(heading)));
            visitChildren(heading);
            words.append('\n');
        }

        @Override
        public void visit(FencedCodeBlock block) {
            if (block.getInfo().equals("java")) {
                javaBlocks.add(block.getLiteral());
            }
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
        }

        private void html(String literal) {
            HTML_TARGET.matcher(literal).results().map(Reader::value).forEach(links::add);
            HTML_ID.matcher(literal).results().map(Reader::value).forEach(anchors::add);
        }

        private static String value(MatchResult attribute) {
            return attribute.group(1);
        }

        private static String title(Node heading) {
            StringBuilder title = new StringBuilder();
            heading.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    title.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    title.append(code.getLiteral());
                }
            });
            return title.toString();
        }
    }
}
