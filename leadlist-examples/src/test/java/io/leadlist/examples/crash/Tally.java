package io.leadlist.examples.crash;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The counts and findings of some kills.
 *
 * @param acknowledged the number of acknowledged operations
 * @param inFlight the number of operations that were begun and not acknowledged
 * @param lost acknowledged operations that are not stored
 * @param duplicated operations that were executed twice, or whose retry returned another result
 * @param violated violated invariants
 */
record Tally(
        int kills, int acknowledged, int inFlight, List<String> lost, List<String> duplicated, List<String> violated) {
    static final Tally NOTHING = new Tally(0, 0, 0, List.of(), List.of(), List.of());

    Tally {
        lost = List.copyOf(lost);
        duplicated = List.copyOf(duplicated);
        violated = List.copyOf(violated);
    }

    Tally plus(Tally other) {
        return new Tally(
                kills + other.kills,
                acknowledged + other.acknowledged,
                inFlight + other.inFlight,
                both(lost, other.lost),
                both(duplicated, other.duplicated),
                both(violated, other.violated));
    }

    /** Returns these counts and findings with no kill. */
    Tally withoutKills() {
        return new Tally(0, acknowledged, inFlight, lost, duplicated, violated);
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    boolean isClean() {
        return lost.isEmpty() && duplicated.isEmpty() && violated.isEmpty();
    }

    /** Returns each finding as one line. */
    Stream<String> findings() {
        return Stream.of(
                        lost.stream().map(text -> "lost: " + text),
                        duplicated.stream().map(text -> "duplicated: " + text),
                        violated.stream().map(text -> "violated: " + text))
                .flatMap(lines -> lines);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d kills, %,d acknowledged operations, %,d in flight:"
                        + " %,d lost, %,d duplicated, %,d invariants violated",
                kills,
                acknowledged,
                inFlight,
                lost.size(),
                duplicated.size(),
                violated.size());
    }
}
