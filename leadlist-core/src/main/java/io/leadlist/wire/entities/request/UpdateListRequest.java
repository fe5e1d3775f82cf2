package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.lead.LeadType;
import io.leadlist.list.ListUpdate;
import io.leadlist.wire.constraint.CanonicalUuid;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.ListName;
import io.leadlist.wire.constraint.Omittable;
import io.leadlist.wire.constraint.OneOf;
import io.leadlist.wire.constraint.StorableText;
import io.leadlist.wire.constraint.WireInstant;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of {@code PATCH /entities/leadlists/{id}}. Details without a key stay unchanged. Empty ids of the other type
 * have no effect, so that a client can send a list back as it received it.
 *
 * @param name the new name
 * @param type the type of the list, which cannot be changed
 * @param startDate when the campaign starts
 * @param endDate when the campaign ends; not before {@code startDate}
 * @param personIds the new members of a list of people
 * @param companyIds the new members of a list of companies
 */
@Consistent
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonDeserialize(using = RequestDeserializer.class)
public record UpdateListRequest(
        @Omittable @ListName @Nullable String name,

        @Omittable @OneOf({"person", "company"}) @Nullable String type,

        @WireInstant @Nullable String startDate,
        @WireInstant @Nullable String endDate,

        @Omittable @Nullable List<@NotNull @StorableText(min = 1, max = StorableText.KEY) String> personIds,

        @Omittable @Nullable List<@NotNull @CanonicalUuid String> companyIds)
        implements Consistent.Rules {
    @Override
    public void check(Contradictions found) {
        Campaigns.checkOrder(found, startDate, endDate);
        if (Ids.isAnyPerson(personIds) && Ids.isAnyCompany(companyIds)) {
            found.reject(Kind.CONTRADICTION, "At least one of personIds and companyIds must be empty");
        }
    }

    /**
     * Converts the request; call it only after validation.
     *
     * @param typeOfList returns the type of the list; called only if the body has a type or empties the members
     * @throws InvalidRequestException if {@code type} is not the type of the list
     * @return the update that the request describes
     */
    public ListUpdate toListUpdate(Supplier<LeadType> typeOfList) {
        ListUpdate details = new ListUpdate(
                name,
                startDate == null ? null : Campaigns.instant(startDate),
                endDate == null ? null : Campaigns.instant(endDate),
                null,
                null);
        ListUpdate stated = withMembers(details);
        boolean isAnyEmptied = stated.memberIds() == null && (personIds != null || companyIds != null);
        if (type == null && !isAnyEmptied) {
            return stated;
        }
        LeadType actual = typeOfList.get();
        requireType(actual);
        return isAnyEmptied ? emptied(stated, actual) : stated;
    }

    private ListUpdate withMembers(ListUpdate details) {
        if (personIds != null && !personIds.isEmpty()) {
            return details.withPeople(Ids.people(personIds));
        }
        return companyIds == null || companyIds.isEmpty() ? details : details.withCompanies(Ids.companies(companyIds));
    }

    private ListUpdate emptied(ListUpdate stated, LeadType actual) {
        if (actual == LeadType.PERSON) {
            return personIds == null ? stated : stated.withPeople(List.of());
        }
        return companyIds == null ? stated : stated.withCompanies(List.of());
    }

    private void requireType(LeadType actual) {
        if (type != null && !type.equals(actual.name().toLowerCase(Locale.ROOT))) {
            throw new InvalidRequestException(new Violation(
                    Path.of("type"),
                    Kind.CONTRADICTION,
                    "type cannot be changed. This list is of type '"
                            + actual.name().toLowerCase(Locale.ROOT) + "'."));
        }
    }
}
