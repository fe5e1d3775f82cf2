package io.leadlist.examples.benchmark.harness;

/**
 * How much is measured.
 *
 * @param name what it is called in the results
 * @param ids the ids of a call
 * @param calls the calls of a round
 * @param warmUp the rounds that are dropped
 * @param rounds the rounds that count
 * @param members the largest list
 */
public record Scale(String name, int ids, int calls, int warmUp, int rounds, int members) {
    /** For tests: does everything, says nothing. */
    public static final Scale TOY = new Scale("toy", 20, 1, 1, 2, 400);

    /** About 25 minutes for all rows on two cores. */
    public static final Scale DEFAULT = new Scale("default", 1_000, 4, 20, 9, 1_000_000);

    /** Up to ten million members. */
    public static final Scale FULL = new Scale("full", 1_000, 4, 20, 15, 10_000_000);

    /** A list of so many members, or of fewer where even the largest is smaller. */
    public int atMost(int size) {
        return Math.min(size, members);
    }

    /** How often a contestant works in a race, the two rounds that are not timed included. */
    public int allRounds() {
        return warmUp + rounds + 2;
    }

    /** The same with so many calls in a round. */
    public Scale withCalls(int each) {
        return new Scale(name, ids, each, warmUp, rounds, members);
    }

    /** The same with so many times the rounds to warm up, for what is quick. */
    public Scale withWarmUp(int times) {
        return new Scale(name, ids, calls, warmUp * times, rounds, members);
    }

    /** The same with so many rounds at most. */
    public Scale withRounds(int dropped, int counted) {
        return new Scale(name, ids, calls, Math.min(warmUp, dropped), Math.min(rounds, counted), members);
    }
}
