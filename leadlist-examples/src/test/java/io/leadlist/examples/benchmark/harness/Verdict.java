package io.leadlist.examples.benchmark.harness;

/**
 * A goal beside what was measured.
 *
 * @param what what is compared
 * @param goal the goal with its direction
 */
public record Verdict(String what, String goal, double measured, boolean met) {
    /** A goal to reach. */
    public static Verdict atLeast(String what, double goal, double measured) {
        return new Verdict(what, "≥ " + Spread.number(goal), measured, measured >= goal);
    }

    /** A goal not to exceed. */
    public static Verdict atMost(String what, double goal, double measured) {
        return new Verdict(what, "≤ " + Spread.number(goal), measured, measured <= goal);
    }

    /** A number that must be the one. */
    public static Verdict exactly(String what, long goal, long measured) {
        return new Verdict(what, "= " + goal, measured, measured == goal);
    }

    /** In one line. */
    @Override
    public String toString() {
        return what + ": goal " + goal + ", measured " + Spread.number(measured) + ": " + (met ? "met" : "**missed**");
    }
}
