package io.leadlist.wire.json;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a body a decoder is, and where it leaves what it finds wrong there. Costs nothing until something is. Not thread-safe. Shared by
 * the contracts, not meant for hosts.
 */
public final class Spot {
    private final @Nullable Spot outer;
    private final Object step;
    private final List<Violation> violations;

    private final ViolationBudget budget;

    private Spot(@Nullable Spot outer, Object step, List<Violation> violations, ViolationBudget budget) {
        this.outer = outer;
        this.step = step;
        this.violations = violations;
        this.budget = budget;
    }

    static Spot root(List<Violation> violations, ViolationBudget budget) {
        return new Spot(null, "", violations, budget);
    }

    /** One key further in, where violations are left in a list of their own. */
    Spot at(String name, List<Violation> found) {
        return new Spot(this, name, found, budget);
    }

    /** One key further in. */
    Spot at(String name) {
        return at(name, violations);
    }

    /** One index further in. */
    Spot at(int index) {
        return new Spot(this, index, violations, budget);
    }

    /** Here, where violations are left in another list. */
    Spot collecting(List<Violation> found) {
        return new Spot(outer, step, found, budget);
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
    void addAll(List<Violation> found) {
        violations.addAll(found);
    }

    private Path path() {
        Deque<Object> steps = new ArrayDeque<>();
        for (Spot spot = this; spot.outer != null; spot = spot.outer) {
            steps.addFirst(spot.step instanceof String name ? Wording.quoted(name) : spot.step);
        }
        return new Path(new ArrayList<>(steps));
    }
}
