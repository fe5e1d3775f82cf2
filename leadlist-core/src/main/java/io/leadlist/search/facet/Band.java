package io.leadlist.search.facet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
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
    private static final String SPACE = NumberWords.SPACE;
    private static final String TO = SPACE + "[\\p{Pd}\\u2212~\\uFF5E\\u2026\\u2192]" + SPACE;
    private static final String COUNT = "(" + WrittenNumber.CHARACTERS + ")" + SPACE + "([KMBT]?)";
    private static final String AMOUNT = "\\p{Sc}?" + SPACE + COUNT + SPACE + "\\p{Sc}?";
    private static final Pattern COUNTS = pattern(COUNT);
    private static final Pattern AMOUNTS = pattern(AMOUNT);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\uFE00-\\uFE0F]+");

    /**
     * Checks the components.
     *
     * @param start the smallest number; null for no limit
     * @param end the greatest number; null for no limit
     */
    public Band {
        if (start != null && end != null && start > end) {
            throw new IllegalArgumentException("start must be at most end, but they are " + start + " and " + end);
        }
    }

    /**
     * {@return the band between two numbers, both included}
     *
     * @param start the smallest number of the band
     * @param end the greatest number of the band
     * @throws IllegalArgumentException if {@code start} is above {@code end}
     */
    public static Band of(long start, long end) {
        return new Band(start, end);
    }

    /**
     * Parses {@code 51-200}, {@code 51 to 200 employees}, {@code 10,001+}, {@code 1K-5K} or {@code 77}, with any dash.
     * Thousands may be separated by commas, dots, apostrophes and no-break spaces, in groups of three digits. Words
     * such as {@code bis}, {@code et plus} and {@code Mitarbeiter} are read in seven languages. Empty for any other
     * text.
     *
     * @param text the text to read
     * @return the band, or empty if the text is not one
     */
    public static Optional<Band> parse(String text) {
        return parse(COUNTS, text, WrittenNumber::count);
    }

    /**
     * {@return the band of a single number}
     *
     * @param number the only number in the band
     */
    public static Band of(long number) {
        return new Band(number, number);
    }

    /**
     * Parses an amount of money, such as {@code $10M-$50M}, {@code 500K}, {@code 5,5 Mio. Euro} or {@code $1B+}.
     * Numbers may have a currency, thousands separators as in {@link #parse}, decimals after a dot, and {@code K},
     * {@code M}, {@code B} or {@code T}, or words for these in seven languages. Before these, one or two digits after a
     * comma are decimals, too. Dots separate thousands in {@code 1.000.000} and {@code 10.000,50}. Empty for any other
     * text, such as the ambiguous {@code $1.000}.
     *
     * @param text the text to read
     * @return the band, or empty if the text is not one
     */
    public static Optional<Band> parseAmount(String text) {
        return parse(AMOUNTS, text, WrittenNumber::amount);
    }

    private static Optional<Band> parse(
            Pattern pattern, String text, BiFunction<String, String, Optional<BigDecimal>> number) {
        return matcher(pattern, text).flatMap(matcher -> {
            String last = matcher.group(3);
            // In $10-50M, both numbers have the unit.
            String unit = last != null && matcher.group(2).isEmpty() ? matcher.group(4) : matcher.group(2);
            Optional<BigDecimal> start = number.apply(matcher.group(1), unit);
            Optional<BigDecimal> end = last == null ? start : number.apply(last, matcher.group(4));
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
        Matcher matcher =
                pattern.matcher(NumberWords.replaced(INVISIBLE.matcher(text).replaceAll("")));
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static Pattern pattern(String number) {
        return Pattern.compile(
                SPACE + number + "(?:" + TO + number + "|" + SPACE + "(\\+))?" + SPACE, Pattern.CASE_INSENSITIVE);
    }

    /**
     * {@return whether the two bands have a number in common}
     *
     * @param other the band to compare with
     */
    public boolean overlaps(Band other) {
        return low() <= other.high() && other.low() <= high();
    }

    /**
     * {@return this band if its ends lie within a range, both limits included}
     *
     * @param least the smallest number that is allowed
     * @param most the greatest number that is allowed
     * @throws IllegalArgumentException if an end lies outside of the range
     */
    public Band within(long least, long most) {
        if ((start != null && (start < least || start > most)) || (end != null && (end < least || end > most))) {
            throw new IllegalArgumentException("start and end must be between " + least + " and " + most
                    + ", but they are " + start + " and " + end);
        }
        return this;
    }

    /** {@return the first number; {@link Long#MIN_VALUE} if the start is open} */
    public long low() {
        return start == null ? Long.MIN_VALUE : start;
    }

    /** {@return the last number; {@link Long#MAX_VALUE} if the end is open} */
    public long high() {
        return end == null ? Long.MAX_VALUE : end;
    }
}
