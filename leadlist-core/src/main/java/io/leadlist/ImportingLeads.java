package io.leadlist;

import io.leadlist.call.Caller;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.Path;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.call.WriteOptions;
import io.leadlist.intake.Credits;
import io.leadlist.intake.EntryId;
import io.leadlist.intake.ImportLimits;
import io.leadlist.intake.ImportOptions;
import io.leadlist.intake.ImportReport;
import io.leadlist.intake.ImportState;
import io.leadlist.intake.ImportedList;
import io.leadlist.intake.InputKind;
import io.leadlist.intake.IntakePolicy;
import io.leadlist.intake.LeadEntry;
import io.leadlist.intake.LeadImport;
import io.leadlist.intake.NewLeadImport;
import io.leadlist.intake.RawLead;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListRule;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Use case: raw leads are accepted, for a new list or for one that is there.
 *
 * <ol>
 *   <li>All that is wrong with the call is told at once.
 *   <li>In one transaction: a new list is inserted, or one that is there is locked and asked whether it takes leads.
 *   <li>The leads become entries that wait, and batches of work.
 *   <li>What they can cost at most is reserved; without it nothing is stored.
 * </ol>
 */
final class ImportingLeads {
    private static final Path LEADS = Path.of("leads");

    /** Of more violations the first are told. */
    private static final int MAX_TOLD = 1_000;

    private final Settings settings;
    private final Linking linking = new Linking();
    private final Repeating repeating;

    ImportingLeads(Settings settings) {
        this.settings = settings;
        this.repeating = new Repeating(settings);
    }

    ImportLimits limits() {
        return settings.imports().limits();
    }

    Optional<UserId> findUser(Caller.Member caller, String email) {
        return settings.imports().users().find(caller.organization(), email);
    }

    ImportReport create(Caller.Member caller, NewLeadImport leadImport, WriteOptions options) {
        List<Violation> violations = new ArrayList<>();
        Optional<UserId> owner = findUser(caller, leadImport.owner());
        if (owner.isEmpty()) {
            violations.add(new Violation(
                    Path.of("owner"), Kind.UNKNOWN_VALUE, "'" + leadImport.owner() + "' is not a valid owner"));
        }
        check(leadImport.leads(), leadImport.kind(), violations);
        refuse(violations);
        Write write = Write.of(caller, Source.CREATION, options, leadImport);
        return settings.inTransaction(
                write,
                transaction -> repeating
                        .imported(transaction, write)
                        .orElseGet(() -> create(transaction, write, owner.orElseThrow(), leadImport)));
    }

    ImportReport add(
            Caller.Member caller, LeadListId id, @Nullable InputKind kind, List<RawLead> leads, WriteOptions options) {
        List<RawLead> inputs = List.copyOf(leads);
        if (inputs.isEmpty()) {
            refuse(List.of(new Violation(LEADS, Kind.OUT_OF_RANGE, "Unsupported value provided for field: leads")));
        }
        Write write = Write.of(caller, Source.IMPORT, options, id, String.valueOf(kind), inputs);
        return settings.inTransaction(write, transaction -> {
            LeadList list = transaction
                    .lists()
                    .lock(id)
                    .filter(found -> found.type() == LeadType.PERSON)
                    .orElseThrow(() -> new LeadListNotFoundException(id));
            return repeating.imported(transaction, write).orElseGet(() -> add(transaction, write, list, kind, inputs));
        });
    }

    private ImportReport create(Transaction transaction, Write write, UserId owner, NewLeadImport leadImport) {
        LeadList list = newList(write, owner, leadImport);
        LeadImport fresh = newImport(write, list, leadImport.kind(), leadImport.options());
        Credits quote = quote(fresh, accepted(leadImport.leads(), fresh));
        requireAvailable(transaction, quote);
        linking.create(transaction, write, list, List.of());
        transaction.imports().insert(fresh);
        return accept(transaction, write, list, fresh, leadImport.kind(), leadImport.leads());
    }

    private ImportReport add(
            Transaction transaction, Write write, LeadList list, @Nullable InputKind kind, List<RawLead> leads) {
        ListRule.check(
                settings.rulesOfAdding(), new ListRule.Facts(list, write.caller(), LeadType.PERSON, settings.now()));
        Optional<LeadImport> found = transaction.imports().find(list.id());
        InputKind asked = kind != null ? kind : kindOf(found);
        List<Violation> violations = new ArrayList<>();
        check(leads, asked, violations);
        refuse(violations);
        LeadImport leadImport = found.orElseGet(() -> newImport(write, list, null, ImportOptions.DEFAULT));
        if (leadImport.state() instanceof ImportState.Canceled) {
            throw new ImportClosedException(list.id(), true);
        }
        if (leadImport.leads() >= limits().perList()) {
            throw new LimitReachedException(list.id(), limits().perList());
        }
        requireAvailable(transaction, quote(leadImport, accepted(leads, leadImport)));
        if (found.isEmpty()) {
            transaction.imports().insert(leadImport);
        }
        return accept(transaction, write, list, leadImport, asked, leads);
    }

