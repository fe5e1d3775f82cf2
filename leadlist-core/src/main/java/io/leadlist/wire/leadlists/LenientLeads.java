package io.leadlist.wire.leadlists;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.LeadRow;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.RejectedLead;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.leadlists.request.RawLeadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the leads of a body one by one, so that an invalid lead rejects only itself. */
final class LenientLeads {
    private static final String LEADS = "leads";
    private static final int MAX_VIOLATIONS_OF_LEAD = 10;
    private static final RecordReader<RawLeadRequest> LEAD = RecordReader.reportingEachUnknownKey(RawLeadRequest.class);

    private final List<RawLead> leads = new ArrayList<>();
    private final List<RejectedLead> rejected = new ArrayList<>();

    private LenientLeads() {}

    /**
     * Reads the leads of a body. Empty if the body has no leads, or more than the limit; the caller then reads it in
     * the strict way, which rejects it if necessary.
     */
    static Optional<LeadRows> read(ObjectNode body, int limit) {
        if (!(body.get(LEADS) instanceof ArrayNode array) || array.isEmpty() || array.size() > limit) {
            return Optional.empty();
        }
        LenientLeads all = new LenientLeads();
        array.forEach(all::read);
        return Optional.of(new LeadRows(all.leads, all.rejected));
    }

    /** Returns the body with a single lead in place of its leads. The lead is valid for each kind. */
    static ObjectNode withValidLead(ObjectNode body) {
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            boolean isLeads = property.getKey().equals(LEADS);
            other.set(property.getKey(), isLeads ? other.arrayNode().add(validLead(other)) : property.getValue());
        }
        return other;
    }

    private static ObjectNode validLead(ObjectNode factory) {
        return factory.objectNode()
                .put("linkedin_url", "https://www.linkedin.com/in/example")
                .put("email", "lead@example.com")
                .put("title", "title")
                .put("company_name", "company");
    }

    private void read(JsonNode lead) {
        int index = leads.size() + rejected.size();
        if (!(lead instanceof ObjectNode object)) {
            String type = lead.getNodeType().name().toLowerCase(Locale.ROOT);
            String message = Messages.expected("object", type);
            rejected.add(new RejectedLead(index, List.of(new Violation(Path.ROOT, Kind.WRONG_TYPE, message))));
            return;
        }
        try {
            LeadRows row = LeadRows.read(List.of(row(LEAD.bind(object).orThrow())));
            leads.addAll(row.leads());
            row.rejected().forEach(bad -> rejected.add(new RejectedLead(index, bad.violations())));
        } catch (InvalidRequestException invalid) {
            rejected.add(new RejectedLead(
                    index,
                    invalid.violations().stream().limit(MAX_VIOLATIONS_OF_LEAD).toList()));
        }
    }

    private static LeadRow row(RawLeadRequest lead) {
        return new LeadRow(
                lead.linkedinUrl(),
                lead.email(),
                lead.title(),
                lead.companyName(),
                lead.companyDomain(),
                lead.data() == null ? Map.of() : lead.data());
    }
}
