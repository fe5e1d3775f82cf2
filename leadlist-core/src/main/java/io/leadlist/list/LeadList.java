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
 * A list of people or of companies as it was at one version: everything but the members themselves, which may be
 * millions. Immutable and thread-safe.
 *
 * <p>The members, in the order in which they were added, are read with {@code LeadLists.findPopulated}.
 *
 * @param id the list's id
 * @param organization the organization that owns the list
 * @param name the display name, 1 to 255 characters, not blank
 * @param type what the list holds; it never changes
 * @param icpId the ideal customer profile, if there is one
 * @param campaign when the list is worked through, if that is set
 * @param sharing who has access
 * @param memberCount how many members the list has, exactly
 * @param version the number of the list's last change; 1 after creation
 * @param createdAt when the list was created, in milliseconds
 * @param updatedAt when the list, or what waits to become its members, was last changed, in milliseconds; a call that
 *     changes nothing does not move it (reading 27)
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

    public LeadList {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(sharing, "sharing");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }

    /** The users with access, in the order in which they got it; the owner is the first. */
    public List<UserId> userIds() {
        return sharing.userIds();
    }

    /** Name and campaign. */
    public ListDetails details() {
        return new ListDetails(name, campaign);
    }

    /** The same list with so many more members, or fewer; the number of the change is not counted up. */
    public LeadList withMembers(int members) {
        return with(details(), sharing, members, version, updatedAt);
    }

    /** The same list one change later, with so many more members, or fewer. */
    public LeadList changedBy(int members, Instant now) {
        return with(details(), sharing, members, version + 1, now);
    }

    /** The same list with other details; the number of the change is not counted up. */
    public LeadList with(ListDetails details) {
        return with(details, sharing, 0, version, updatedAt);
    }

    /** The same list with other users; the number of the change is not counted up. */
    public LeadList with(Sharing other) {
        return with(details(), other, 0, version, updatedAt);
    }

    /** The same list, named as it was at an earlier version, for reading the members that it had then. */
    public LeadList atVersion(long earlier) {
        return with(details(), sharing, 0, earlier, updatedAt);
    }

    /** The list as it was after one of its changes; who had access then is not told, but who has it now. */
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
        // A clock that was set back must not make a list look changed before its last change.
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
