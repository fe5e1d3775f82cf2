package io.leadlist.memory;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.lead.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives the verdicts that it was told. Thread-safe. */
public final class MemoryEmailVerifier implements EmailVerifier {
    private final Map<EmailAddress, EmailVerdict> verdicts = new ConcurrentHashMap<>();

    /** Knows no address yet. */
    public MemoryEmailVerifier() {}

    /**
     * Tells the verdict about an address.
     *
     * @throws IllegalArgumentException if the text is no address
     */
    public MemoryEmailVerifier put(String address, EmailVerdict verdict) {
        EmailAddress normalForm = EmailAddress.parse(address)
                .orElseThrow(() -> new IllegalArgumentException("address is no e-mail address"));
        verdicts.put(normalForm, verdict);
        return this;
    }

    @Override
    public Map<EmailAddress, EmailVerdict> verify(OrganizationId organization, Collection<EmailAddress> addresses) {
        Map<EmailAddress, EmailVerdict> answer = new HashMap<>();
        for (EmailAddress address : addresses) {
            EmailVerdict verdict = verdicts.get(address);
            if (verdict != null) {
                answer.put(address, verdict);
            }
        }
        return answer;
    }
}
