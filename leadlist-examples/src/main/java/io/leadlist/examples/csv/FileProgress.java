package io.leadlist.examples.csv;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how much of a file has been read. Without a terminal, it shows nothing. */
final class FileProgress {
    private static final long KILOBYTE = 1_000;
    private static final int INTERVAL_MILLIS = 200;

    private FileProgress() {}

    /** Opens a file whose progress is shown until the stream is closed. */
    static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return isTerminal() ? ProgressBar.wrap(in, bar(file)) : in;
    }

    private static ProgressBarBuilder bar(Path file) throws IOException {
        return new ProgressBarBuilder()
                .setTaskName(String.valueOf(file.getFileName()))
                .setInitialMax(Files.size(file))
                .setUnit(" KB", KILOBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(INTERVAL_MILLIS);
    }

    /**
     * Returns whether there is a terminal. From JDK 22 on, a console can lack one, and a method of the console says so.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }
}
