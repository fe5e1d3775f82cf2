package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.EmailAddress;
import java.util.Collection;
import java.util.Map;

/**
 * Port: verifies e-mail addresses. Implementations are thread-safe. The library never calls them while a transaction is
 * open. An exception means no result for any address of the call, see {@link ImportWorkerPolicy}. Texts that are not
 * addresses are {@link EmailVerdict#UNDELIVERABLE} without a call.
 *
 * <p>An address that is missing in the result is {@link EmailVerdict#UNKNOWN}; implementations do not guess.
 */
@FunctionalInterface
public interface EmailVerifier {
    /** Contacts no mail server: every syntactically valid address is {@link EmailVerdict#UNKNOWN}. The default. */
    EmailVerifier BY_SYNTAX = (organization, addresses) -> Map.of();

    /**
     * {@return the verdicts on these addresses, by address; addresses without a verdict may be missing}
     *
     * @param organization the organization that the data belongs to
     * @param addresses the addresses to check
     */
    Map<EmailAddress, EmailVerdict> verify(OrganizationId organization, Collection<EmailAddress> addresses);
}
