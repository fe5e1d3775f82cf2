package io.leadlist.wire.json;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where in a body a decoder is, and where it leaves what it finds wrong there. Costs nothing until something is. Not
 * thread-safe. Shared by the contracts, not meant for hosts.
 */
public final class Spot {
    private final @Nullable Spot outer;
    private final @Nullable String name;
    private final int index;
    private final Violations violations;
    private final ViolationBudget budget;

    private Spot(
            @Nullable Spot outer, @Nullable String name, int index, Violations violations, ViolationBudget budget) {
        this.outer = outer;
        this.name = name;
        this.index = index;
        this.violations = violations;
        this.budget = budget;
    }

    static Spot root(Violations violations, ViolationBudget budget) {
        return new Spot(null, null, 0, violations, budget);
    }

    /** One key further in, where violations are left among others. */
    Spot at(String key, Violations found) {
        return new Spot(this, key, 0, found, budget);
    }

    /** One key further in. */
    Spot at(String key) {
        return at(key, violations);
    }

    /** One index further in. */
    Spot at(int place) {
        return new Spot(this, null, place, violations, budget);
    }

    /** Here, where violations are left among others. */
    Spot collecting(Violations found) {
        return new Spot(outer, name, index, found, budget);
    }

    /** Leaves a violation here. */
    public void reject(Violation.Kind kind, String message) {
        violations.add(budget.isSpent() ? budget.untold() : budget.told(new Violation(path(), kind, message)));
    }

    /** Says whether so much is wrong already that no more of it is told. */
    boolean isSpent() {
        return budget.isSpent();
    }

    /** Leaves violations that were found further in. */
    void addAll(Violations found) {
        violations.addAll(found);
    }

    private Path path() {
        Deque<Object> steps = new ArrayDeque<>();
        for (Spot spot = this; spot.outer != null; spot = spot.outer) {
            steps.addFirst(spot.name == null ? Integer.valueOf(spot.index) : Wording.quoted(spot.name));
        }
        return new Path(new ArrayList<>(steps));
    }
}
