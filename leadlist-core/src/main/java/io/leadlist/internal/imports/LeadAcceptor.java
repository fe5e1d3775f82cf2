package io.leadlist.internal.imports;

import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.UserId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EntryId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportWorkerPolicy;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores accepted raw leads: waiting entries, batches, and the reservation of the credits that they can cost. */
final class LeadAcceptor {
    private final Settings settings;

    LeadAcceptor(Settings settings) {
        this.settings = settings;
    }

    /**
     * The leads that an import accepts: all, or the first ones up to the list's limit.
     *
     * @param leadImport the import before it accepts the leads
     * @param beyondLimit the number of leads that are not accepted
     * @param quote the maximum credits that the accepted leads can cost
     */
    record Accepted(LeadImport leadImport, InputKind kind, List<RawLead> leads, int beyondLimit, Credits quote) {}

    /** Returns a new import of a list, without leads. It has the prices in force now. */
    LeadImport newImport(Write write, LeadList list, @Nullable InputKind kind, ImportOptions options) {
        UserId by = write.caller().user();
        return new LeadImport(list.id(), kind, options, settings.imports().prices(), by, 0, 0, false, null);
    }

    Accepted upToLimit(LeadImport leadImport, InputKind kind, List<RawLead> leads) {
        int room = settings.imports().limits().perList() - leadImport.leads();
        List<RawLead> taken = leads.subList(0, Math.min(leads.size(), room));
        return new Accepted(leadImport, kind, taken, leads.size() - taken.size(), quote(leadImport, taken));
    }

    /** Checks the credits before anything is stored, so that an organization without credits causes little work. */
    void requireCredits(Transaction transaction, Accepted accepted) {
        Credits quote = accepted.quote();
        if (!quote.equals(Credits.NONE)
                && !transaction.accounts().balance().available().covers(quote)) {
            throw rejected(quote);
        }
    }

    /** Stores the leads of the list. */
    ImportReport store(Transaction transaction, LeadList list, Accepted accepted) {
        LeadImport grown = store(transaction, accepted);
        return new ImportReport(new ImportedList(list, grown), accepted.leads().size(), accepted.beyondLimit());
    }

    private LeadImport store(Transaction transaction, Accepted accepted) {
        LeadImport grown = accepted.leadImport().accepting(accepted.leads().size());
        if (!accepted.leads().isEmpty()) {
            transaction.imports().update(grown);
            transaction.entries().append(grown.list(), entries(accepted));
            transaction.batches().append(batches(accepted));
            if (!accepted.quote().equals(Credits.NONE)
                    && !transaction.accounts().reserve(accepted.quote())) {
                throw rejected(accepted.quote());
            }
        }
        return grown;
    }

    private List<LeadEntry> entries(Accepted accepted) {
        List<LeadEntry> entries = new ArrayList<>(accepted.leads().size());
        int ordinal = accepted.leadImport().leads();
        for (RawLead lead : accepted.leads()) {
            entries.add(LeadEntry.waiting(new EntryId(settings.ids().get()), ++ordinal, accepted.kind(), lead));
        }
        return entries;
    }

    private List<Batch> batches(Accepted accepted) {
        Instant now = settings.now();
        LeadImport leadImport = accepted.leadImport();
        List<RawLead> leads = accepted.leads();
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < leads.size(); from += ImportWorkerPolicy.BATCH_SIZE) {
            List<RawLead> some = leads.subList(from, Math.min(leads.size(), from + ImportWorkerPolicy.BATCH_SIZE));
            int first = leadImport.leads() + from + 1;
            int last = first + some.size() - 1;
            batches.add(
                    new Batch(leadImport.list(), first, last, some.size(), 0, 0, now, null, quote(leadImport, some)));
        }
        return batches;
    }

    private static Credits quote(LeadImport leadImport, List<RawLead> leads) {
        return leadImport.prices().quote(leads, leadImport.options());
    }

    private static InsufficientCreditsException rejected(Credits quote) {
        return new InsufficientCreditsException(quote.email(), quote.phone());
    }
}
