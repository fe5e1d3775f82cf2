package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.NewLeadList;
import io.leadlist.wire.constraint.CanonicalUuid;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.ListName;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.Omittable;
import io.leadlist.wire.constraint.OneOf;
import io.leadlist.wire.constraint.StorableText;
import io.leadlist.wire.constraint.WireInstant;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of {@code POST /entities/leadlists}: a new list.
 *
 * @param name the display name
 * @param type {@code person}, the default, or {@code company}
 * @param icpId the id of an ideal customer profile; the key is required, but its value can be null
 * @param startDate when the campaign starts
 * @param endDate when the campaign ends; not before {@code startDate}
 * @param personIds the first members of a list of people; empty or missing for companies
 * @param companyIds the first members of a list of companies; empty or missing for people
 */
@Consistent
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonDeserialize(using = RequestDeserializer.class)
public record NewListRequest(
        @NotNull(message = Messages.REQUIRED) @ListName String name,

        @Omittable @OneOf({"person", "company"}) @Nullable String type,

        @JsonProperty(required = true) @CanonicalUuid @Nullable
        String icpId,

        @NotNull(message = Messages.REQUIRED) @WireInstant String startDate,
        @NotNull(message = Messages.REQUIRED) @WireInstant String endDate,

        @Omittable @Nullable List<@NotNull @StorableText(min = 1, max = StorableText.KEY) String> personIds,

        @Omittable @Nullable List<@NotNull @CanonicalUuid String> companyIds)
        implements Consistent.Rules {

    /** The message for ids of companies in a list of people. */
    public static final String COMPANIES_FOR_PEOPLE = "companyIds must be empty for a person-type list";

    /** The message for ids of people in a list of companies. */
    public static final String PEOPLE_FOR_COMPANIES = "personIds must be empty for a company-type list";

    @Override
    public void check(Contradictions found) {
        Campaigns.checkOrder(found, startDate, endDate);
        if (!found.isUnreadable(this, "type")) { // one that cannot be read says nothing about the ids
            LeadTypes.find(type).ifPresent(known -> checkIds(found, known));
        }
    }

    private void checkIds(Contradictions found, LeadType known) {
        if (known == LeadType.PERSON && Ids.isAnyCompany(companyIds)) {
            found.reject("companyIds", Kind.CONTRADICTION, COMPANIES_FOR_PEOPLE);
        } else if (known == LeadType.COMPANY && Ids.isAnyPerson(personIds)) {
            found.reject("personIds", Kind.CONTRADICTION, PEOPLE_FOR_COMPANIES);
        }
    }

    /**
     * Converts the request; call it only after validation.
     *
     * @return the new lead list
     */
    public NewLeadList toNewLeadList() {
        LeadType leadType = LeadTypes.find(type).orElseThrow();
        List<? extends LeadId> members =
                leadType == LeadType.PERSON ? Ids.people(personIds) : Ids.companies(companyIds);
        IcpId icp = icpId == null ? null : IcpId.parse(icpId);
        return new NewLeadList(
                name, leadType, icp, Campaign.of(Campaigns.instant(startDate), Campaigns.instant(endDate)), members);
    }
}
