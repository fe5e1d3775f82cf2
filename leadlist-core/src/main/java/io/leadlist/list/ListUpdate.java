package io.leadlist.list;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.StorableText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a list: a new name, a new campaign, other members, or several of them in one change. What is null stays. Immutable and thread-safe.
 *
 * <pre>{@code
 * ListUpdate.NOTHING.withName("Q2").withPeople(ids)
 * }</pre>
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is not allowed.
 *
 * @param name the new name, 1 to 255 characters, not blank
 * @param campaign the new campaign
 * @param memberIds whom the list is to hold, and nobody else, all of one type. Those who are members keep their place, the others come behind in this order; an id that stands twice counts once
 */
public record ListUpdate(
        @Nullable String name,
        @Nullable Campaign campaign,
        @Nullable List<? extends LeadId> memberIds) {
    /** An update that changes nothing. */
    public static final ListUpdate NOTHING = new ListUpdate(null, null, null);

    public ListUpdate {
        if (name != null) {
            StorableText.requireKey("name", name);
        }
        if (memberIds != null) {
            memberIds = List.copyOf(memberIds);
            if (memberIds.stream().map(LeadId::type).distinct().count() > 1) {
                throw new IllegalArgumentException("memberIds must be of one type");
            }
        }
    }

    /** The same with a new name. */
    public ListUpdate withName(String other) {
        return new ListUpdate(other, campaign, memberIds);
    }

    /**
     * The same with a new campaign.
     *
     * @throws IllegalArgumentException if {@code end} is before {@code start}
     */
    public ListUpdate withCampaign(Instant start, Instant end) {
        return new ListUpdate(name, Campaign.of(start, end), memberIds);
    }

    /** The same with these people in place of the members. */
    public ListUpdate withPeople(List<PersonId> ids) {
        return new ListUpdate(name, campaign, ids);
    }

    /** The same with these companies in place of the members. */
    public ListUpdate withCompanies(List<CompanyId> ids) {
        return new ListUpdate(name, campaign, ids);
    }

    /** What it makes of these details. */
    public ListDetails applyTo(ListDetails details) {
        return new ListDetails(name == null ? details.name() : name, campaign == null ? details.campaign() : campaign);
    }
}
