package io.leadlist.internal.json;

import io.leadlist.internal.json.Reading.Found;

/**
 * How many violations of one body are reported: a small body can be wrong in more places than a response should have.
 * Not thread-safe.
 */
final class ViolationBudget {
    /** The most violations that are reported. */
    static final int MAX_VIOLATIONS = 1_000;

    private static final int MAX_CHARACTERS = 250_000;
    private int reported;
    private int characters;

    boolean isSpent() {
        return reported >= MAX_VIOLATIONS || characters >= MAX_CHARACTERS;
    }

    void spendOn(Found violation) {
        reported++;
        characters += violation.message().length();
        for (Object step : violation.at().path().steps()) {
            characters += step.toString().length();
        }
    }
}
