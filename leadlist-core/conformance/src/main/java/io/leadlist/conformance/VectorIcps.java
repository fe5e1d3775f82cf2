package io.leadlist.conformance;

import io.leadlist.admission.ReuseRules;
import io.leadlist.call.OrganizationId;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.IcpId;
import io.leadlist.wire.entities.CustomFilterCriteria;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The ideal customer profiles (ICP) whose rules the cases check. Services in other languages read them from
 * {@code index.json}.
 */
public final class VectorIcps {
    private VectorIcps() {}

    /** {@return a catalog with the rules of these profiles, which accepts every other id as a profile without rules} */
    public static IcpCatalog catalog() {
        Map<IcpId, ReuseRules> rules = new HashMap<>();
        for (JsonNode icp : Json.resource("index.json").required("icps")) {
            rules.put(
                    new IcpId(UUID.fromString(icp.required("id").stringValue())),
                    CustomFilterCriteria.parse(
                            icp.required("customFilterCriteria").toString()));
        }
        return new Catalog(Map.copyOf(rules));
    }

    private record Catalog(Map<IcpId, ReuseRules> rules) implements IcpCatalog {
        @Override
        public boolean contains(OrganizationId organization, IcpId id) {
            return true;
        }

        @Override
        public ReuseRules rules(OrganizationId organization, IcpId id) {
            return rules.getOrDefault(id, ReuseRules.NONE);
        }
    }
}
