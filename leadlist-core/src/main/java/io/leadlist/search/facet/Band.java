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
 * <p>A known number is the band from it to itself; a company that tells only a range ({@code 51-200}) is that band.
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
            throw new IllegalArgumentException("start must be at most end");
        }
    }

    /** The band from one number to another, both included. */
    public static Band of(long start, long end) {
        return new Band(start, end);
    }

    /**
     * Reads {@code 51-200}, {@code 10,001+} or {@code 77}, with or without thousands separators; empty for any other
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

    /** The band of one number alone. */
    public static Band of(long number) {
        return new Band(number, number);
    }

    /**
     * Reads an amount of money such as {@code $10M-$50M}, {@code 500K} or {@code $1B+}: numbers with or without a
     * currency sign, decimals, and {@code K}, {@code M} or {@code B}; empty for any other text.
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
        // In $10-50M the unit is said once for both.
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

    /** Says whether the two have a number in common. */
    public boolean overlaps(Band other) {
        return low() <= other.high() && other.low() <= high();
    }

    /**
     * The same, if its ends lie between these.
     *
     * @throws IllegalArgumentException if one does not
     */
    public Band within(long least, long most) {
        if ((start != null && (start < least || start > most)) || (end != null && (end < least || end > most))) {
            throw new IllegalArgumentException(
                    "a band from " + start + " to " + end + " is not within " + least + " and " + most);
        }
        return this;
    }

    /** The first number, or the least there is if the band is open there. */
    public long low() {
        return start == null ? Long.MIN_VALUE : start;
    }

    /** The last number, or the greatest there is if the band is open there. */
    public long high() {
        return end == null ? Long.MAX_VALUE : end;
    }
}
