package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.lists.ShareList;
import io.leadlist.internal.write.Settings;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;

/**
 * The access to lists: shares lists with users, revokes roles and transfers lists. Thread-safe; one instance serves all
 * organizations.
 *
 * <pre>{@code
 * LeadList shared = leadLists.access().share(caller, list.id(), new UserId("user_ben"), Role.EDITOR);
 * }</pre>
 *
 * <p>Each method requires the role {@link Role#OWNER}; an admin needs no role. It returns the list after the call. A
 * call that changes no role does not change the version of the list. The exceptions in the {@linkplain io.leadlist
 * package description} also apply here.
 */
public final class ListAccess {
    private final Settings settings;
    private final WriteOptions options;

    ListAccess(Settings settings, WriteOptions options) {
        this.settings = settings;
        this.options = options;
    }

    /**
     * Grants a user a role in a list, in place of the user's present role.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param user the id of the user
     * @param role the role to grant
     * @return the list after the call
     * @throws InvalidRequestException if the user is the caller, or the list would have more than
     *     {@value io.leadlist.list.Sharing#MAX_USERS} users
     * @throws LastOwnerException if the last owner would lose the role
     */
    public LeadList share(Caller caller, LeadListId list, UserId user, Role role) {
        return settings.run(
                "share-list",
                caller,
                list,
                member -> new ShareList(settings).share(member, list, new Grant(user, role), options));
    }

    /**
     * Revokes a user's role in a list. Does nothing if the user has no role.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param user the id of the user
     * @return the list after the call
     * @throws LastOwnerException if the user is the last owner
     */
    public LeadList revoke(Caller caller, LeadListId list, UserId user) {
        return settings.run(
                "revoke-role", caller, list, member -> new ShareList(settings).revoke(member, list, user, options));
    }

    /**
     * Makes a user the only owner of a list; the former owners become editors.
     *
     * @param caller the user who calls
     * @param list the id of the list
     * @param user the id of the user
     * @return the list after the call
     * @throws InvalidRequestException if the user is the caller, or the list would have more than
     *     {@value io.leadlist.list.Sharing#MAX_USERS} users
     */
    public LeadList transfer(Caller caller, LeadListId list, UserId user) {
        return settings.run(
                "transfer-list", caller, list, member -> new ShareList(settings).transfer(member, list, user, options));
    }
}
