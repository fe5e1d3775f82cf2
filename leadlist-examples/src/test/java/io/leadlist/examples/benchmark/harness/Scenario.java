package io.leadlist.examples.benchmark.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of all contestants under the same conditions.
 *
 * @param database the name of the database
 * @param setting the conditions in words
 * @param size the conditions as a number, such as the members of a list; null if there is none
 */
public record Scenario(
        String database, String setting, @Nullable Double size, List<Score> scores) {
    public Scenario {
        scores = List.copyOf(scores);
    }

    /**
     * Returns the score of a contestant.
     *
     * @throws IllegalArgumentException if the contestant did not take part
     */
    public Score of(String contestant) {
        return scores.stream()
                .filter(score -> score.contestant().equals(contestant))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + contestant + "\" is not a contestant of this scenario"));
    }

    /** Whether a contestant took part. */
    public boolean has(String contestant) {
        return scores.stream().anyMatch(score -> score.contestant().equals(contestant));
    }

    /** Returns this scenario with a note on a contestant. */
    public Scenario with(String contestant, String note) {
        return new Scenario(
                database,
                setting,
                size,
                scores.stream()
                        .map(score -> score.contestant().equals(contestant) ? score.withNote(note) : score)
                        .toList());
    }

    /** Returns the library's score. */
    public Score leadlist() {
        return of(Contestant.LEADLIST);
    }

    /** Returns the ratio of the library's rate to a contestant's rate. */
    public double rateRelativeTo(String contestant) {
        return leadlist().rate() / of(contestant).rate();
    }

    /** Returns the database and the conditions. */
    public String title() {
        return database + ", " + setting;
    }
}
