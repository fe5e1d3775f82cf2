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
 * The location of a reader in a body, at which it reports violations. Costs nothing until there is a violation. Not
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

    /** Returns the number of violations that were reported so far, here and anywhere else. */
    public int violations() {
        return reading.count();
    }

    /** Returns whether no more violations will be reported. */
    public boolean isSpent() {
        return reading.isSpent();
    }

    /** Notes the order of the contract for the keys of an object that has violations. */
    public void order(ObjectNode object, List<String> keys) {
        reading.order(object, keys);
    }

    Reading reading() {
        return reading;
    }

    /** Returns the steps from the whole body to this location, as they are in the body. */
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
