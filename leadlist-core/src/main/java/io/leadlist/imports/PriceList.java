package io.leadlist.imports;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an import costs. The prices at which leads were accepted hold until they are done. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a price is no amount of {@link Credits} or above
 * {@link #MAX_PRICE}, or {@code phoneNumbersPerLead} is not 0 to {@value #MAX_PHONE_NUMBERS}.
 *
 * @param personFound e-mail credits for a person who was found outside of the organization
 * @param emailRevealed e-mail credits for an address that the lead did not have
 * @param emailValidated e-mail credits for an address that was validated
 * @param phoneRevealed phone credits for a number that was revealed
 * @param phoneNumbersPerLead how many numbers of a lead are revealed at most, so that the most an import can cost is
 *     known when it is accepted
 */
public record PriceList(
        BigDecimal personFound,
        BigDecimal emailRevealed,
        BigDecimal emailValidated,
        BigDecimal phoneRevealed,
        int phoneNumbersPerLead) {
    /** The greatest price. */
    public static final BigDecimal MAX_PRICE = new BigDecimal("10000");

    /** The most numbers that can be revealed of a lead. */
    public static final int MAX_PHONE_NUMBERS = 10;

    /**
     * 0.5 for a person, 1 for an address, for its validation, and for a number (spec/3, section 3); three numbers for a
     * lead.
     */
    public static final PriceList DEFAULT =
            new PriceList(new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 3);

    /** Nothing costs anything, and no balance is needed; for a host that has no credits, or counts them itself. */
    public static final PriceList FREE =
            new PriceList(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 3);

    public PriceList {
        personFound = price(personFound);
        emailRevealed = price(emailRevealed);
        emailValidated = price(emailValidated);
        phoneRevealed = price(phoneRevealed);
        if (phoneNumbersPerLead < 0 || phoneNumbersPerLead > MAX_PHONE_NUMBERS) {
            throw new IllegalArgumentException("phoneNumbersPerLead must be 0 to " + MAX_PHONE_NUMBERS);
        }
    }

    /** The most that one lead can cost. An address is revealed only for a lead that came without one. */
    public Credits quote(RawLead lead, ImportOptions options) {
        return quote(lead.email() != null, options);
    }

    private Credits quote(boolean hasEmail, ImportOptions options) {
        BigDecimal email = BigDecimal.ZERO;
        if (options.enrich()) {
            email = hasEmail ? personFound : personFound.add(emailRevealed);
        }
        if (options.validateEmail()) {
            email = email.add(emailValidated);
        }
        BigDecimal phone = options.revealPhoneNumbers()
                ? phoneRevealed.multiply(BigDecimal.valueOf(phoneNumbersPerLead))
                : BigDecimal.ZERO;
        return new Credits(email, phone);
    }

    /** The most that these leads can cost together. */
    public Credits quote(Iterable<RawLead> leads, ImportOptions options) {
        int withEmail = 0;
        int withoutEmail = 0;
        for (RawLead lead : leads) {
            if (lead.email() != null) {
                withEmail++;
            } else {
                withoutEmail++;
            }
        }
        return quote(true, options).times(withEmail).plus(quote(false, options).times(withoutEmail));
    }

    private static BigDecimal price(BigDecimal price) {
        if (price.compareTo(MAX_PRICE) > 0) {
            throw new IllegalArgumentException("a price is at most " + MAX_PRICE);
        }
        return new Credits(price, BigDecimal.ZERO).email();
    }

    /** The price of one thing. */
    public Credits of(Charge.Item item) {
        Objects.requireNonNull(item, "item");
        return switch (item) {
            case PERSON_FOUND -> new Credits(personFound, BigDecimal.ZERO);
            case EMAIL_REVEALED -> new Credits(emailRevealed, BigDecimal.ZERO);
            case EMAIL_VALIDATED -> new Credits(emailValidated, BigDecimal.ZERO);
            case PHONE_REVEALED -> new Credits(BigDecimal.ZERO, phoneRevealed);
        };
    }
}
