package io.leadlist.examples.benchmark.harness;

/**
 * A goal compared with a measurement.
 *
 * @param what the compared quantity
 * @param goal the goal with its direction; empty if the quantity has none
 */
public record Verdict(String what, String goal, double measured, boolean met) {
    /** Returns the verdict on a goal to reach. */
    public static Verdict atLeast(String what, double goal, double measured) {
        return new Verdict(what, "≥ " + Spread.number(goal), measured, measured >= goal);
    }

    /** Returns the verdict on a goal not to exceed. */
    public static Verdict atMost(String what, double goal, double measured) {
        return new Verdict(what, "≤ " + Spread.number(goal), measured, measured <= goal);
    }

    /** Returns the verdict on a number that must be exact. */
    public static Verdict exactly(String what, long goal, long measured) {
        return new Verdict(what, "= " + goal, measured, measured == goal);
    }

    /** Returns a measurement without a goal. */
    public static Verdict reported(String what, double measured) {
        return new Verdict(what, "", measured, true);
    }

    /** Returns the verdict in one line. */
    @Override
    public String toString() {
        if (goal.isEmpty()) {
            return what + ": no goal, measured " + Spread.number(measured);
        }
        return what + ": goal " + goal + ", measured " + Spread.number(measured) + ": " + (met ? "met" : "**missed**");
    }
}
