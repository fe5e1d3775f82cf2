package io.leadlist.examples.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The requirements of Maven Central for the files of a release, and those of this project. */
final class ReleaseRules {
    private static final String BOM = "leadlist-bom";
    private static final List<String> OF_A_JAR = List.of(".jar", "-sources.jar", "-javadoc.jar");
    private static final List<String> OF_EACH = List.of("-cyclonedx.json", "-cyclonedx.xml");

    private ReleaseRules() {}

    /** Returns the problems of a release, apart from missing signatures. */
    static List<String> problems(List<StagedArtifact> artifacts) {
        List<String> problems = new ArrayList<>();
        for (StagedArtifact artifact : artifacts) {
            artifact.pom().problems().forEach(problem -> problems.add(artifact.name() + ": " + problem));
            required(artifact).stream()
                    .filter(ending -> !Files.exists(artifact.file(ending)))
                    .forEach(ending -> problems.add(artifact.name() + ": no file " + artifact.prefix() + ending));
            for (Path file : artifact.files()) {
                addChecksumProblem(file, ".md5", "MD5", problems);
                addChecksumProblem(file, ".sha1", "SHA-1", problems);
            }
        }
        addBomProblem(artifacts, problems);
        return problems;
    }

    private static List<String> required(StagedArtifact artifact) {
        List<String> required = new ArrayList<>(OF_EACH);
        if (!artifact.pom().isPomAlone()) {
            required.addAll(OF_A_JAR);
        }
        return required;
    }

    /** Returns the files without an ASCII-armored signature. */
    static List<Path> unsigned(List<StagedArtifact> artifacts) {
        return artifacts.stream()
                .flatMap(artifact -> artifact.files().stream())
                .filter(file -> !isSigned(file))
                .toList();
    }

    static boolean isSigned(Path file) {
        Path signature = sibling(file, StagedArtifact.SIGNATURE);
        return Files.exists(signature) && text(signature).startsWith("-----BEGIN PGP SIGNATURE-----");
    }

    /** The bill of materials lists what is published, all of it and nothing else. */
    private static void addBomProblem(List<StagedArtifact> artifacts, List<String> problems) {
        Set<String> staged =
                artifacts.stream().map(StagedArtifact::name).collect(Collectors.toCollection(TreeSet::new));
        if (!staged.remove(BOM)) {
            problems.add("there is no " + BOM);
            return;
        }
        Set<String> managed = artifacts.stream()
                .filter(artifact -> artifact.name().equals(BOM))
                .flatMap(artifact -> artifact.pom().managed().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!managed.equals(staged)) {
            problems.add(BOM + ": lists " + managed + ", but staged are " + staged);
        }
    }

    private static void addChecksumProblem(Path file, String ending, String algorithm, List<String> problems) {
        Path checksum = sibling(file, ending);
        if (!Files.exists(checksum)) {
            problems.add(file.getFileName() + ": no checksum " + ending);
        } else if (!text(checksum).strip().equals(digest(file, algorithm))) {
            problems.add(file.getFileName() + ": wrong checksum " + ending);
        }
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String digest(Path file, String algorithm) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
