package io.leadlist.internal.admission;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.internal.write.Settings;
import io.leadlist.observation.LeadListsEvent.SuppressionsChanged;
import io.leadlist.storage.Suppressions.Renewal;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entries that a transaction has changed, which it reports to the listeners.
 *
 * @param lifted the removed entries, without those that had expired
 */
public record EntryNews(Collection<Suppression> added, Collection<Renewal> renewed, Collection<Suppression> lifted) {
    /** Nothing has changed. */
    public static final EntryNews NOTHING = new EntryNews(List.of(), List.of(), List.of());

    /** Reports the changed entries of each scope to the listeners, after the commit. */
    public void tell(Settings settings, Transaction transaction, Caller.Member caller) {
        if (!settings.listeners().areNone()) {
            for (SuppressionScope scope : scopes()) {
                settings.listeners()
                        .tell(
                                transaction,
                                () -> new SuppressionsChanged(
                                        caller.organization(),
                                        scope.list(),
                                        count(added.stream(), scope),
                                        count(renewed.stream().map(Renewal::after), scope),
                                        count(lifted.stream(), scope),
                                        caller.user(),
                                        settings.now()));
            }
        }
    }

    private Set<SuppressionScope> scopes() {
        Set<SuppressionScope> scopes = new LinkedHashSet<>();
        added.forEach(entry -> scopes.add(entry.scope()));
        renewed.forEach(renewal -> scopes.add(renewal.after().scope()));
        lifted.forEach(entry -> scopes.add(entry.scope()));
        return scopes;
    }

    private static int count(Stream<Suppression> entries, SuppressionScope scope) {
        return (int) entries.filter(entry -> entry.scope().equals(scope)).count();
    }
}
