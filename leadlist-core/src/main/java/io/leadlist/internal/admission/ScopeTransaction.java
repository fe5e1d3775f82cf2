package io.leadlist.internal.admission;

import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;
import java.util.function.Function;

/**
 * The transaction of a write of entries. A write of a list's entries locks the list and checks the caller's role in it;
 * one of the organization's entries locks nothing and requires an admin, unless the host lets users write them.
 *
 * @param <T> the result of the write
 */
final class ScopeTransaction<T> {
    private final Settings settings;
    private final ListTransaction<T> transactions;

    ScopeTransaction(Settings settings, ResultType<T> type) {
        this.settings = settings;
        this.transactions = new ListTransaction<>(settings, type);
    }

    /**
     * Writes entries of a scope.
     *
     * @param permission the permission that is required if the scope is a list
     */
    T execute(Write write, SuppressionScope scope, Permission permission, Function<Transaction, T> work) {
        LeadListId list = scope.list();
        if (list != null) {
            return transactions.execute(write, list, permission, (transaction, locked) -> work.apply(transaction));
        }
        if (!write.options().expectedVersions().isAny()) {
            throw new IllegalArgumentException("expectedVersion must be empty for entries of the organization");
        }
        return transactions.create(write, transaction -> {
            requireWriter(settings, write.caller());
            return work.apply(transaction);
        });
    }

    /** Checks that the caller may write entries of the organization. */
    static void requireWriter(Settings settings, Caller.Member caller) {
        if (!settings.admission().byUsers()) {
            requireAdmin(caller);
        }
    }

    /** Checks that the caller is an admin of the organization. */
    static void requireAdmin(Caller.Member caller) {
        if (!caller.admin()) {
            throw new AdminRequiredException();
        }
    }

    /** Checks that the caller may read entries of a scope: every user those of the organization, a reader a list's. */
    static void requireReader(
            Settings settings, Transaction transaction, Caller.Member caller, SuppressionScope scope) {
        LeadListId id = scope.list();
        if (id != null) {
            LeadList list = transaction.lists().find(id).orElseThrow(() -> new LeadListNotFoundException(id));
            settings.checkRules(list, caller, Permission.READ, null);
        }
    }
}
