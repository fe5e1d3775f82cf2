package io.leadlist.examples.killing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What applications have printed about one database: the operations that they began, and their results. Thread-safe. */
final class Transcript {
    /** The last word of a whole line; a line that a kill has cut off lacks it. */
    static final String END = " .";

    static final String BEGUN = "begun ";
    static final String ANSWERED = "answered ";
    static final String WORKED = "worked ";
    static final String AGAIN = "again ";
    static final String FAILED = "failed ";
    private final Map<String, Operation> begun = new LinkedHashMap<>();
    private final Map<String, Result> answered = new LinkedHashMap<>();
    private final Map<String, Integer> leadsDone = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> again = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();

    /** Returns a transcript for a copy of the database. */
    synchronized Transcript copy() {
        Transcript copy = new Transcript();
        copy.begun.putAll(begun);
        copy.answered.putAll(answered);
        copy.leadsDone.putAll(leadsDone);
        return copy;
    }

    /** Adds a line, unless it was cut off. */
    synchronized void add(String line) {
        if (!line.endsWith(END)) {
            return;
        }
        String text = line.substring(0, line.length() - END.length());
        String rest = text.substring(text.indexOf(' ') + 1);
        if (text.startsWith(BEGUN)) {
            Operation operation = Operation.parse(rest);
            begun.put(operation.id(), operation);
        } else if (text.startsWith(ANSWERED)) {
            int space = rest.indexOf(' ');
            answered(rest.substring(0, space), Result.parse(rest.substring(space + 1)));
            recent.add(rest.substring(0, space));
        } else if (text.startsWith(WORKED)) {
            int space = rest.indexOf(' ');
            leadsDone.merge(rest.substring(0, space), Integer.parseInt(rest.substring(space + 1)), Math::max);
        } else if (text.startsWith(AGAIN)) {
            again.add(rest);
        } else if (text.startsWith(FAILED)) {
            failures.add(rest);
        }
    }

    synchronized void answered(String operation, Result result) {
        answered.put(operation, result);
    }

    synchronized Map<String, Operation> begun() {
        return new LinkedHashMap<>(begun);
    }

    synchronized int answeredCount() {
        return answered.size();
    }

    synchronized Map<String, Result> answered() {
        return new LinkedHashMap<>(answered);
    }

    /** How many leads of each list are done, at least. */
    synchronized Map<String, Integer> leadsDone() {
        return new LinkedHashMap<>(leadsDone);
    }

    /** Returns the operations that were answered since the last call. */
    synchronized List<String> takeRecent() {
        List<String> taken = List.copyOf(recent);
        recent.clear();
        return taken;
    }

    /** Returns how many operations were retried since the last call, because the database failed. */
    synchronized int takeRepeated() {
        int repeated = again.size();
        again.clear();
        return repeated;
    }

    /** Returns failures that no operation may have, and forgets them. */
    synchronized List<String> takeFailures() {
        List<String> taken = List.copyOf(failures);
        failures.clear();
        return taken;
    }
}
