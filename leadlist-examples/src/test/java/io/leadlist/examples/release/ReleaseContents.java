package io.leadlist.examples.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Prints what a release would publish, and checks it against the requirements of Maven Central:
 *
 * <pre>{@code
 * ReleaseContents target/staging
 * }</pre>
 *
 * <p>If a version is final and every file is signed, the bundle for the upload is written next to the folder. The exit
 * code is 1 if a requirement other than signatures is not met.
 */
final class ReleaseContents {
    private static final String BUNDLE = "central-bundle.zip";

    private final Path staging;
    private final PrintStream out;

    private ReleaseContents(Path staging, PrintStream out) {
        this.staging = staging;
        this.out = out;
    }

    /** Runs the check and exits. */
    public static void main(String[] arguments) {
        System.exit(new ReleaseContents(Path.of(arguments[0]), System.out).show() ? 0 : 1);
    }

    /** Prints the contents of a staging folder, and returns whether they meet the requirements. */
    static boolean show(Path staging, PrintStream out) {
        return new ReleaseContents(staging, out).show();
    }

    private boolean show() {
        List<StagedArtifact> artifacts = artifacts();
        artifacts.forEach(this::print);
        List<String> problems = ReleaseRules.problems(artifacts);
        problems.forEach(problem -> out.println("PROBLEM " + problem));
        List<Path> unsigned = ReleaseRules.unsigned(artifacts);
        boolean isSnapshot = artifacts.stream().anyMatch(StagedArtifact::isSnapshot);
        if (!unsigned.isEmpty()) {
            out.println("NOT SIGNED: " + unsigned.size() + " files. Set MAVEN_GPG_KEY; see docs/releasing.md.");
        }
        if (isSnapshot) {
            out.println("NOT FINAL: Maven Central takes no version that ends with -SNAPSHOT.");
        }
        if (problems.isEmpty() && unsigned.isEmpty() && !isSnapshot) {
            Path bundle = staging.resolveSibling(BUNDLE);
            bundle(artifacts, bundle);
            out.println("READY: Maven Central would take " + bundle);
        }
        return problems.isEmpty();
    }

    private List<StagedArtifact> artifacts() {
        try (Stream<Path> paths = Files.walk(staging)) {
            return paths.filter(path -> path.toString().endsWith(".pom"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .map(StagedArtifact::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void print(StagedArtifact artifact) {
        out.println(artifact.name() + " " + artifact.folder().getFileName());
        for (Path file : artifact.files()) {
            out.printf(
                    "  %-60s %,11d bytes  %-8s  sha1 %s%n",
                    file.getFileName(),
                    size(file),
                    ReleaseRules.isSigned(file) ? "signed" : "unsigned",
                    ReleaseRules.digest(file, "SHA-1"));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the files with their paths in a repository. Equal files make an equal bundle. */
    private void bundle(List<StagedArtifact> artifacts, Path bundle) {
        try (OutputStream file = Files.newOutputStream(bundle);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (StagedArtifact artifact : artifacts) {
                for (Path part : artifact.bundled()) {
                    ZipEntry entry =
                            new ZipEntry(staging.relativize(part).toString().replace('\\', '/'));
                    entry.setLastModifiedTime(FileTime.fromMillis(0));
                    zip.putNextEntry(entry);
                    Files.copy(part, zip);
                    zip.closeEntry();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
