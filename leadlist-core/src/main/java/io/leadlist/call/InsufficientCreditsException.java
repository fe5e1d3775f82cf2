package io.leadlist.call;

import java.math.BigDecimal;

/** The organization has less credits available than the leads of an import can cost. */
public final class InsufficientCreditsException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final BigDecimal emailRequired;
    private final BigDecimal phoneRequired;

    /** Refuses a call for this reason. */
    public InsufficientCreditsException(BigDecimal emailRequired, BigDecimal phoneRequired) {
        super("Not enough credits for " + emailRequired + " e-mail and " + phoneRequired + " phone credits");
        this.emailRequired = emailRequired;
        this.phoneRequired = phoneRequired;
    }

    /** The e-mail credits that the leads can cost at most. */
    public BigDecimal emailRequired() {
        return emailRequired;
    }

    /** The phone credits that the leads can cost at most. */
    public BigDecimal phoneRequired() {
        return phoneRequired;
    }
}
