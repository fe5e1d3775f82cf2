package io.leadlist.examples.service;

import io.leadlist.LeadLists;
import org.springframework.stereotype.Component;

/** Grants each organization its first credits, once, before the service accepts calls. */
@Component
class OpeningBalances {
    private static final String REFERENCE = "opening balance";

    OpeningBalances(LeadLists leadLists, Callers callers, ServiceSettings settings) {
        callers.organizations()
                .forEach(organization -> leadLists
                        .imports()
                        .grant(organization, REFERENCE, settings.credits().creditsOf(organization)));
    }
}
