package io.leadlist.spring.boot;

import io.leadlist.LeadListsBuilder;
import io.leadlist.admission.SuppressionSecret;
import io.leadlist.imports.ListUrls;
import io.leadlist.imports.PriceList;
import io.leadlist.lead.IdentityPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sets the properties on the builder of the library. */
final class LeadListSettings {
    private final LeadListProperties properties;
    private final LeadListProperties.Policy policy;

    LeadListSettings(LeadListProperties properties) {
        this.properties = properties;
        this.policy = properties.policy();
    }

    void applyTo(LeadListsBuilder builder) {
        builder.limits(properties.limits().toLimits())
                .importLimits(properties.imports().toLimits())
                .prices(properties.imports().charged() ? PriceList.DEFAULT : PriceList.FREE)
                .listUrls(ListUrls.at(properties.listBaseUrl()))
                .suppressionSecret(secret())
                .copyPolicy(policy.copy())
                .identity(new IdentityPolicy(policy.identifyByPhone(), policy.identifyByRoleAddress()))
                .unknownIdsAtCreation(policy.unknownIdsAtCreation())
                .unknownIdsWhenAdding(policy.unknownIdsWhenAdding())
                .removedReturn(policy.removedReturn())
                .idempotencyRetention(policy.idempotencyRetention());
        applySwitchesTo(builder);
    }

    private void applySwitchesTo(LeadListsBuilder builder) {
        if (policy.openReading()) {
            builder.openReading();
        }
        if (policy.closedAfterCampaign()) {
            builder.closedAfterCampaign();
        }
        if (policy.suppressionsByUsers()) {
            builder.suppressionsByUsers();
        }
        if (policy.maxSuppressions() != null) {
            builder.maxSuppressions(policy.maxSuppressions());
        }
    }

    private SuppressionSecret secret() {
        String text = properties.suppressionSecret();
        if (text == null || text.isEmpty()) {
            return SuppressionSecret.NONE;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SuppressionSecret.MIN_BYTES) {
            throw new IllegalArgumentException("leadlist.suppression-secret must have at least "
                    + SuppressionSecret.MIN_BYTES + " bytes, but has " + bytes.length);
        }
        return organization -> Optional.of(bytes.clone());
    }
}
