package io.leadlist.wire.entities;

import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Field;
import io.leadlist.wire.json.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a creation. {@code personIds} may be left out although the page marks it as required (reading 1). */
final class CreateBody {
    /**
     * As most clients write it: a name is needed, the ids of members are not (decisions <a
     * href="{@docRoot}/docs/contract-decisions.md#1">1</a> and <a
     * href="{@docRoot}/docs/contract-decisions.md#5">5</a>).
     */
    static final CreateBody USUAL = new CreateBody(null, false);

    static final Decoder<NewLeadList> DECODER = USUAL.decoder();

    static final String COMPANIES_FOR_PEOPLE = "companyIds must be empty for a person-type list";
    static final String PEOPLE_FOR_COMPANIES = "personIds must be empty for a company-type list";

    private final @Nullable String defaultName;
    private final boolean needsMemberIds;

    /**
     * How strictly a body is read.
     *
     * @param defaultName the name of a list without one, or null if it needs one
     * @param needsMemberIds whether {@code personIds} must be there
     */
    private CreateBody(@Nullable String defaultName, boolean needsMemberIds) {
        this.defaultName = defaultName;
        this.needsMemberIds = needsMemberIds;
    }

    CreateBody withDefaultName(String name) {
        return new CreateBody(name, needsMemberIds);
    }

    CreateBody withNeededMemberIds() {
        return new CreateBody(defaultName, true);
    }

    Decoder<NewLeadList> decoder() {
        return Decoders.object(this::read);
    }

    private @Nullable NewLeadList read(Fields fields) {
        Field<String> name = name(fields);
        Field<LeadType> type = fields.optional("type", LeadTypeJson.DECODER);
        Field<IcpId> icpId =
                fields.required("icpId", Decoders.uuid(IcpId::parse).orNull());
        Field<Instant> start = fields.required("startDate", Decoders.instant());
        Field<Instant> end = fields.required("endDate", Decoders.instant());
        Field<List<PersonId>> people = fields.optional("personIds", Decoders.list(PersonJson.ID));
        if (needsMemberIds) {
            fields.require("personIds");
        }
        Field<List<CompanyId>> companies = fields.optional("companyIds", Decoders.list(CompanyJson.ID));
        checkOrder(fields, start.orNull(), end.orNull());
        // A type that can not be read is its own violation, and says nothing about the ids.
        if (!fields.has("type") || type.orNull() != null) {
            checkKind(fields, type.or(LeadType.PERSON), people, companies);
        }
        return fields.ifClean(() -> {
            LeadType kind = type.or(LeadType.PERSON);
            List<? extends LeadId> members = kind == LeadType.PERSON ? people.or(List.of()) : companies.or(List.of());
            return new NewLeadList(name.get(), kind, icpId.orNull(), Campaign.of(start.get(), end.get()), members);
        });
    }

    private Field<String> name(Fields fields) {
        if (defaultName == null) {
            return fields.required("name", Decoders.key());
        }
        return new Field<>(fields.nullable("name", Decoders.key().orBlank()).or(defaultName));
    }

    /** <a href="{@docRoot}/docs/contract-decisions.md#4">decision 4</a>. */
    static void checkOrder(Fields fields, @Nullable Instant start, @Nullable Instant end) {
        if (start != null && end != null && end.isBefore(start)) {
            fields.reject("endDate", Kind.CONTRADICTION, "endDate must not be before startDate");
        }
    }

    /** <a href="{@docRoot}/docs/contract-decisions.md#3">decision 3</a>. */
    private static void checkKind(
            Fields fields, LeadType type, Field<List<PersonId>> people, Field<List<CompanyId>> companies) {
        if (type == LeadType.PERSON && !companies.or(List.of()).isEmpty()) {
            fields.reject("companyIds", Kind.CONTRADICTION, COMPANIES_FOR_PEOPLE);
        }
        if (type == LeadType.COMPANY && !people.or(List.of()).isEmpty()) {
            fields.reject("personIds", Kind.CONTRADICTION, PEOPLE_FOR_COMPANIES);
        }
    }
}
