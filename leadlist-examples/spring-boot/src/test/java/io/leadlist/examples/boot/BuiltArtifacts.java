package io.leadlist.examples.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The artifacts of this build in a local repository of their own, which refers to the user's local repository for
 * everything else. So the user's repository gets none of them.
 */
final class BuiltArtifacts {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Path LOCAL = Path.of(System.getProperty("local.repository"));

    /** A module with its folder. */
    private record Module(String artifact, String folder) {}

    private static final List<Module> MODULES = List.of(
            new Module("leadlist-core", "leadlist-core"),
            new Module("leadlist-jdbc", "leadlist-jdbc"),
            new Module("leadlist-spring-boot-starter", "leadlist-jdbc/spring-boot-starter"));

    private BuiltArtifacts() {}

    static void installInto(Path repository) {
        try {
            Path io = Files.createDirectories(repository.resolve("io"));
            linkAll(LOCAL, repository, "io");
            linkAll(LOCAL.resolve("io"), io, "leadlist");
            Path ours = Files.createDirectories(io.resolve("leadlist"));
            copyPom("leadlist", Readme.ROOT, ours);
            for (Module module : MODULES) {
                Path folder = Readme.ROOT.resolve(module.folder());
                Path target = copyPom(module.artifact(), folder, ours);
                jar(folder.resolve("target/classes"), target.resolve(module.artifact() + "-" + VERSION + ".jar"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void linkAll(Path from, Path to, String exceptFor) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            for (Path one : all.toList()) {
                if (!one.getFileName().toString().equals(exceptFor)) {
                    Files.createSymbolicLink(to.resolve(one.getFileName()), one.toAbsolutePath());
                }
            }
        }
    }

    private static Path copyPom(String artifact, Path folder, Path ours) throws IOException {
        Path target = Files.createDirectories(ours.resolve(artifact).resolve(VERSION));
        Files.copy(folder.resolve("pom.xml"), target.resolve(artifact + "-" + VERSION + ".pom"));
        return target;
    }

    private static void jar(Path classes, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path one : files.skip(1).toList()) {
                put(jar, one, classes.relativize(one).toString().replace('\\', '/'));
            }
        }
    }

    /** Puts a file or a folder. Folders have entries of their own, as in the jars of Maven: Flyway looks for them. */
    private static void put(JarOutputStream jar, Path file, String name) throws IOException {
        boolean isFolder = Files.isDirectory(file);
        jar.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
            Files.copy(file, jar);
        }
        jar.closeEntry();
    }
}
