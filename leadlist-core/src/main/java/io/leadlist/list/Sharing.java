package io.leadlist.list;

import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The users with access to a list. Both APIs derive their view from it: the entities API shows {@link #userIds}, the
 * lead-lists API {@link #owner}, {@code shared} and {@code visible} (<a
 * href="{@docRoot}/docs/contract-decisions.md#51">decision 51</a>). Immutable and thread-safe.
 *
 * <p>The constructor and the factory methods throw {@link IllegalArgumentException} if there is no owner, a user is
 * repeated, or there are more than {@value #MAX_USERS} users.
 *
 * @param grants the users with a role, each once, in the order in which they got access
 * @param shared whether every user of the organization is an editor
 * @param visible whether the host shows the list in its overviews; stored and returned, but not used by any rule
 */
public record Sharing(List<Grant> grants, boolean shared, boolean visible) {
    /** The maximum number of users with a role of their own. */
    public static final int MAX_USERS = 1_000;

    /**
     * Checks the components, and copies collections.
     *
     * @param grants the users with a role, each once, in the order in which they got access
     * @param shared whether every user of the organization is an editor
     * @param visible whether the host shows the list in its overviews
     */
    public Sharing {
        grants = List.copyOf(grants);
        require(
                grants.stream().anyMatch(grant -> grant.role() == Role.OWNER),
                "grants must contain at least 1 owner, but contain none");
        require(
                grants.size() <= MAX_USERS,
                "grants must be those of at most " + MAX_USERS + " users, but are those of " + grants.size());
        long users = grants.stream().map(Grant::user).distinct().count();
        require(
                users == grants.size(),
                "grants must name each user once, but " + grants.size() + " name " + users + " users");
    }

    /**
     * {@return the sharing of a list with these users, each once, neither shared nor visible} The first is the owner,
     * the others are editors.
     *
     * @param users the ids of the users
     */
    public static Sharing with(UserId... users) {
        return of(Arrays.asList(users), false, false);
    }

    /**
     * {@return the sharing of a list with these users, each once} The first is the owner, the others are editors.
     *
     * @param users the ids of the users
     * @param shared whether it is shared
     * @param visible whether it is visible
     */
    public static Sharing of(List<UserId> users, boolean shared, boolean visible) {
        List<UserId> distinct = users.stream().distinct().toList();
        List<Grant> grants = new ArrayList<>();
        for (UserId user : distinct) {
            grants.add(new Grant(user, grants.isEmpty() ? Role.OWNER : Role.EDITOR));
        }
        return new Sharing(grants, shared, visible);
    }

    /** {@return the users with a role, in the order in which they got access} */
    public List<UserId> userIds() {
        return grants.stream().map(Grant::user).toList();
    }

    /** {@return the owner of the list, the first if there are several} */
    public UserId owner() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.OWNER)
                .findFirst()
                .orElseThrow()
                .user();
    }

    /**
     * {@return the role of a user of the organization; empty if the user has no access} If the list is shared, the role
     * is at least {@link Role#EDITOR}.
     *
     * @param user the id of the user
     */
    public Optional<Role> roleOf(UserId user) {
        Optional<Role> own = ownRoleOf(user);
        return shared && own.filter(role -> role.includes(Role.EDITOR)).isEmpty() ? Optional.of(Role.EDITOR) : own;
    }

    /**
     * {@return whether a user of the organization may at least read the list}
     *
     * @param user the id of the user
     */
    public boolean includes(UserId user) {
        return roleOf(user).isPresent();
    }

    /**
     * {@return this sharing with a role for a user, in place of the user's former role}
     *
     * @param user the id of the user
     * @param role the role to grant
     * @throws IllegalArgumentException if no owner would remain, or if there would be too many users
     */
    public Sharing granting(UserId user, Role role) {
        List<Grant> changed = new ArrayList<>(grants);
        changed.replaceAll(grant -> grant.user().equals(user) ? new Grant(user, role) : grant);
        if (ownRoleOf(user).isEmpty()) {
            changed.add(new Grant(user, role));
        }
        return new Sharing(changed, shared, visible);
    }

    /**
     * {@return this sharing without a user}
     *
     * @param user the id of the user
     * @throws IllegalArgumentException if no owner would remain
     */
    public Sharing revoking(UserId user) {
        return new Sharing(
                grants.stream().filter(grant -> !grant.user().equals(user)).toList(), shared, visible);
    }

    /**
     * {@return this sharing with a single owner; former owners become editors}
     *
     * @param user the id of the user
     * @throws IllegalArgumentException if there would be too many users
     */
    public Sharing ownedBy(UserId user) {
        List<Grant> changed = new ArrayList<>(granting(user, Role.OWNER).grants());
        changed.replaceAll(grant -> grant.role() == Role.OWNER && !grant.user().equals(user)
                ? new Grant(grant.user(), Role.EDITOR)
                : grant);
        return new Sharing(changed, shared, visible);
    }

    /**
     * {@return whether a user is the only owner}
     *
     * @param user the id of the user
     */
    public boolean isLastOwner(UserId user) {
        return grants.stream()
                .filter(grant -> grant.role() == Role.OWNER)
                .allMatch(grant -> grant.user().equals(user));
    }

    private Optional<Role> ownRoleOf(UserId user) {
        return grants.stream()
                .filter(grant -> grant.user().equals(user))
                .map(Grant::role)
                .findFirst();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
