package io.leadlist.search.facet;

import java.math.BigDecimal;
import java.util.Locale;
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
    private static final Pattern TEXT = Pattern.compile("(\\d{1,12})(?:\\s*[-\\u2013]\\s*(\\d{1,12})|\\s*(\\+))?");

    private static final BigDecimal MAX_AMOUNT = BigDecimal.valueOf(MAX_NUMBER);
    private static final String AMOUNT = "\\p{Sc}?\\s*(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([KMB]?)";
    private static final Pattern AMOUNTS = Pattern.compile(AMOUNT + "(?:\\s*[-\\u2013]\\s*" + AMOUNT + "|\\s*(\\+))?");

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
     * Parses {@code 51-200}, {@code 10,001+} or {@code 77}, with or without thousands separators; empty for any other
     * text.
     */
    public static Optional<Band> parse(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = TEXT.matcher(text.replace(",", "").strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long start = Long.parseLong(matcher.group(1));
        String last = matcher.group(2);
        if (matcher.group(3) != null) {
            return Optional.of(new Band(start, null));
        }
        long end = last == null ? start : Long.parseLong(last);
        return start > end ? Optional.empty() : Optional.of(new Band(start, end));
    }

    /** Returns the band of a single number. */
    public static Band of(long number) {
        return new Band(number, number);
    }

    /**
     * Parses an amount of money, such as {@code $10M-$50M}, {@code 500K} or {@code $1B+}. Numbers may have a currency
     * sign, decimals, and {@code K}, {@code M} or {@code B}. Empty for any other text.
     */
    public static Optional<Band> parseAmount(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = AMOUNTS.matcher(text.replace(",", "").strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String last = matcher.group(3);
        // In $10-50M, both numbers have the unit.
        String unit = last != null && matcher.group(2).isEmpty() ? matcher.group(4) : matcher.group(2);
        BigDecimal start = amount(matcher.group(1), unit);
        BigDecimal end = last == null ? start : amount(last, matcher.group(4));
        if (start.compareTo(end) > 0 || end.compareTo(MAX_AMOUNT) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Band(start.longValue(), matcher.group(5) != null ? null : end.longValue()));
    }

    private static BigDecimal amount(String number, String unit) {
        int zeros = unit.isEmpty() ? 0 : 3 * ("KMB".indexOf(unit) + 1);
        return new BigDecimal(number).movePointRight(zeros);
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
