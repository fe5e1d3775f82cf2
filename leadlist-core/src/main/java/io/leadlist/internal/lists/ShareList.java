package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.ChangeJournal;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Transaction;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Grants users a role in a list, revokes it, or transfers the list to another owner. */
public final class ShareList {
    private static final Path USER = Path.of("user");
    private final Settings settings;
    private final ListTransaction<LeadList> lists;

    /** Creates the use case. */
    public ShareList(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.CHANGED);
    }

    /** Grants a user a role, in place of the role that the user has. */
    public LeadList share(Caller.Member caller, LeadListId id, Grant grant, WriteOptions options) {
        UserId user = grant.user();
        Role role = grant.role();
        requireAnother(caller, user);
        Write write = Write.of(
                caller,
                Source.SHARING,
                options,
                () -> content("share-list", id, user).add("role", role));
        return change(write, id, sharing -> {
            if (role != Role.OWNER) {
                requireOtherOwner(id, sharing, user);
            }
            requireRoom(sharing, user);
            return sharing.granting(user, role);
        });
    }

    /** Revokes a user's role. */
    public LeadList revoke(Caller.Member caller, LeadListId id, UserId user, WriteOptions options) {
        Objects.requireNonNull(user, "user");
        Write write = Write.of(caller, Source.SHARING, options, () -> content("revoke-role", id, user));
        return change(write, id, sharing -> {
            requireOtherOwner(id, sharing, user);
            return sharing.revoking(user);
        });
    }

    /** Makes a user the only owner. */
    public LeadList transfer(Caller.Member caller, LeadListId id, UserId user, WriteOptions options) {
        requireAnother(caller, user);
        Write write = Write.of(caller, Source.SHARING, options, () -> content("transfer-list", id, user));
        return change(write, id, sharing -> {
            requireRoom(sharing, user);
            return sharing.ownedBy(user);
        });
    }

    private LeadList change(Write write, LeadListId id, UnaryOperator<Sharing> sharing) {
        return lists.execute(
                write,
                id,
                Permission.SHARE,
                (transaction, list) -> changed(transaction, write, list, sharing.apply(list.sharing())));
    }

    private LeadList changed(Transaction transaction, Write write, LeadList list, Sharing sharing) {
        if (sharing.equals(list.sharing())) {
            return list;
        }
        LeadList changed = list.nextVersion(0, settings.now()).with(sharing);
        transaction.lists().update(changed);
        transaction.lists().updateUsers(changed);
        new ChangeJournal(settings, transaction).append(changed, write.change(changed));
        return changed;
    }

    private static void requireAnother(Caller.Member caller, UserId user) {
        Objects.requireNonNull(user, "user");
        if (caller.user().equals(user)) {
            throw rejected("A user cannot change their own role");
        }
    }

    private static void requireRoom(Sharing sharing, UserId user) {
        if (sharing.grants().size() == Sharing.MAX_USERS && !sharing.userIds().contains(user)) {
            throw rejected("A list has at most " + Sharing.MAX_USERS + " users");
        }
    }

    private static void requireOtherOwner(LeadListId id, Sharing sharing, UserId user) {
        if (sharing.isLastOwner(user)) {
            throw new LastOwnerException(id, user);
        }
    }

    private static InvalidRequestException rejected(String message) {
        return new InvalidRequestException(new Violation(USER, Violation.Kind.CONTRADICTION, message));
    }

    private static Fingerprint content(String write, LeadListId id, UserId user) {
        return Fingerprint.of(write, id).add("user", user.value());
    }
}
