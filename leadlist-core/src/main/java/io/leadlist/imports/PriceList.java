package io.leadlist.imports;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The prices of an import. The prices in force when the import begins apply to all of its leads, including leads added
 * later. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a price is not an amount of {@link Credits} or is above
 * {@link #MAX_PRICE}, or if {@code phoneNumbersPerLead} is not 0 to {@value #MAX_PHONE_NUMBERS}.
 *
 * @param personFound e-mail credits for a person found outside the organization
 * @param emailRevealed e-mail credits for an address that the lead did not have
 * @param emailValidated e-mail credits for a validated address
 * @param phoneRevealed phone credits for a revealed number
 * @param phoneNumbersPerLead the maximum number of revealed numbers of a lead, so that the maximum cost of an import is
 *     known when it is accepted
 */
public record PriceList(
        BigDecimal personFound,
        BigDecimal emailRevealed,
        BigDecimal emailValidated,
        BigDecimal phoneRevealed,
        int phoneNumbersPerLead) {
    /** The maximum price. */
    public static final BigDecimal MAX_PRICE = new BigDecimal("10000");

    /** The maximum number of revealed numbers of a lead. */
    public static final int MAX_PHONE_NUMBERS = 10;

    /**
     * The default prices: 0.5 for a person, and 1 each for an address, its validation and a number. At most three
     * numbers are revealed for a lead.
     */
    public static final PriceList DEFAULT =
            new PriceList(new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 3);

    /** Everything is free, so that no grant is needed. For a host without credits, or with its own accounting. */
    public static final PriceList FREE =
            new PriceList(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 3);

    /**
     * Checks the components.
     *
     * @param personFound e-mail credits for a person found outside the organization
     * @param emailRevealed e-mail credits for an address that the lead did not have
     * @param emailValidated e-mail credits for a validated address
     * @param phoneRevealed phone credits for a revealed number
     * @param phoneNumbersPerLead the maximum number of revealed numbers of a lead, so that the maximum cost of an
     *     import is known when it is accepted
     */
    public PriceList {
        personFound = Credits.requireHundredths("personFound", personFound, MAX_PRICE);
        emailRevealed = Credits.requireHundredths("emailRevealed", emailRevealed, MAX_PRICE);
        emailValidated = Credits.requireHundredths("emailValidated", emailValidated, MAX_PRICE);
        phoneRevealed = Credits.requireHundredths("phoneRevealed", phoneRevealed, MAX_PRICE);
        if (phoneNumbersPerLead < 0 || phoneNumbersPerLead > MAX_PHONE_NUMBERS) {
            throw new IllegalArgumentException("phoneNumbersPerLead must be between 0 and " + MAX_PHONE_NUMBERS
                    + ", but is " + phoneNumbersPerLead);
        }
    }

    /**
     * {@return the maximum cost of one lead} An address is revealed only for a lead without one.
     *
     * @param lead the raw lead
     * @param options the options of the import
     */
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

    /**
     * {@return the maximum cost of these leads together}
     *
     * @param leads the raw leads
     * @param options the options of the import
     */
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

    /**
     * {@return the price of one item}
     *
     * @param item what is charged
     */
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
