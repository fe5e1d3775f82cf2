package io.leadlist.examples.release;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * A published POM.
 *
 * @param document its XML
 */
record PublishedPom(Document document) {
    /** What Maven Central requires, and the home of the issues. */
    private static final List<String> REQUIRED = List.of(
            "/project/groupId",
            "/project/artifactId",
            "/project/version",
            "/project/name",
            "/project/description",
            "/project/url",
            "/project/licenses/license/name",
            "/project/licenses/license/url",
            "/project/developers/developer/name",
            "/project/scm/connection",
            "/project/scm/developerConnection",
            "/project/scm/url",
            "/project/issueManagement/url",
            "/project/organization/name");

    static PublishedPom of(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new PublishedPom(factory.newDocumentBuilder().parse(file.toFile()));
        } catch (Exception unreadable) {
            throw new IllegalStateException(file + " is not a POM", unreadable);
        }
    }

    /** Whether the artifact is a POM alone, without a jar. */
    boolean isPomAlone() {
        return text("/project/packaging").equals("pom");
    }

    /** Returns what is wrong. */
    List<String> problems() {
        List<String> missing = REQUIRED.stream()
                .filter(path -> text(path).isBlank())
                .map(path -> "the POM has no " + path.substring("/project/".length()))
                .toList();
        if (!missing.isEmpty()) {
            return missing;
        } else if (!text("/project/parent/artifactId").isBlank()) {
            return List.of("the POM needs a parent");
        } else if (!texts("//repositories | //pluginRepositories").isEmpty()) {
            return List.of("the POM names repositories");
        }
        return texts("/project/dependencies/dependency[not(version)]/artifactId").stream()
                .map(name -> "the POM has no version of " + name)
                .toList();
    }

    /** Returns the artifact ids of the dependency management. */
    List<String> managed() {
        return texts("/project/dependencyManagement/dependencies/dependency/artifactId");
    }

    private String text(String path) {
        List<String> texts = texts(path);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private List<String> texts(String path) {
        XPath query = XPathFactory.newInstance().newXPath();
        try {
            NodeList nodes = (NodeList) query.evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(index -> nodes.item(index).getTextContent().strip())
                    .toList();
        } catch (XPathExpressionException malformed) {
            throw new IllegalArgumentException(path, malformed);
        }
    }
}
