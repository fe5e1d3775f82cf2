package io.leadlist.call;

import java.math.BigDecimal;

/** The organization has fewer credits available than the leads of an import can cost. */
public final class InsufficientCreditsException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final BigDecimal emailRequired;
    private final BigDecimal phoneRequired;

    /** Creates the exception. */
    public InsufficientCreditsException(BigDecimal emailRequired, BigDecimal phoneRequired) {
        super("Not enough credits for " + emailRequired + " e-mail and " + phoneRequired + " phone credits");
        this.emailRequired = emailRequired;
        this.phoneRequired = phoneRequired;
    }

    /** Returns the greatest amount of e-mail credits that the leads can cost. */
    public BigDecimal emailRequired() {
        return emailRequired;
    }

    /** Returns the greatest amount of phone credits that the leads can cost. */
    public BigDecimal phoneRequired() {
        return phoneRequired;
    }
}
