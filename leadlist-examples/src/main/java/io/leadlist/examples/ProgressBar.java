package io.leadlist.examples;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.ImportProgress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far imports are: on a console in one line for each, which is drawn again and again; elsewhere in a line for
 * each batch. Thread-safe.
 */
final class ProgressBar implements Consumer<ImportProgress> {
    private static final int WIDTH = 40;
    private final PrintStream out;
    private final boolean isConsole;
    private @Nullable LeadListId shown;

    /** On the standard output, which may be a console. */
    @SuppressWarnings(
            "SystemConsoleNull") // from JDK 22 there may be a console where there is none; a file then gets the redrawn
    // lines, which harms nobody
    static ProgressBar on(PrintStream out) {
        return new ProgressBar(out, System.console() != null);
    }

    ProgressBar(PrintStream out, boolean isConsole) {
        this.out = out;
        this.isConsole = isConsole;
    }

    @Override
    public synchronized void accept(ImportProgress progress) {
        if (!isConsole) {
            out.println(line(progress));
            return;
        }
        if (shown != null && !shown.equals(progress.list())) {
            out.println();
        }
        out.print("\r" + line(progress) + (progress.isComplete() ? System.lineSeparator() : ""));
        out.flush();
        shown = progress.isComplete() ? null : progress.list();
    }

    private static String line(ImportProgress progress) {
        int filled = progress.leads() == 0 ? WIDTH : (int) ((long) WIDTH * progress.done() / progress.leads());
        return String.format(
                Locale.ROOT,
                "[%s%s] %,6d of %,d leads of %s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                progress.done(),
                progress.leads(),
                progress.list());
    }
}
