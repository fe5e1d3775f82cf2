package io.leadlist.memory;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.lead.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A verifier in memory, which returns the verdicts that were put. Thread-safe. */
public final class MemoryEmailVerifier implements EmailVerifier {
    private final Map<EmailAddress, EmailVerdict> verdicts = new ConcurrentHashMap<>();

    /** Creates a verifier without verdicts. */
    public MemoryEmailVerifier() {}

    /**
     * Puts the verdict on an address, in place of an earlier one.
     *
     * @param address the e-mail address
     * @param verdict the verdict to return for it
     * @return this object
     * @throws IllegalArgumentException if the text is not an e-mail address
     */
    public MemoryEmailVerifier put(String address, EmailVerdict verdict) {
        EmailAddress normalForm = EmailAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("address must be an e-mail address"));
        verdicts.put(normalForm, verdict);
        return this;
    }

    @Override
    public Map<EmailAddress, EmailVerdict> verify(OrganizationId organization, Collection<EmailAddress> addresses) {
        Map<EmailAddress, EmailVerdict> result = new HashMap<>();
        for (EmailAddress address : addresses) {
            EmailVerdict verdict = verdicts.get(address);
            if (verdict != null) {
                result.put(address, verdict);
            }
        }
        return result;
    }
}