    /** Stores the leads, the work that they make, and what is reserved for it. */
    private ImportReport accept(
            Transaction transaction,
            Write write,
            LeadList list,
            LeadImport leadImport,
            InputKind kind,
            List<RawLead> leads) {
        List<RawLead> accepted = accepted(leads, leadImport);
        LeadImport grown = leadImport.accepting(accepted.size());
        if (!accepted.isEmpty()) {
            transaction.imports().update(grown);
            transaction.entries().append(list.id(), entries(leadImport, kind, accepted));
            transaction.batches().append(batches(leadImport, accepted));
            reserve(transaction, quote(leadImport, accepted));
        }
        return repeating.store(
                transaction,
                write,
                new ImportReport(new ImportedList(list, grown), accepted.size(), leads.size() - accepted.size()));
    }

    private List<LeadEntry> entries(LeadImport leadImport, InputKind kind, List<RawLead> leads) {
        List<LeadEntry> entries = new ArrayList<>(leads.size());
        for (RawLead lead : leads) {
            int ordinal = leadImport.leads() + entries.size() + 1;
            entries.add(LeadEntry.waiting(new EntryId(settings.ids().get()), ordinal, kind, lead));
        }
        return entries;
    }

    private List<Batch> batches(LeadImport leadImport, List<RawLead> leads) {
        Instant now = settings.now();
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < leads.size(); from += IntakePolicy.BATCH_SIZE) {
            List<RawLead> some = leads.subList(from, Math.min(leads.size(), from + IntakePolicy.BATCH_SIZE));
            int first = leadImport.leads() + from + 1;
            batches.add(new Batch(
                    leadImport.list(),
                    first,
                    first + some.size() - 1,
                    some.size(),
                    0,
                    now,
                    null,
                    quote(leadImport, some)));
        }
        return batches;
    }

    private List<RawLead> accepted(List<RawLead> leads, LeadImport leadImport) {
        return leads.subList(0, Math.min(leads.size(), limits().perList() - leadImport.leads()));
    }

    private static Credits quote(LeadImport leadImport, List<RawLead> leads) {
        return leadImport.prices().quote(leads, leadImport.options());
    }

    /** Looked at before the leads are stored, so that an organization without credits costs little. */
    private static void requireAvailable(Transaction transaction, Credits quote) {
        if (!quote.equals(Credits.NONE)
                && !transaction.accounts().balance().available().covers(quote)) {
            throw new InsufficientCreditsException(quote.email(), quote.phone());
        }
    }

    private static void reserve(Transaction transaction, Credits quote) {
        if (!quote.equals(Credits.NONE) && !transaction.accounts().reserve(quote)) {
            throw new InsufficientCreditsException(quote.email(), quote.phone());
        }
    }

    private LeadList newList(Write write, UserId owner, NewLeadImport leadImport) {
        Instant now = settings.now();
        UserId caller = write.caller().user();
        return new LeadList(
                new LeadListId(settings.ids().get()),
                write.caller().organization(),
                leadImport.name(),
                LeadType.PERSON,
                null,
                null,
                new Sharing(List.of(owner, caller), leadImport.shared(), leadImport.visible()),
                0,
                1,
                now,
                now);
    }

    private LeadImport newImport(Write write, LeadList list, @Nullable InputKind kind, ImportOptions options) {
        UserId by = write.caller().user();
        return new LeadImport(list.id(), kind, options, settings.imports().prices(), by, 0, 0, false, null);
    }

    private static InputKind kindOf(Optional<LeadImport> leadImport) {
        return leadImport
                .map(LeadImport::kind)
                .orElseThrow(() -> new InvalidRequestException(
                        new Violation(Path.of("type"), Kind.MISSING, "Missing field from request: type")));
    }

    private void check(List<RawLead> leads, InputKind kind, List<Violation> violations) {
        if (leads.size() > limits().perCall()) {
            violations.add(new Violation(LEADS, Kind.OUT_OF_RANGE, limits().exceeded()));
            return;
        }
        for (int index = 0; index < leads.size() && violations.size() < MAX_TOLD; index++) {
            Path lead = LEADS.with(index);
            for (String missing : leads.get(index).missingFor(kind)) {
                Path path = lead.with(missing);
                violations.add(new Violation(path, Kind.MISSING, "Missing field from request: " + path));
            }
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }
}
