package io.leadlist.internal.json;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where in a body a reader is, and where it reports what is wrong there. Costs nothing until something is. Not
 * thread-safe.
 */
public final class Location {
    private final @Nullable Location outer;
    private final Object step;
    private final Reading reading;

    private Location(@Nullable Location outer, Object step, Reading reading) {
        this.outer = outer;
        this.step = step;
        this.reading = reading;
    }

    static Location root(Reading reading) {
        return new Location(null, "", reading);
    }

    /** Returns the location one step further in: at a key, or at an index. */
    public Location at(Object step) {
        return new Location(this, step, reading);
    }

    /** Reports a violation here. */
    public void reject(Violation.Kind kind, String message) {
        reading.add(new Reading.Found(this, kind, message));
    }

    /** How many violations were reported so far, here and anywhere else. */
    public int violations() {
        return reading.count();
    }

    /** Whether no more violations will be reported. */
    public boolean isSpent() {
        return reading.isSpent();
    }

    /** Notes in which order the contract names the keys of an object in which something is violated. */
    public void order(ObjectNode object, List<String> keys) {
        reading.order(object, keys);
    }

    Reading reading() {
        return reading;
    }

    /** The steps from the whole body to here, as they stand in the body. */
    List<Object> steps() {
        Deque<Object> steps = new ArrayDeque<>();
        for (Location location = this; location.outer != null; location = location.outer) {
            steps.addFirst(location.step);
        }
        return new ArrayList<>(steps);
    }

    Path path() {
        return new Path(steps().stream()
                .map(one -> one instanceof String key ? Quotes.quotable(key) : one)
                .toList());
    }
}
