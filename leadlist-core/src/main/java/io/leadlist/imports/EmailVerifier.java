package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.EmailAddress;
import java.util.Collection;
import java.util.Map;

/**
 * Port: verifies e-mail addresses. Implementations are thread-safe; they are never asked while a transaction is open.
 * What one throws is no answer for any address of that call, see {@link ImportWorkerPolicy}. Texts that are no
 * addresses are {@link EmailVerdict#UNDELIVERABLE} and not asked for.
 *
 * <p>The law: an address that is not in the answer is {@link EmailVerdict#UNKNOWN}; nothing is guessed.
 */
@FunctionalInterface
public interface EmailVerifier {
    /** Asks no mail server: an address in its normal form may be deliverable or not. The default. */
    EmailVerifier BY_SYNTAX = (organization, addresses) -> Map.of();

    /** What is known of these addresses. */
    Map<EmailAddress, EmailVerdict> verify(OrganizationId organization, Collection<EmailAddress> addresses);
}
