package io.leadlist.internal.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadlist.admission.Because;
import io.leadlist.admission.CompanyKey;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Path;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.RejectedLead;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.IcpId;
import io.leadlist.list.InputWarning;
import io.leadlist.list.LeadList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/** Jackson annotations for the values in documents, so that the model itself has none. */
final class ValueMixIns {
    private ValueMixIns() {}

    static JsonMapper.Builder addTo(JsonMapper.Builder mapper) {
        return mapper.addMixIn(LeadListId.class, UuidId.class)
                .addMixIn(IcpId.class, UuidId.class)
                .addMixIn(CompanyId.class, UuidId.class)
                .addMixIn(PersonId.class, TextId.class)
                .addMixIn(UserId.class, TextId.class)
                .addMixIn(CompanyKey.class, TextId.class)
                .addMixIn(IdempotencyKey.class, TextId.class)
                .addMixIn(LeadId.class, TypedId.class)
                .addMixIn(Because.class, NamedRule.class)
                .addMixIn(Path.class, Steps.class)
                .addMixIn(LeadList.class, OwnedList.class)
                .addMixIn(AddOutcome.class, Warned.class)
                .addMixIn(AddReport.class, Excluding.class)
                .addMixIn(ImportReport.class, Rejecting.class);
    }

    /** Writes an id that consists of a UUID as that UUID. */
    abstract static class UuidId {
        @JsonCreator(mode = Mode.DELEGATING)
        UuidId(UUID uuid) {}

        @JsonValue
        abstract UUID uuid();
    }

    /** Writes an id or a key that consists of text as that text. */
    abstract static class TextId {
        @JsonCreator(mode = Mode.DELEGATING)
        TextId(String value) {}

        @JsonValue
        abstract String value();
    }

    /** Writes the id of a lead with its type: {@code {"person":"p1"}}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PersonId.class, name = "person"),
        @JsonSubTypes.Type(value = CompanyId.class, name = "company")
    })
    interface TypedId {}

    /** Writes the facts of a rule with its name: {@code {"suppressed":{…}}}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Because.Suppressed.class, name = "suppressed"),
        @JsonSubTypes.Type(value = Because.RemovedBefore.class, name = "removedBefore"),
        @JsonSubTypes.Type(value = Because.CoolingDown.class, name = "coolingDown"),
        @JsonSubTypes.Type(value = Because.CompanyCapped.class, name = "companyCapped")
    })
    interface NamedRule {}

    /** Writes a path as its steps: texts and whole numbers. */
    abstract static class Steps {
        @JsonCreator(mode = Mode.DELEGATING)
        Steps(List<Object> steps) {}

        @JsonValue
        abstract List<Object> steps();
    }

    /** Omits warnings if there are none. */
    interface Warned {
        @JsonInclude(Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<InputWarning> warnings();
    }

    /** Omits exclusions without effect if there are none. */
    interface Excluding {
        @JsonInclude(Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<PersonId> unusedExclusions();
    }

    /** Omits rejected leads if there are none. */
    interface Rejecting {
        @JsonInclude(Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<RejectedLead> rejected();
    }

    /** Writes a list without its organization. */
    @JsonIgnoreProperties(value = "organization", allowSetters = true)
    interface OwnedList {
        @JsonDeserialize(using = ReadersOrganization.class)
        OrganizationId organization();
    }

    /** Reads a list as one of the reader's organization. */
    static final class ReadersOrganization extends ValueDeserializer<OrganizationId> {
        @Override
        public OrganizationId deserialize(JsonParser json, DeserializationContext context) {
            json.skipChildren();
            return getAbsentValue(context);
        }

        @Override
        public OrganizationId getAbsentValue(DeserializationContext context) {
            return (OrganizationId) context.getAttribute(OrganizationId.class);
        }
    }
}
