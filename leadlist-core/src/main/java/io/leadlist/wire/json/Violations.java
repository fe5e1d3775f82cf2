package io.leadlist.wire.json;

import io.leadlist.call.Violation;
import java.util.ArrayList;
import java.util.List;

/** Violations as they are found. There usually are none, and then there is no list either. Not thread-safe. */
class Violations {
    private List<Violation> found = List.of();

    final void add(Violation violation) {
        begin();
        found.add(violation);
    }

    final void addAll(Violations others) {
        if (!others.isEmpty()) {
            begin();
            found.addAll(others.found);
        }
    }

    final boolean isEmpty() {
        return found.isEmpty();
    }

    final List<Violation> toList() {
        return List.copyOf(found);
    }

    private void begin() {
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
    }
}
