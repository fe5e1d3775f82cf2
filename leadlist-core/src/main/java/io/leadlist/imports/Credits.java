package io.leadlist.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of e-mail credits and phone credits, each from 0 to {@link #MAX} in exact hundredths. Immutable and
 * thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if an amount is negative, finer than a hundredth, or above
 * {@link #MAX}.
 */
public record Credits(BigDecimal email, BigDecimal phone) {
    /** The maximum amount of one kind. */
    public static final BigDecimal MAX = new BigDecimal("1000000000000.00");

    /** No credits. */
    public static final Credits NONE = new Credits(BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * Checks the components.
     *
     * @param email the number of e-mail credits
     * @param phone the number of phone credits
     */
    public Credits {
        email = requireHundredths("email", email, MAX);
        phone = requireHundredths("phone", phone, MAX);
    }

    /**
     * {@return whole credits of each kind}
     *
     * @param email the number of e-mail credits
     * @param phone the number of phone credits
     * @throws IllegalArgumentException if an amount is negative or above {@link #MAX}
     */
    public static Credits of(long email, long phone) {
        return new Credits(BigDecimal.valueOf(email), BigDecimal.valueOf(phone));
    }

    /**
     * {@return the sum of this amount and another}
     *
     * @param other the credits to add
     * @throws IllegalArgumentException if the sum is above {@link #MAX}
     */
    public Credits plus(Credits other) {
        return new Credits(email.add(other.email), phone.add(other.phone));
    }

    /**
     * {@return this amount minus another}
     *
     * @param other the credits to subtract
     * @throws IllegalArgumentException if the difference is negative; {@link #covers} checks that
     */
    public Credits minus(Credits other) {
        return new Credits(email.subtract(other.email), phone.subtract(other.phone));
    }

    /**
     * {@return a multiple of this amount}
     *
     * @param count the factor
     * @throws IllegalArgumentException if the count is negative and the amount is not 0, or the result is above
     *     {@link #MAX}
     */
    public Credits times(int count) {
        BigDecimal factor = BigDecimal.valueOf(count);
        return new Credits(email.multiply(factor), phone.multiply(factor));
    }

    /**
     * {@return whether this amount is at least as great as another, for each kind}
     *
     * @param other the credits that are needed
     */
    public boolean covers(Credits other) {
        return email.compareTo(other.email) >= 0 && phone.compareTo(other.phone) >= 0;
    }

    /** Returns an amount in hundredths. Throws {@link IllegalArgumentException} if it is out of range or not exact. */
    static BigDecimal requireHundredths(String argument, BigDecimal amount, BigDecimal max) {
        if (amount.signum() < 0 || amount.compareTo(max) > 0) {
            throw new IllegalArgumentException(argument + " must be between 0 and " + max + ", but is " + amount);
        }
        try {
            return amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(argument + " must be a multiple of 0.01, but is " + amount, finer);
        }
    }
}
