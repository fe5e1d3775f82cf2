package io.leadlist.list;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.StorableText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for a new list: name and type, and optionally an ICP, a campaign and first members. Immutable and
 * thread-safe.
 *
 * <pre>{@code NewLeadList.ofPeople("Q1 2024 Tech Startups").withCampaign(start, end) }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is blank, too long or not storable. It also
 * throws if a member is not of the list's type (<a href="{@docRoot}/docs/contract-decisions.md#3">decision 3</a>).
 *
 * @param name the display name, 1 to 255 characters, not blank (<a
 *     href="{@docRoot}/docs/contract-decisions.md#5">decision 5</a>)
 * @param memberIds the first members in order; a repeated id is added once, at its first position (<a
 *     href="{@docRoot}/docs/contract-decisions.md#7">decision 7</a>)
 */
public record NewLeadList(
        String name,
        LeadType type,
        @Nullable IcpId icpId,
        @Nullable Campaign campaign,
        List<? extends LeadId> memberIds) {
    /**
     * Checks the components.
     *
     * @param name the display name, 1 to 255 characters, not blank
     * @param type the type of the members
     * @param icpId the id of the ideal customer profile; may be null
     * @param campaign the campaign; null for none
     * @param memberIds the first members in order
     */
    public NewLeadList {
        StorableText.requireKey("name", name);
        Objects.requireNonNull(type, "type");
        memberIds = requireType(type, memberIds);
    }

    /** Returns a copy of members that are all of a type. */
    static List<LeadId> requireType(LeadType type, List<? extends LeadId> memberIds) {
        List<LeadId> copy = List.copyOf(memberIds);
        for (LeadId member : copy) {
            if (member.type() != type) {
                throw new IllegalArgumentException(
                        "memberIds must be of type " + type + ", but one is of type " + member.type());
            }
        }
        return copy;
    }

    /**
     * {@return a request for an empty list of people}
     *
     * @param name the display name of the list
     */
    public static NewLeadList ofPeople(String name) {
        return new NewLeadList(name, LeadType.PERSON, null, null, List.of());
    }

    /**
     * {@return a request for an empty list of companies}
     *
     * @param name the display name of the list
     */
    public static NewLeadList ofCompanies(String name) {
        return new NewLeadList(name, LeadType.COMPANY, null, null, List.of());
    }

    /**
     * {@return this request with an ideal customer profile}
     *
     * @param id the id of the ICP
     */
    public NewLeadList withIcp(IcpId id) {
        return new NewLeadList(name, type, id, campaign, memberIds);
    }

    /**
     * {@return this request with a campaign}
     *
     * @param start the start of the campaign
     * @param end the end of the campaign
     * @throws IllegalArgumentException if {@code end} is before {@code start}
     */
    public NewLeadList withCampaign(Instant start, Instant end) {
        return new NewLeadList(name, type, icpId, new Campaign(start, end), memberIds);
    }

    /**
     * {@return this request with these people as first members}
     *
     * @param ids the ids of the first members
     * @throws IllegalArgumentException if the request is for a list of companies
     */
    public NewLeadList withPeople(List<PersonId> ids) {
        return new NewLeadList(name, type, icpId, campaign, ids);
    }

    /**
     * {@return this request with these companies as first members}
     *
     * @param ids the ids of the first members
     * @throws IllegalArgumentException if the request is for a list of people
     */
    public NewLeadList withCompanies(List<CompanyId> ids) {
        return new NewLeadList(name, type, icpId, campaign, ids);
    }
}
