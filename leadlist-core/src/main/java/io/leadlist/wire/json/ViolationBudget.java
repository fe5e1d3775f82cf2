package io.leadlist.wire.json;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of what is wrong with a body is told: a small body can be wrong in more places than an answer should have.
 * Not thread-safe.
 */
final class ViolationBudget {
    /** The most violations that are told. */
    static final int MAX_VIOLATIONS = 1_000;

    private static final int MAX_CHARACTERS = 250_000;
    private static final Violation UNTOLD = new Violation(Path.ROOT, Violation.Kind.OUT_OF_RANGE, "");
    private int told;
    private int characters;
    private int untold;

    boolean isSpent() {
        return told >= MAX_VIOLATIONS || characters >= MAX_CHARACTERS;
    }

    /** One that is told. */
    Violation told(Violation violation) {
        told++;
        characters += violation.message().length();
        for (Object step : violation.path().steps()) {
            characters += step.toString().length();
        }
        return violation;
    }

    /** Stands for one that is not told. */
    Violation untold() {
        untold++;
        return UNTOLD;
    }

    /** Those that are told, and how many are not. */
    List<Violation> report(List<Violation> violations) {
        Stream<Violation> all = violations.stream().filter(violation -> !violation.equals(UNTOLD));
        if (untold > 0) {
            String more = "There is more that is wrong";
            all = Stream.concat(all, Stream.of(new Violation(Path.ROOT, Violation.Kind.OUT_OF_RANGE, more)));
        }
        return all.toList();
    }
}
