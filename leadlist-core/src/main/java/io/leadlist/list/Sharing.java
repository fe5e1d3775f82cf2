package io.leadlist.list;

import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who has access to a list: the one model from which both contracts derive what they show (readings 31 and 51). The
 * entities API shows {@link #userIds}, the lead-lists API {@link #owner}, {@code shared} and {@code visible}. Immutable
 * and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if there is no owner, a user stands there twice, or there
 * are more than {@value #MAX_USERS}.
 *
 * @param grants the users with a role, each once, in the order in which they got access
 * @param shared whether everyone in the organization is an editor
 * @param visible whether the host shows the list in its overviews; kept and answered, no rule asks for it
 */
public record Sharing(List<Grant> grants, boolean shared, boolean visible) {
    /** The most users with a role of their own. */
    public static final int MAX_USERS = 1_000;

    public Sharing {
        grants = List.copyOf(grants);
        require(grants.stream().anyMatch(grant -> grant.role() == Role.OWNER), "a list has at least one owner");
        require(grants.size() <= MAX_USERS, "a list has at most " + MAX_USERS + " users");
        require(grants.stream().map(Grant::user).distinct().count() == grants.size(), "a user has one role in a list");
    }

    /** A list of these users alone, each once; the first is the owner, the others are editors. */
    public static Sharing with(UserId... users) {
        return of(Arrays.asList(users), false, false);
    }

    /** A list of these users, each once; the first is the owner, the others are editors. */
    public static Sharing of(List<UserId> users, boolean shared, boolean visible) {
        List<UserId> distinct = users.stream().distinct().toList();
        List<Grant> grants = new ArrayList<>();
        for (UserId user : distinct) {
            grants.add(new Grant(user, grants.isEmpty() ? Role.OWNER : Role.EDITOR));
        }
        return new Sharing(grants, shared, visible);
    }

    /** The users with a role, in the order in which they got access. */
    public List<UserId> userIds() {
        return grants.stream().map(Grant::user).toList();
    }

    /** The user who owns the list; of several the first. */
    public UserId owner() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.OWNER)
                .findFirst()
                .orElseThrow()
                .user();
    }

    /**
     * What a user of the organization may do; empty if nothing. Where the list is shared with everyone, at least what
     * an editor may.
     */
    public Optional<Role> roleOf(UserId user) {
        Optional<Role> own = ownRoleOf(user);
        return shared && own.filter(role -> role.includes(Role.EDITOR)).isEmpty() ? Optional.of(Role.EDITOR) : own;
    }

    /** Says whether a user of the organization may at least read the list. */
    public boolean includes(UserId user) {
        return roleOf(user).isPresent();
    }

    /**
     * The same with a role for a user, instead of the one that the user has.
     *
     * @throws IllegalArgumentException if nobody is left who owns the list, or there are too many users
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
     * The same without a user.
     *
     * @throws IllegalArgumentException if nobody is left who owns the list
     */
    public Sharing revoking(UserId user) {
        return new Sharing(
                grants.stream().filter(grant -> !grant.user().equals(user)).toList(), shared, visible);
    }

    /** The same with one owner, this user; those who owned the list are editors. */
    public Sharing ownedBy(UserId user) {
        List<Grant> changed = new ArrayList<>(granting(user, Role.OWNER).grants());
        changed.replaceAll(grant -> grant.role() == Role.OWNER && !grant.user().equals(user)
                ? new Grant(grant.user(), Role.EDITOR)
                : grant);
        return new Sharing(changed, shared, visible);
    }

    /** Says whether a user is an owner, and the only one. */
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
