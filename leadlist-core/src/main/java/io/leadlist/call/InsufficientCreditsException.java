package io.leadlist.call;

import java.math.BigDecimal;

/** Thrown when the organization has fewer credits available than the leads of an import can cost. */
public final class InsufficientCreditsException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** The credits for addresses that are required. */
    private final BigDecimal emailRequired;
    /** The credits for phone numbers that are required. */
    private final BigDecimal phoneRequired;

    /**
     * Creates the exception.
     *
     * @param emailRequired the credits for addresses that are required
     * @param phoneRequired the credits for phone numbers that are required
     */
    public InsufficientCreditsException(BigDecimal emailRequired, BigDecimal phoneRequired) {
        super("Not enough credits for " + emailRequired + " e-mail and " + phoneRequired + " phone credits");
        this.emailRequired = emailRequired;
        this.phoneRequired = phoneRequired;
    }

    /** {@return the maximum number of e-mail credits that the leads can cost} */
    public BigDecimal emailRequired() {
        return emailRequired;
    }

    /** {@return the maximum number of phone credits that the leads can cost} */
    public BigDecimal phoneRequired() {
        return phoneRequired;
    }

    @Override
    public Kind kind() {
        return Kind.INSUFFICIENT_CREDITS;
    }
}
