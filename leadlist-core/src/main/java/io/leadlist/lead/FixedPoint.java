package io.leadlist.lead;

import java.util.function.UnaryOperator;

/** Applies a conversion of texts until the result is stable, so that converting a converted value changes nothing. */
final class FixedPoint {
    private static final int ROUNDS = 8;

    private FixedPoint() {}

    /** Applies a conversion until the text stays the same, at most {@value #ROUNDS} times. */
    static String of(String text, UnaryOperator<String> form) {
        String value = text;
        String next = form.apply(value);
        for (int round = 1; round < ROUNDS && !next.equals(value); round++) {
            value = next;
            next = form.apply(value);
        }
        return next;
    }
}
