package io.leadlist.admission;

import io.leadlist.call.OrganizationId;
import java.util.Optional;

/**
 * Port: the host's secret for keyed hashes. Implementations are thread-safe.
 *
 * <p>A keyed hash makes it possible to recognize an address without storing it. No one can guess the address without
 * the secret. An organization must keep its secret, because an entry that was made with another secret matches nothing.
 */
@FunctionalInterface
public interface SuppressionSecret {
    /** No secrets: keyed hashes cannot be made, and existing ones match nothing. */
    SuppressionSecret NONE = organization -> Optional.empty();

    /** The minimum number of bytes of a secret. */
    int MIN_BYTES = 16;

    /**
     * {@return the secret of an organization, at least {@value #MIN_BYTES} random bytes that never change; empty if it
     * has none} The library does not store, log or change it.
     *
     * @param organization the organization that the data belongs to
     */
    Optional<byte[]> of(OrganizationId organization);
}
