package io.leadlist.lead;

import org.jspecify.annotations.Nullable;

/** The ids of a record in other systems: the data provider, Bullhorn and the CRM. Immutable and thread-safe. */
public record ExternalIds(
        @Nullable String baseProviderId,
        @Nullable String bullhornId,
        @Nullable String crmId,
        @Nullable String leadOwnerId) {
    /** No ids in other systems. */
    public static final ExternalIds NONE = new ExternalIds(null, null, null, null);

    /**
     * Checks the components.
     *
     * @param baseProviderId the id at the data provider; may be null
     * @param bullhornId the id in Bullhorn; may be null
     * @param crmId the id in the CRM; may be null
     * @param leadOwnerId the lead owner id; may be null
     */
    public ExternalIds {
        PersonProfile.requireStorable("baseProviderId", baseProviderId);
        PersonProfile.requireStorable("bullhornId", bullhornId);
        PersonProfile.requireStorable("crmId", crmId);
        PersonProfile.requireStorable("leadOwnerId", leadOwnerId);
    }
}
