package io.leadlist.privacy;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Captures the log until it is closed: every level of the library, and the configured levels of other loggers. */
public final class CapturedLog extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LIBRARY = Logger.getLogger("io.leadlist");
    private final StringBuilder text = new StringBuilder();

    /** Starts to capture the log. */
    public CapturedLog() {
        setLevel(Level.ALL);
        LIBRARY.setLevel(Level.ALL);
        LIBRARY.setUseParentHandlers(false); // not on the console as well
        LIBRARY.addHandler(this);
        ROOT.addHandler(this);
    }

    /** Returns the captured log lines, with the stack traces of logged exceptions. */
    public synchronized String text() {
        return text.toString();
    }

    @Override
    public synchronized void publish(LogRecord line) {
        text.append(line.getLoggerName()).append(": ").append(line.getMessage()).append('\n');
        if (line.getParameters() != null) {
            for (Object parameter : line.getParameters()) {
                text.append(parameter).append('\n');
            }
        }
        if (line.getThrown() != null) {
            text.append(ExceptionText.of(line.getThrown())).append('\n');
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
        LIBRARY.removeHandler(this);
        LIBRARY.setUseParentHandlers(true);
        LIBRARY.setLevel(null);
    }
}
