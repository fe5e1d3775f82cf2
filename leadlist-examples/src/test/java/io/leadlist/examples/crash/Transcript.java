package io.leadlist.examples.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The output of the applications of one database: the operations that they began, and their results. Thread-safe. */
final class Transcript {
    /** The end of every complete line. A line without it was truncated by a kill. */
    static final String END = " .";

    static final String BEGUN = "begun ";
    static final String ACKNOWLEDGED = "acknowledged ";
    static final String WORKED = "worked ";
    static final String RETRIED = "retried ";
    static final String FAILED = "failed ";
    private final Map<String, Operation> begun = new LinkedHashMap<>();
    private final Map<String, Result> acknowledged = new LinkedHashMap<>();
    private final Map<String, Integer> leadsDone = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> retried = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();

    /** Returns a transcript for a copy of the database. */
    synchronized Transcript copy() {
        Transcript copy = new Transcript();
        copy.begun.putAll(begun);
        copy.acknowledged.putAll(acknowledged);
        copy.leadsDone.putAll(leadsDone);
        return copy;
    }

    /** Adds a line, unless it is truncated. */
    synchronized void add(String line) {
        if (!line.endsWith(END)) {
            return;
        }
        String text = line.substring(0, line.length() - END.length());
        String rest = text.substring(text.indexOf(' ') + 1);
        if (text.startsWith(BEGUN)) {
            Operation operation = Operation.parse(rest);
            begun.put(operation.id(), operation);
        } else if (text.startsWith(ACKNOWLEDGED)) {
            int space = rest.indexOf(' ');
            acknowledged(rest.substring(0, space), Result.parse(rest.substring(space + 1)));
            recent.add(rest.substring(0, space));
        } else if (text.startsWith(WORKED)) {
            int space = rest.indexOf(' ');
            leadsDone.merge(rest.substring(0, space), Integer.parseInt(rest.substring(space + 1)), Math::max);
        } else if (text.startsWith(RETRIED)) {
            retried.add(rest);
        } else if (text.startsWith(FAILED)) {
            failures.add(rest);
        }
    }

    synchronized void acknowledged(String operation, Result result) {
        acknowledged.put(operation, result);
    }

    synchronized Map<String, Operation> begun() {
        return new LinkedHashMap<>(begun);
    }

    synchronized int acknowledgedCount() {
        return acknowledged.size();
    }

    synchronized Map<String, Result> acknowledged() {
        return new LinkedHashMap<>(acknowledged);
    }

    /** Returns the minimum number of processed leads of each list. */
    synchronized Map<String, Integer> leadsDone() {
        return new LinkedHashMap<>(leadsDone);
    }

    /** Returns the operations that were acknowledged since the last call of this method. */
    synchronized List<String> takeRecent() {
        List<String> taken = List.copyOf(recent);
        recent.clear();
        return taken;
    }

    /**
     * Returns the number of operations that were retried after a database failure since the last call of this method.
     */
    synchronized int takeRetried() {
        int count = retried.size();
        retried.clear();
        return count;
    }

    /** Returns the unexpected failures since the last call of this method. */
    synchronized List<String> takeFailures() {
        List<String> taken = List.copyOf(failures);
        failures.clear();
        return taken;
    }
}
