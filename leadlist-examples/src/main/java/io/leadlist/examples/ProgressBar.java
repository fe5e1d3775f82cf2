package io.leadlist.examples;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.ImportProgress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints the progress of imports. On a console each import has one line, which is redrawn; elsewhere each batch has a
 * line. Thread-safe.
 */
final class ProgressBar implements Consumer<ImportProgress> {
    private static final int WIDTH = 40;
    private final PrintStream out;
    private final boolean isConsole;
    private @Nullable LeadListId shown;

    /** Writes to the standard output, which may be a console. */
    // From JDK 22 on, System.console() may be non-null without a terminal; a file then holds redrawn lines, which is
    // harmless.
    @SuppressWarnings("SystemConsoleNull")
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
