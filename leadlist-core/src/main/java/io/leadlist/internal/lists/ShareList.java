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
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Transaction;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Use case: users get a role in a list, lose it, or take the list over. */
public final class ShareList {
    private static final Path USER = Path.of("user");
    private final Settings settings;
    private final ListTransaction<LeadList> changingList;

    /** Works with these settings. */
    public ShareList(Settings settings) {
        this.settings = settings;
        this.changingList = new ListTransaction<>(settings, Permission.SHARE, ResultType.CHANGED);
    }

    /** Gives a user a role, instead of the one that the user has. */
    public LeadList share(Caller.Member caller, LeadListId id, UserId user, Role role, WriteOptions options) {
        Objects.requireNonNull(role, "role");
        requireAnother(caller, user);
        Write write = Write.of(
                caller,
                Source.SHARING,
                options,
                () -> content("share-list", id, user).add("role", role));
        return change(write, id, sharing -> {
            if (role != Role.OWNER) {
                requireOwnerBeside(id, sharing, user);
            }
            requireRoom(sharing, user);
            return sharing.granting(user, role);
        });
    }

    /** Takes a user's role away. */
    public LeadList revoke(Caller.Member caller, LeadListId id, UserId user, WriteOptions options) {
        Objects.requireNonNull(user, "user");
        Write write = Write.of(caller, Source.SHARING, options, () -> content("revoke-role", id, user));
        return change(write, id, sharing -> {
            requireOwnerBeside(id, sharing, user);
            return sharing.revoking(user);
        });
    }

    /** Makes a user the one owner. */
    public LeadList transfer(Caller.Member caller, LeadListId id, UserId user, WriteOptions options) {
        requireAnother(caller, user);
        Write write = Write.of(caller, Source.SHARING, options, () -> content("transfer-list", id, user));
        return change(write, id, sharing -> {
            requireRoom(sharing, user);
            return sharing.ownedBy(user);
        });
    }

    private LeadList change(Write write, LeadListId id, UnaryOperator<Sharing> sharing) {
        return changingList.change(
                write,
                id,
                null,
                (transaction, list) -> changed(transaction, write, list, sharing.apply(list.sharing())));
    }

    private LeadList changed(Transaction transaction, Write write, LeadList list, Sharing sharing) {
        if (sharing.equals(list.sharing())) {
            return list;
        }
        LeadList changed = list.changedBy(0, settings.now()).with(sharing);
        transaction.lists().update(changed);
        transaction.lists().updateUsers(changed);
        transaction.journal().append(write.change(changed));
        return changed;
    }

    private static void requireAnother(Caller.Member caller, UserId user) {
        Objects.requireNonNull(user, "user");
        if (caller.user().equals(user)) {
            throw refused("Nobody gives a role to himself");
        }
    }

    private static void requireRoom(Sharing sharing, UserId user) {
        if (sharing.grants().size() == Sharing.MAX_USERS && !sharing.userIds().contains(user)) {
            throw refused("A list has at most " + Sharing.MAX_USERS + " users");
        }
    }

    private static void requireOwnerBeside(LeadListId id, Sharing sharing, UserId user) {
        if (sharing.isLastOwner(user)) {
            throw new LastOwnerException(id, user);
        }
    }

    private static InvalidRequestException refused(String why) {
        return new InvalidRequestException(new Violation(USER, Violation.Kind.CONTRADICTION, why));
    }

    private static Fingerprint content(String write, LeadListId id, UserId user) {
        return Fingerprint.of(write, id).add("user", user.value());
    }
}
