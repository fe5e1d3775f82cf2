package io.leadlist.examples.boot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of the Maven that runs this build, offline if this one is. */
record MavenRun(int exitCode, String output) {
    private static final int MAX_MINUTES = 8;
    private static final int KILLED = -1;

    static MavenRun of(Path project, Path repository, String goal) {
        File log = project.resolve("maven.log").toFile();
        try {
            Process process = new ProcessBuilder(command(repository, goal))
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            boolean hasEnded = process.waitFor(MAX_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            return new MavenRun(hasEnded ? process.exitValue() : KILLED, Readme.text(log.toPath()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> command(Path repository, String goal) {
        boolean isWindows = File.separatorChar == '\\';
        Path maven = Path.of(System.getProperty("maven.home"), "bin", isWindows ? "mvn.cmd" : "mvn");
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-Dmaven.repo.local=" + repository));
        if (System.getProperty("maven.mode").equals("offline=true")) {
            command.add("-o");
        }
        command.add(goal);
        return command;
    }
}
