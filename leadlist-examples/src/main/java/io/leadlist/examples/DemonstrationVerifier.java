package io.leadlist.examples;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.lead.EmailAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Derives each verdict from the address itself, without a network, so that it is always the same. */
public final class DemonstrationVerifier implements EmailVerifier {
    @Override
    public Map<EmailAddress, EmailVerdict> verify(OrganizationId organization, Collection<EmailAddress> addresses) {
        Map<EmailAddress, EmailVerdict> verdicts = new LinkedHashMap<>();
        addresses.forEach(address -> verdict(address.value()).ifPresent(verdict -> verdicts.put(address, verdict)));
        return verdicts;
    }

    private static Optional<EmailVerdict> verdict(String address) {
        return switch (address.charAt(0)) {
            case 'q', 'u', 'x', 'y', 'z' -> Optional.empty();
            case 'o', 'v' -> Optional.of(EmailVerdict.UNDELIVERABLE);
            case 'g', 'h' -> Optional.of(EmailVerdict.RISKY);
            default -> Optional.of(EmailVerdict.DELIVERABLE);
        };
    }
}
