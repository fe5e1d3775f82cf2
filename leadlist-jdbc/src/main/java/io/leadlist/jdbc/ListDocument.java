package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Campaign;
import io.leadlist.list.Grant;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a {@link LeadList} in an answer.
 *
 * @param roles of the users, in their order; missing in documents of the time when there were none: the first user is
 *     the owner
 * @param shared missing in documents of the time when no list was shared
 * @param visible missing in the same documents
 */
record ListDocument(
        UUID id,
        String name,
        LeadType type,
        @Nullable UUID icpId,
        @Nullable Campaign campaign,
        List<String> userIds,
        @Nullable List<Role> roles,
        @Nullable Boolean shared,
        @Nullable Boolean visible,
        long memberCount,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static ListDocument of(LeadList list) {
        return new ListDocument(
                list.id().uuid(),
                list.name(),
                list.type(),
                list.icpId() == null ? null : list.icpId().uuid(),
                list.campaign(),
                list.userIds().stream().map(UserId::value).toList(),
                list.sharing().grants().stream().map(Grant::role).toList(),
                list.sharing().shared(),
                list.sharing().visible(),
                list.memberCount(),
                list.version(),
                list.createdAt(),
                list.updatedAt());
    }

    LeadList list(OrganizationId organization) {
        return new LeadList(
                new LeadListId(id),
                organization,
                name,
                type,
                icpId == null ? null : new IcpId(icpId),
                campaign,
                sharing(),
                memberCount,
                version,
                createdAt,
                updatedAt);
    }

    private Sharing sharing() {
        List<UserId> users = userIds.stream().map(UserId::new).toList();
        boolean isShared = Boolean.TRUE.equals(shared);
        boolean isVisible = Boolean.TRUE.equals(visible);
        if (roles == null) {
            return Sharing.of(users, isShared, isVisible);
        }
        List<Role> inOrder = roles;
        return new Sharing(
                IntStream.range(0, users.size())
                        .mapToObj(index -> new Grant(users.get(index), inOrder.get(index)))
                        .toList(),
                isShared,
                isVisible);
    }
}
