package io.leadlist.search.facet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A band of whole numbers, both ends included; a missing end is open. Immutable and thread-safe.
 *
 * <p>A known number is a band with two equal ends. A company whose size is known only as a range ({@code 51-200}) has
 * that band.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if {@code start} is above {@code end}.
 */
public record Band(@Nullable Long start, @Nullable Long end) {
    /** The greatest whole number that every JSON implementation reads exactly. */
    public static final long MAX_NUMBER = (1L << 53) - 1;

    private static final int MAX_TEXT_LENGTH = 100;
    private static final BigDecimal MAX_AMOUNT = BigDecimal.valueOf(MAX_NUMBER);
    private static final String SPACE = "[\\s\\p{Z}]*+";
    private static final String TO = SPACE + "(?:[\\p{Pd}\\u2212]|\\bTO\\b)" + SPACE;
    private static final String AMOUNT =
            "\\p{Sc}?" + SPACE + "(" + WrittenNumber.CHARACTERS + ")" + SPACE + "([KMB]?)" + SPACE + "\\p{Sc}?";
    private static final Pattern NUMBERS = pattern("(" + WrittenNumber.CHARACTERS + ")(?:" + TO + "("
            + WrittenNumber.CHARACTERS + ")|" + SPACE + "(\\+))?(?:" + SPACE + "EMPLOYEES?)?");
    private static final Pattern AMOUNTS = pattern(AMOUNT + "(?:" + TO + AMOUNT + "|" + SPACE + "(\\+))?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\uFE00-\\uFE0F]+");

    public Band {
        if (start != null && end != null && start > end) {
            throw new IllegalArgumentException("start must be at most end, but they are " + start + " and " + end);
        }
    }

    /**
     * Returns the band between two numbers, both included.
     *
     * @throws IllegalArgumentException if {@code start} is above {@code end}
     */
    public static Band of(long start, long end) {
        return new Band(start, end);
    }

    /**
     * Parses {@code 51-200}, {@code 51 to 200 employees}, {@code 10,001+} or {@code 77}, with any dash. Thousands may
     * be separated by commas, apostrophes and no-break spaces, in groups of three digits. Empty for any other text.
     */
    public static Optional<Band> parse(String text) {
        return matcher(NUMBERS, text).flatMap(matcher -> {
            Optional<BigDecimal> start = WrittenNumber.whole(matcher.group(1));
            Optional<BigDecimal> end = matcher.group(2) == null ? start : WrittenNumber.whole(matcher.group(2));
            return of(start, end, matcher.group(3) != null);
        });
    }

    /** Returns the band of a single number. */
    public static Band of(long number) {
        return new Band(number, number);
    }

    /**
     * Parses an amount of money, such as {@code $10M-$50M}, {@code 500K}, {@code €5,5M} or {@code $1B+}. Numbers may
     * have a currency sign, thousands separators as in {@link #parse}, decimals after a dot, and {@code K}, {@code M}
     * or {@code B}. Before these, one or two digits after a comma are decimals, too. Dots separate thousands in
     * {@code 1.000.000} and {@code 10.000,50}. Empty for any other text, such as the ambiguous {@code $1.000}.
     */
    public static Optional<Band> parseAmount(String text) {
        return matcher(AMOUNTS, text).flatMap(matcher -> {
            String last = matcher.group(3);
            // In $10-50M, both numbers have the unit.
            String unit = last != null && matcher.group(2).isEmpty() ? matcher.group(4) : matcher.group(2);
            Optional<BigDecimal> start = WrittenNumber.amount(matcher.group(1), unit);
            Optional<BigDecimal> end = last == null ? start : WrittenNumber.amount(last, matcher.group(4));
            return of(start, end, matcher.group(5) != null);
        });
    }

    private static Optional<Band> of(Optional<BigDecimal> start, Optional<BigDecimal> end, boolean open) {
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        boolean usable = start.get().compareTo(end.get()) <= 0 && end.get().compareTo(MAX_AMOUNT) <= 0;
        return usable
                ? Optional.of(new Band(
                        start.get().longValue(), open ? null : end.get().longValue()))
                : Optional.empty();
    }

    private static Optional<Matcher> matcher(Pattern pattern, String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(INVISIBLE.matcher(text).replaceAll(""));
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static Pattern pattern(String numbers) {
        return Pattern.compile(SPACE + numbers + SPACE, Pattern.CASE_INSENSITIVE);
    }

    /** Returns whether the two bands have a number in common. */
    public boolean overlaps(Band other) {
        return low() <= other.high() && other.low() <= high();
    }

    /**
     * Returns this band if its ends lie within a range, both limits included.
     *
     * @throws IllegalArgumentException if an end lies outside of the range
     */
    public Band within(long least, long most) {
        if ((start != null && (start < least || start > most)) || (end != null && (end < least || end > most))) {
            throw new IllegalArgumentException("start and end must be between " + least + " and " + most
                    + ", but they are " + start + " and " + end);
        }
        return this;
    }

    /** Returns the first number; {@link Long#MIN_VALUE} if the start is open. */
    public long low() {
        return start == null ? Long.MIN_VALUE : start;
    }

    /** Returns the last number; {@link Long#MAX_VALUE} if the end is open. */
    public long high() {
        return end == null ? Long.MAX_VALUE : end;
    }
}
