package io.leadlist.examples.service;

import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The service with a few sample records, and a browser: started once for all walks, because both are slow to start. The
 * import worker runs only if a walk runs it.
 */
final class SharedPage implements BeforeAllCallback {
    private static final int COMPANIES = 40;
    private static final int PEOPLE = 150;

    private @Nullable Running running;

    /** What is started once. */
    private record Running(Path folder, RunningService service, Browser browser) implements AutoCloseable {
        static Running start() {
            try {
                Path folder = Files.createTempDirectory("leadlist-page");
                RunningService service = RunningService.start(folder.resolve("data"), "--leadlist.worker.interval=1h");
                service.bean(JdbcDirectory.class)
                        .putCompanies(SampleDirectory.companies().subList(0, COMPANIES))
                        .putPeople(SampleDirectory.people().subList(0, PEOPLE));
                Browser browser = Browser.start(folder.resolve("profile"));
                browser.saveTo(Files.createDirectories(folder.resolve("saved")));
                return new Running(folder, service, browser);
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            service.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(SharedPage.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    RunningService service() {
        return started().service();
    }

    Browser browser() {
        return started().browser();
    }

    /** Returns a folder for the files of the walks. */
    Path folder() {
        return started().folder();
    }

    private Running started() {
        if (running == null) {
            throw new IllegalStateException("the page is not started");
        }
        return running;
    }
}
