package io.leadlist.list;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list of people or of companies at one version, without its members, of which there may be millions. Immutable and
 * thread-safe.
 *
 * <p>{@code LeadLists.findPopulated} reads the members, in the order in which they were added.
 *
 * @param id the id of the list
 * @param organization the organization that owns the list
 * @param name the display name, 1 to 255 characters, not blank
 * @param type the type of the members; it never changes
 * @param icpId the ideal customer profile; null for none
 * @param campaign the period in which the list is worked on; null for none
 * @param sharing the users with access, and their roles
 * @param memberCount the exact number of members
 * @param version the number of the last change; 1 after creation
 * @param createdAt the instant of the creation, truncated to milliseconds
 * @param updatedAt the instant of the last change of the list or of its waiting leads, truncated to milliseconds. A
 *     call that changes nothing does not change it (<a href="{@docRoot}/docs/contract-decisions.md#27">decision 27</a>)
 */
public record LeadList(
        LeadListId id,
        OrganizationId organization,
        String name,
        LeadType type,
        @Nullable IcpId icpId,
        @Nullable Campaign campaign,
        Sharing sharing,
        long memberCount,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * Checks the components.
     *
     * @param id the id of the list
     * @param organization the organization that owns the list
     * @param name the display name, 1 to 255 characters, not blank
     * @param type the type of the members
     * @param icpId the ideal customer profile
     * @param campaign the period in which the list is worked on
     * @param sharing the users with access, and their roles
     * @param memberCount the exact number of members
     * @param version the number of the last change
     * @param createdAt the instant of the creation, truncated to milliseconds
     * @param updatedAt the instant of the last change of the list or of its waiting leads, truncated to milliseconds
     */
    public LeadList {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(sharing, "sharing");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }

    /** {@return the users with access, in the order in which they got it, the owner first} */
    public List<UserId> userIds() {
        return sharing.userIds();
    }

    /** {@return name and campaign} */
    public ListDetails details() {
        return new ListDetails(name, campaign);
    }

    /**
     * {@return this list with a changed number of members and the same version}
     *
     * @param members the number of added members; negative for removed ones
     */
    public LeadList plusMembers(int members) {
        return with(details(), sharing, members, version, updatedAt);
    }

    /**
     * {@return this list at its next version with a changed number of members}
     *
     * @param members the number of added members; negative for removed ones
     * @param now the current time
     */
    public LeadList nextVersion(int members, Instant now) {
        return with(details(), sharing, members, version + 1, now);
    }

    /**
     * {@return this list with other details and the same version}
     *
     * @param details the new name and campaign
     */
    public LeadList with(ListDetails details) {
        return with(details, sharing, 0, version, updatedAt);
    }

    /**
     * {@return this list with other users and the same version}
     *
     * @param other the new sharing
     */
    public LeadList with(Sharing other) {
        return with(details(), other, 0, version, updatedAt);
    }

    /**
     * {@return this list with an earlier version, for reading the members of that version; all else stays}
     *
     * @param earlier a version of the list
     */
    public LeadList atVersion(long earlier) {
        return with(details(), sharing, 0, earlier, updatedAt);
    }

    /**
     * {@return this list as of one of its changes, with the present users, because former users are not recorded}
     *
     * @param change the change as of which the list is returned
     * @param details the name and the campaign at that change
     */
    public LeadList asOf(Change change, ListDetails details) {
        return new LeadList(
                id,
                organization,
                details.name(),
                type,
                icpId,
                details.campaign(),
                sharing,
                change.memberCount(),
                change.version(),
                createdAt,
                change.at());
    }

    private LeadList with(ListDetails details, Sharing users, int members, long number, Instant now) {
        // A clock that was set back must not move updatedAt backwards.
        Instant at = now.isBefore(updatedAt) ? updatedAt : now;
        return new LeadList(
                id,
                organization,
                details.name(),
                type,
                icpId,
                details.campaign(),
                users,
                memberCount + members,
                number,
                createdAt,
                at);
    }
}
