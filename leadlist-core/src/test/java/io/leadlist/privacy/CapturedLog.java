package io.leadlist.privacy;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged until it is closed: by the library at every level, by others at their usual one. */
public final class CapturedLog extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LIBRARY = Logger.getLogger("io.leadlist");
    private final StringBuilder text = new StringBuilder();

    /** Begins to capture. */
    public CapturedLog() {
        setLevel(Level.ALL);
        LIBRARY.setLevel(Level.ALL);
        LIBRARY.setUseParentHandlers(false); // not on the console as well
        LIBRARY.addHandler(this);
        ROOT.addHandler(this);
    }

    /** What was logged, with the stack traces of what was thrown. */
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
            text.append(Leaks.text(line.getThrown())).append('\n');
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
