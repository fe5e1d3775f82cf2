package io.leadlist.internal.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.LeadImport;
import io.leadlist.internal.imports.ProcessBatch.Claimed;
import io.leadlist.internal.imports.ProcessBatch.PutBack;
import io.leadlist.internal.lists.ProspectMatcher.Identified;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.list.LeadList;
import io.leadlist.observation.LeadListsEvent.ImportFinished;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stores the resolutions of a batch in one transaction.
 *
 * <ol>
 *   <li>Lock the list. Close the batch, or put it back if leads need another attempt. If the claim has expired, store
 *       nothing.
 *   <li>Add the people to the list and store the resolution of each lead, see {@link PeopleWriter}.
 *   <li>Charge for the people, and release the remaining reserved credits.
 * </ol>
 */
final class ResolutionWriter {
    private final Settings settings;
    private final PeopleWriter people;

    ResolutionWriter(Settings settings) {
        this.settings = settings;
        this.people = new PeopleWriter(settings);
    }

    /** Stores the resolutions. Returns false, and stores nothing, if the claim of the worker has expired. */
    boolean store(Claimed claimed, List<LeadResolution> done, PutBack putBack) {
        Batch batch = claimed.batch();
        Batch rest = rest(batch, putBack, quote(claimed.leadImport(), putBack.leads()));
        Write write = people.write(claimed, done);
        return settings.storage().write(claimed.organization(), transaction -> {
            Optional<LeadList> list = transaction.lists().lock(batch.list());
            boolean holds = list.isPresent()
                    && (rest.leads() == 0
                            ? transaction.batches().close(batch)
                            : transaction.batches().putBack(batch, rest));
            if (holds) {
                Credits charged =
                        charge(transaction, claimed, people.store(transaction, write, list.orElseThrow(), done));
                settle(transaction, batch.reserved().minus(rest.reserved()), charged);
                tellIfFinished(transaction, claimed);
            }
            return holds;
        });
    }

    /** Calls the listeners if no lead of the import waits any more. Without listeners, nothing is read. */
    private void tellIfFinished(Transaction transaction, Claimed claimed) {
        if (!settings.listeners().areNone()) {
            LeadListId list = claimed.batch().list();
            transaction
                    .imports()
                    .find(list)
                    .filter(leadImport -> leadImport.status() == ImportStatus.COMPLETED)
                    .ifPresent(leadImport -> settings.listeners()
                            .tell(
                                    transaction,
                                    () -> new ImportFinished(
                                            claimed.organization(),
                                            list,
                                            leadImport.status(),
                                            leadImport.leads(),
                                            leadImport.by(),
                                            settings.now())));
        }
    }

    private static Batch rest(Batch batch, PutBack putBack, Credits reserved) {
        return new Batch(
                batch.list(),
                batch.first(),
                batch.last(),
                putBack.leads().size(),
                putBack.attempts(),
                batch.expiredClaims(),
                putBack.readyAt(),
                null,
                reserved);
    }

    private static Credits quote(LeadImport leadImport, List<LeadResolution> leads) {
        return leadImport
                .prices()
                .quote(leads.stream().map(LeadResolution::lead).toList(), leadImport.options());
    }

    private Credits charge(Transaction transaction, Claimed claimed, Map<LeadResolution, Identified> people) {
        Set<Charge> charges = new Billing(claimed.leadImport()).charges(people);
        Set<Charge> entered = charges.isEmpty()
                ? Set.of()
                : transaction.accounts().charge(claimed.batch().list(), charges, settings.now());
        return entered.stream().map(Charge::amount).reduce(Credits.NONE, Credits::plus);
    }

    private static void settle(Transaction transaction, Credits reserved, Credits charged) {
        if (!reserved.equals(Credits.NONE)) {
            transaction.accounts().settle(reserved, charged);
        }
    }
}
