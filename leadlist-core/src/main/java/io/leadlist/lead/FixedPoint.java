package io.leadlist.lead;

import java.util.function.UnaryOperator;

/** Makes a form of texts the form of itself, so that a value can be read any number of times. */
final class FixedPoint {
    private static final int ROUNDS = 8;

    private FixedPoint() {}

    /** Applies a form until the text stays the same, at most {@value #ROUNDS} times. */
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
