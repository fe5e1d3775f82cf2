package io.leadlist.examples.benchmark.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all contestants did under one set of circumstances.
 *
 * @param database on which database
 * @param setting the circumstances in words
 * @param size the circumstances as a number, such as the members of a list; null where they are none
 */
public record Scenario(
        String database, String setting, @Nullable Double size, List<Score> scores) {
    public Scenario {
        scores = List.copyOf(scores);
    }

    /**
     * The score of a contestant.
     *
     * @throws IllegalArgumentException if it did not take part
     */
    public Score of(String contestant) {
        return scores.stream()
                .filter(score -> score.contestant().equals(contestant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(contestant + " took no part"));
    }

    /** Whether a contestant took part. */
    public boolean has(String contestant) {
        return scores.stream().anyMatch(score -> score.contestant().equals(contestant));
    }

    /** The same with a note on a contestant. */
    public Scenario with(String contestant, String note) {
        return new Scenario(
                database,
                setting,
                size,
                scores.stream()
                        .map(score -> score.contestant().equals(contestant) ? score.withNote(note) : score)
                        .toList());
    }

    /** The library's own score. */
    public Score leadlist() {
        return of(Contestant.LEADLIST);
    }

    /** The library's rate as a share of a contestant's. */
    public double rateBeside(String contestant) {
        return leadlist().rate() / of(contestant).rate();
    }

    /** In words. */
    public String title() {
        return database + ", " + setting;
    }
}
