package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootVersion;

/**
 * A new application, with Spring Boot's parent POM and the lines of the README, is built by Maven from a local
 * repository that has the artifacts of this build. Its tests show what {@link HostApplicationTest} shows: JPA writes in
 * the transaction of a list, both are rolled back together, a rejected call goes back to its savepoint, and the worker
 * runs next to it.
 */
class FreshApplicationTest {
    @TempDir
    Path folder;

    @Test
    void an_application_with_the_lines_of_the_readme_passes_its_tests() {
        Path repository = folder.resolve("repository");
        BuiltArtifacts.installInto(repository);
        Path application = folder.resolve("application");
        FreshApplication.write(application, SpringBootVersion.getVersion());

        MavenRun run = MavenRun.of(application, repository, "test");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(application.resolve("target/surefire-reports"))
                .isDirectoryContaining("glob:**HostApplicationTest.txt");
    }
}
