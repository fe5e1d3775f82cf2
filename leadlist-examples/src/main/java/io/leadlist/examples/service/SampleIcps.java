package io.leadlist.examples.service;

import io.leadlist.admission.ReuseRules;
import io.leadlist.call.OrganizationId;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.IcpId;
import io.leadlist.wire.entities.CustomFilterCriteria;
import java.util.Map;
import java.util.UUID;

/** The ideal customer profiles (ICP) of the demonstration: one with rules about reuse, and all others without. */
final class SampleIcps implements IcpCatalog {
    static final IcpId TWO_OF_EACH_COMPANY = new IcpId(UUID.fromString("660e8400-e29b-41d4-a716-446655440030"));

    private static final Map<IcpId, ReuseRules> RULES = Map.of(TWO_OF_EACH_COMPANY, CustomFilterCriteria.parse("""
                    [{"type":"maxPeoplePerCompany","value":2},{"type":"minDaysUntilReuse","value":30}]
                    """));

    @Override
    public boolean contains(OrganizationId organization, IcpId id) {
        return true;
    }

    @Override
    public ReuseRules rules(OrganizationId organization, IcpId id) {
        return RULES.getOrDefault(id, ReuseRules.NONE);
    }
}
