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
 * What is to become of a list: a new name, a new campaign, other members, or several of them in one change. What is
 * null stays. Immutable and thread-safe.
 *
 * <pre>{@code
 * ListUpdate.NOTHING.withName("Q2").withPeople(ids)
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is not allowed, {@code end} is before
 * {@code start}, or one of them is outside of the years 1 to 9999.
 *
 * @param name the new name, 1 to 255 characters, not blank
 * @param start when the campaign starts from now on, in milliseconds
 * @param end when the campaign ends from now on, in milliseconds
 * @param memberType of which type the members are; null if they stay as they are
 * @param memberIds whom the list is to hold, and nobody else. Those who are members keep their place, the others come
 *     behind in this order; an id that stands twice counts once
 */
public record ListUpdate(
        @Nullable String name,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable LeadType memberType,
        @Nullable List<? extends LeadId> memberIds) {
    /** An update that changes nothing. */
    public static final ListUpdate NOTHING = new ListUpdate(null, null, null, null, null);

    public ListUpdate {
        if (name != null) {
            StorableText.requireKey("name", name);
        }
        start = start == null ? null : StorableInstant.require("start", start);
        end = end == null ? null : StorableInstant.require("end", end);
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("end must not be before start");
        }
        if ((memberIds == null) != (memberType == null)) {
            throw new IllegalArgumentException("memberIds have a memberType");
        }
        if (memberIds != null) {
            memberIds = List.copyOf(memberIds);
            for (LeadId id : memberIds) {
                if (id.type() != memberType) {
                    throw new IllegalArgumentException("memberIds must be of type " + memberType);
                }
            }
        }
    }

    /** The same with a new name. */
    public ListUpdate withName(String other) {
        return new ListUpdate(other, start, end, memberType, memberIds);
    }

    /**
     * The same with a new campaign.
     *
     * @throws IllegalArgumentException if {@code end} is before {@code start}
     */
    public ListUpdate withCampaign(Instant from, Instant to) {
        return new ListUpdate(name, from, to, memberType, memberIds);
    }

    /** The same with another start of the campaign, whose end stays. */
    public ListUpdate withStart(Instant from) {
        return new ListUpdate(name, from, end, memberType, memberIds);
    }

    /** The same with another end of the campaign, whose start stays. */
    public ListUpdate withEnd(Instant to) {
        return new ListUpdate(name, start, to, memberType, memberIds);
    }

    /** The same with these people in place of the members. */
    public ListUpdate withPeople(List<PersonId> ids) {
        return new ListUpdate(name, start, end, LeadType.PERSON, ids);
    }

    /** The same with these companies in place of the members. */
    public ListUpdate withCompanies(List<CompanyId> ids) {
        return new ListUpdate(name, start, end, LeadType.COMPANY, ids);
    }

    /**
     * What it makes of these details.
     *
     * @throws InvalidRequestException if the campaign would end before it starts (reading 4), or lacks one of the two
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
            throw refusal(from == null ? "startDate" : "endDate", Kind.MISSING, "Required");
        } else if (to.isBefore(from)) {
            throw end == null
                    ? refusal("startDate", Kind.CONTRADICTION, "startDate must not be after endDate")
                    : refusal("endDate", Kind.CONTRADICTION, "endDate must not be before startDate");
        }
        return Campaign.of(from, to);
    }

    private static InvalidRequestException refusal(String name, Kind kind, String message) {
        return new InvalidRequestException(new Violation(Path.of(name), kind, message));
    }
}
