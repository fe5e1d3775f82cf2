package io.leadlist.examples.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One version of one artifact, as a folder of a Maven repository.
 *
 * @param folder the folder of the version
 * @param name the artifact id
 * @param prefix the start of each file name: the artifact id and the version, which is a time in a snapshot
 * @param pom the POM
 */
record StagedArtifact(Path folder, String name, String prefix, PublishedPom pom) {
    private static final List<String> CHECKSUMS = List.of(".md5", ".sha1", ".sha256", ".sha512");
    static final String SIGNATURE = ".asc";

    /**
     * Reads a folder with one POM.
     *
     * @throws IllegalStateException if the folder does not have exactly one POM
     */
    static StagedArtifact of(Path folder) {
        List<String> poms = names(folder).filter(name -> name.endsWith(".pom")).toList();
        if (poms.size() != 1) {
            throw new IllegalStateException(folder + " must have one POM, but has " + poms.size());
        }
        String pom = poms.get(0);
        return new StagedArtifact(
                folder,
                folder.getParent().getFileName().toString(),
                pom.substring(0, pom.length() - ".pom".length()),
                PublishedPom.of(folder.resolve(pom)));
    }

    /** Whether the version is a snapshot. */
    boolean isSnapshot() {
        return folder.getFileName().toString().endsWith("-SNAPSHOT");
    }

    /** Returns the files that are published, in order of their names, without signatures, checksums and metadata. */
    List<Path> files() {
        return names(folder)
                .filter(name -> name.startsWith(prefix))
                .filter(name -> !name.endsWith(SIGNATURE) && CHECKSUMS.stream().noneMatch(name::endsWith))
                .sorted()
                .map(folder::resolve)
                .toList();
    }

    /** Returns all files of a bundle: those that are published, their signatures and checksums. */
    List<Path> bundled() {
        return names(folder)
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .map(folder::resolve)
                .toList();
    }

    /** Returns the file whose name goes on like this behind the version; it need not exist. */
    Path file(String ending) {
        return folder.resolve(prefix + ending);
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
