package io.leadlist.search.facet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as people write them, with thousands separators and decimals. */
final class WrittenNumber {
    private static final String GROUPERS = ",'\\u2019\\u00A0\\u202F\\u2009";

    /** A pattern without groups that matches every number that can be read, and other texts. */
    static final String CHARACTERS = "\\p{Nd}(?:[\\p{Nd}." + GROUPERS + "]*\\p{Nd})?";

    private static final Pattern WHOLE =
            Pattern.compile("[0-9]{1,12}|[0-9]{1,3}([" + GROUPERS + "])[0-9]{3}(?:\\1[0-9]{3}){0,2}");
    private static final Pattern FRACTION = Pattern.compile("(.*)\\.([0-9]{1,6})", Pattern.DOTALL);

    // 1.000 is a thousand in one country and one in another. 1.000.000 and 1.000,50 have one meaning.
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern WITH_DOTS =
            Pattern.compile("[0-9]{1,3}(?:(?:\\.[0-9]{3}){2,3}|(?:\\.[0-9]{3}){1,3},[0-9]{1,2})");
    private static final Pattern COMMA_FRACTION = Pattern.compile("([^,]*),([0-9]{1,2})", Pattern.DOTALL);
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final String UNITS = "KMB";

    private WrittenNumber() {}

    /** Reads a whole number; empty if a separator does not stand in front of exactly three digits. */
    static Optional<BigDecimal> whole(String text) {
        String number = ascii(text);
        return WHOLE.matcher(number).matches()
                ? Optional.of(new BigDecimal(NO_DIGIT.matcher(number).replaceAll("")))
                : Optional.empty();
    }

    /**
     * Reads an amount. One dot in front of three digits can separate thousands or decimals; without a unit, a number
     * with such a dot is not read.
     *
     * @param unit {@code K}, {@code M}, {@code B}, or empty
     */
    static Optional<BigDecimal> amount(String text, String unit) {
        int zeros = unit.isEmpty() ? 0 : 3 * (UNITS.indexOf(unit.toUpperCase(Locale.ROOT)) + 1);
        return decimal(ascii(text), !unit.isEmpty()).map(number -> number.movePointRight(zeros));
    }

    private static Optional<BigDecimal> decimal(String number, boolean hasUnit) {
        if (WITH_DOTS.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(".", "").replace(',', '.')));
        }
        if (!hasUnit && AMBIGUOUS.matcher(number).matches()) {
            return Optional.empty();
        }
        Matcher fraction = FRACTION.matcher(number);
        if (fraction.matches()) {
            return joined(fraction);
        }
        Matcher afterComma = COMMA_FRACTION.matcher(number);
        return hasUnit && afterComma.matches() ? joined(afterComma) : whole(number);
    }

    private static Optional<BigDecimal> joined(Matcher fraction) {
        return whole(fraction.group(1)).map(whole -> new BigDecimal(whole.toPlainString() + "." + fraction.group(2)));
    }

    /** Returns the text with ASCII digits in place of the digits of other scripts. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point ->
                        ascii.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return ascii.toString();
    }
}
