package io.leadlist.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of the two kinds of credits, each in hundredths exactly and not negative. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if one is negative, finer than a hundredth, or beyond
 * {@link #MAX}.
 */
public record Credits(BigDecimal email, BigDecimal phone) {
    /** The greatest amount of a kind. */
    public static final BigDecimal MAX = new BigDecimal("1000000000000.00");

    /** Nothing. */
    public static final Credits NONE = new Credits(BigDecimal.ZERO, BigDecimal.ZERO);

    public Credits {
        email = checked("email", email);
        phone = checked("phone", phone);
    }

    /** So many credits of each kind. */
    public static Credits of(long email, long phone) {
        return new Credits(BigDecimal.valueOf(email), BigDecimal.valueOf(phone));
    }

    /** The sum. */
    public Credits plus(Credits other) {
        return new Credits(email.add(other.email), phone.add(other.phone));
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException if it is negative, which {@link #covers} tells
     */
    public Credits minus(Credits other) {
        return new Credits(email.subtract(other.email), phone.subtract(other.phone));
    }

    /** So many times this. */
    public Credits times(int count) {
        BigDecimal factor = BigDecimal.valueOf(count);
        return new Credits(email.multiply(factor), phone.multiply(factor));
    }

    /** Says whether this is at least as much, of each kind. */
    public boolean covers(Credits other) {
        return email.compareTo(other.email) >= 0 && phone.compareTo(other.phone) >= 0;
    }

    private static BigDecimal checked(String kind, BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(kind + " credits must be 0 to " + MAX);
        }
        try {
            return amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(kind + " credits must be in hundredths", finer);
        }
    }
}
