package io.leadlist.examples.killing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The findings after kills.
 *
 * @param answered the operations that were answered
 * @param inFlight the operations that were begun and not answered
 * @param lost answered operations that are not stored
 * @param doubled operations that were done twice, or whose retry has another result
 * @param violated violated invariants
 */
record Tally(int kills, int answered, int inFlight, List<String> lost, List<String> doubled, List<String> violated) {
    static final Tally NOTHING = new Tally(0, 0, 0, List.of(), List.of(), List.of());

    Tally {
        lost = List.copyOf(lost);
        doubled = List.copyOf(doubled);
        violated = List.copyOf(violated);
    }

    Tally plus(Tally other) {
        return new Tally(
                kills + other.kills,
                answered + other.answered,
                inFlight + other.inFlight,
                both(lost, other.lost),
                both(doubled, other.doubled),
                both(violated, other.violated));
    }

    /** The same for a kill that is not counted. */
    Tally withoutKills() {
        return new Tally(0, answered, inFlight, lost, doubled, violated);
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && violated.isEmpty();
    }

    /** The findings, one a line. */
    Stream<String> findings() {
        return Stream.of(
                        lost.stream().map(text -> "lost: " + text),
                        doubled.stream().map(text -> "doubled: " + text),
                        violated.stream().map(text -> "violated: " + text))
                .flatMap(lines -> lines);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d kills, %,d answered operations, %,d in flight: %,d lost, %,d doubled, %,d invariants violated",
                kills,
                answered,
                inFlight,
                lost.size(),
                doubled.size(),
                violated.size());
    }
}
