package io.leadlist.list;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.StorableInstant;
import io.leadlist.lead.StorableText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update of a list: a new name, a new campaign or other members, in one change. A null component changes nothing.
 * Immutable and thread-safe.
 *
 * <pre>{@code ListUpdate.NOTHING.withName("Q2").withPeople(ids) }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is not allowed, {@code end} is before
 * {@code start}, or one of them is outside the years 1 to 9999. It also throws if only one of {@code memberType} and
 * {@code memberIds} is set, or an id is of another type.
 *
 * @param name the new name, 1 to 255 characters, not blank
 * @param start the new start of the campaign, truncated to milliseconds
 * @param end the new end of the campaign, truncated to milliseconds
 * @param memberType the type of the members; null if the members stay
 * @param memberIds the only members after the update; an empty list removes all. Present members keep their positions,
 *     and new members follow in this order. A repeated id counts once
 */
public record ListUpdate(
        @Nullable String name,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable LeadType memberType,
        @Nullable List<? extends LeadId> memberIds) {
    /** An update that changes nothing. */
    public static final ListUpdate NOTHING = new ListUpdate(null, null, null, null, null);

    /**
     * Checks the components.
     *
     * @param name the new name, 1 to 255 characters, not blank
     * @param start the new start of the campaign, truncated to milliseconds
     * @param end the new end of the campaign, truncated to milliseconds
     * @param memberType the type of the members
     * @param memberIds the only members after the update
     */
    public ListUpdate {
        if (name != null) {
            StorableText.requireKey("name", name);
        }
        start = start == null ? null : StorableInstant.require("start", start);
        end = end == null ? null : StorableInstant.require("end", end);
        if (start != null && end != null) {
            Campaign.requireOrder(start, end);
        }
        if ((memberIds == null) != (memberType == null)) {
            throw new IllegalArgumentException("memberType and memberIds must be set together, but only "
                    + (memberIds == null ? "memberType" : "memberIds") + " is");
        }
        memberIds = memberType == null || memberIds == null ? null : NewLeadList.requireType(memberType, memberIds);
    }

    /**
     * {@return this update with a new name}
     *
     * @param other the new name
     * @throws IllegalArgumentException if the name is blank, has more than 255 characters or is not storable
     */
    public ListUpdate withName(String other) {
        return new ListUpdate(other, start, end, memberType, memberIds);
    }

    /**
     * {@return this update with a new campaign}
     *
     * @param from the new start of the campaign
     * @param to the new end of the campaign
     * @throws IllegalArgumentException if {@code end} is before {@code start}
     */
    public ListUpdate withCampaign(Instant from, Instant to) {
        return new ListUpdate(name, from, to, memberType, memberIds);
    }

    /**
     * {@return this update with a new start of the campaign; its end stays}
     *
     * @param from the new start of the campaign
     */
    public ListUpdate withStart(Instant from) {
        return new ListUpdate(name, from, end, memberType, memberIds);
    }

    /**
     * {@return this update with a new end of the campaign; its start stays}
     *
     * @param to the new end of the campaign
     */
    public ListUpdate withEnd(Instant to) {
        return new ListUpdate(name, start, to, memberType, memberIds);
    }

    /**
     * {@return this update with these people in place of the members}
     *
     * @param ids the ids of all members after the update
     */
    public ListUpdate withPeople(List<PersonId> ids) {
        return new ListUpdate(name, start, end, LeadType.PERSON, ids);
    }

    /**
     * {@return this update with these companies in place of the members}
     *
     * @param ids the ids of all members after the update
     */
    public ListUpdate withCompanies(List<CompanyId> ids) {
        return new ListUpdate(name, start, end, LeadType.COMPANY, ids);
    }

    /**
     * {@return the details of a list after this update}
     *
     * @param details the present name and campaign
     * @throws InvalidRequestException if the campaign would end before it starts (<a
     *     href="{@docRoot}/docs/contract-decisions.md#4">decision 4</a>), or if its start or its end is missing
     */
    public ListDetails applyTo(ListDetails details) {
        return new ListDetails(name == null ? details.name() : name, applyTo(details.campaign()));
    }

    private @Nullable Campaign applyTo(@Nullable Campaign campaign) {
        if (start == null && end == null) {
            return campaign;
        }
        Instant from = start == null && campaign != null ? campaign.start() : start;
        Instant to = end == null && campaign != null ? campaign.end() : end;
        if (from == null || to == null) {
            throw rejection(from == null ? "startDate" : "endDate", Kind.MISSING, "Required");
        } else if (to.isBefore(from)) {
            throw end == null
                    ? rejection("startDate", Kind.CONTRADICTION, "startDate must not be after endDate")
                    : rejection("endDate", Kind.CONTRADICTION, "endDate must not be before startDate");
        }
        return Campaign.of(from, to);
    }

    private static InvalidRequestException rejection(String name, Kind kind, String message) {
        return new InvalidRequestException(new Violation(Path.of(name), kind, message));
    }
}
