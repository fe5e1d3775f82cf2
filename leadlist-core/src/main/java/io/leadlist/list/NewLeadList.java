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
 * What a new list needs: a name and a type; what it may have: an ICP, a campaign, first members. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * NewLeadList.ofPeople("Q1 2024 Tech Startups").withCampaign(start, end)
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is not allowed, or a member is not of the
 * list's type (reading 3).
 *
 * @param name the display name, 1 to 255 characters, not blank (reading 5)
 * @param memberIds the first members, in order; an id that stands twice is linked once, at its first place (reading 7)
 */
public record NewLeadList(
        String name,
        LeadType type,
        @Nullable IcpId icpId,
        @Nullable Campaign campaign,
        List<? extends LeadId> memberIds) {
    public NewLeadList {
        StorableText.requireKey("name", name);
        Objects.requireNonNull(type, "type");
        memberIds = List.copyOf(memberIds);
        for (LeadId member : memberIds) {
            if (member.type() != type) {
                throw new IllegalArgumentException(
                        "a member is of type " + member.type() + ", the list of type " + type);
            }
        }
    }

    /** An empty list of people. */
    public static NewLeadList ofPeople(String name) {
        return new NewLeadList(name, LeadType.PERSON, null, null, List.of());
    }

    /** An empty list of companies. */
    public static NewLeadList ofCompanies(String name) {
        return new NewLeadList(name, LeadType.COMPANY, null, null, List.of());
    }

    /** The same with an ideal customer profile. */
    public NewLeadList withIcp(IcpId id) {
        return new NewLeadList(name, type, id, campaign, memberIds);
    }

    /**
     * The same with a campaign.
     *
     * @throws IllegalArgumentException if {@code end} is before {@code start}
     */
    public NewLeadList withCampaign(Instant start, Instant end) {
        return new NewLeadList(name, type, icpId, new Campaign(start, end), memberIds);
    }

    /** The same with these people as first members. */
    public NewLeadList withPeople(List<PersonId> ids) {
        return new NewLeadList(name, type, icpId, campaign, ids);
    }

    /** The same with these companies as first members. */
    public NewLeadList withCompanies(List<CompanyId> ids) {
        return new NewLeadList(name, type, icpId, campaign, ids);
    }
}
