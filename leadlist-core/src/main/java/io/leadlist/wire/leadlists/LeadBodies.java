package io.leadlist.wire.leadlists;

import io.leadlist.LeadImports;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.json.Bound;
import io.leadlist.internal.json.RecordReader;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.StorableText;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.leadlists.request.AddLeadsRequest;
import io.leadlist.wire.leadlists.request.ImportOwner;
import io.leadlist.wire.leadlists.request.NewImportRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies that have leads, at most as many as a call may have. Thread-safe. */
final class LeadBodies {
    private final RecordReader<NewImportRequest> creation;
    private final RecordReader<AddLeadsRequest> addition;
    private final int limit;

    LeadBodies(ImportLimits limits) {
        this.limit = limits.perCall();
        this.creation = RecordReader.reportingEachUnknownKey(NewImportRequest.class)
                .limiting("leads", limits.perCall(), limits.exceeded());
        this.addition = RecordReader.reportingEachUnknownKey(AddLeadsRequest.class)
                .limiting("leads", limits.perCall(), limits.exceeded());
    }

    /**
     * More leads for a list.
     *
     * @param kind the kind of the leads; null for that of the list
     * @param isLenient whether the call accepts the valid leads although others are invalid
     */
    record Addition(@Nullable InputKind kind, LeadRows rows, boolean isLenient) {
        static Addition of(@Nullable InputKind kind, List<RawLead> leads) {
            return new Addition(kind, new LeadRows(leads, List.of()), false);
        }

        ImportReport addTo(LeadListId list, LeadImports imports, Caller caller) {
            return isLenient
                    ? imports.addLeads(caller, list, kind, rows)
                    : imports.addLeads(caller, list, kind, rows.leads());
        }
    }

    /** Reads a creation like {@link #creation}, but accepts the valid leads and reports the others. */
    NewLeadImport lenientCreation(ObjectNode body, Predicate<String> isUser) {
        Optional<LeadRows> rows = LenientLeads.read(body, limit);
        return rows.isPresent()
                ? creation(LenientLeads.withValidLead(body), isUser).withRows(rows.get())
                : creation(body, isUser);
    }

    /** Reads an addition like {@link #addition}, but accepts the valid leads and reports the others. */
    Addition lenientAddition(ObjectNode body, Supplier<Optional<InputKind>> ofList) {
        Optional<LeadRows> rows = LenientLeads.read(body, limit);
        return rows.isPresent()
                ? new Addition(
                        addition(LenientLeads.withValidLead(body), ofList).kind(), rows.get(), true)
                : addition(body, ofList);
    }

    /** Reads a creation; {@code isUser} is asked for the owner only if the body is rejected anyway. */
    NewLeadImport creation(ObjectNode body, Predicate<String> isUser) {
        Bound<NewImportRequest> bound = creation.read(body);
        JsonNode owner = body.get("owner");
        if (!bound.isValid() && owner != null && owner.isString()) {
            String email = owner.stringValue();
            boolean isAddress =
                    StorableText.isStorable(email) && EmailAddress.parse(email).isPresent();
            if (isAddress && !isUser.test(email)) {
                bound.reject(
                        "owner", Kind.UNKNOWN_VALUE, ImportOwner.INVALID.replace(Messages.VALUE, "'" + email + "'"));
            }
        }
        return bound.orThrow(NewImportRequest::toNewLeadImport);
    }

    /** Reads an addition; {@code ofList} is asked for the kind of the list's leads if the body does not have one. */
    Addition addition(ObjectNode body, Supplier<Optional<InputKind>> ofList) {
        JsonNode type = body.get("type");
        if (type != null && !type.isNull()) {
            return addition.read(body)
                    .orThrow(request -> Addition.of(request.toKind().orElseThrow(), request.toRawLeads()));
        }
        Optional<InputKind> kind = ofList.get();
        Bound<AddLeadsRequest> bound =
                addition.read(kind.map(known -> typed(body, known)).orElse(body));
        if (kind.isEmpty()) {
            bound.reject("type", Kind.MISSING, Messages.REQUIRED);
        }
        return bound.orThrow(request -> Addition.of(null, request.toRawLeads()));
    }

    /** Gives a body the kind of the list; in front, so that no violation is found at another place. */
    private static ObjectNode typed(ObjectNode body, InputKind kind) {
        String name = InputKindJson.name(kind);
        return body.has("type")
                ? body.put("type", name)
                : JsonNodeFactory.instance.objectNode().put("type", name).setAll(body);
    }
}
