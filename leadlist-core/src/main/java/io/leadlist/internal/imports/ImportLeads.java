package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.call.Path;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.imports.LeadAcceptor.Accepted;
import io.leadlist.internal.write.IdempotentWrites;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.list.Sharing;
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
public final class ImportLeads {
    private static final Path LEADS = Path.of("leads");

    /** Of more violations the first are told. */
    private static final int MAX_TOLD = 1_000;

    private final Settings settings;
    private final MemberAppender linking;
    private final IdempotentWrites<ImportReport> repeating;
    private final ListTransaction<ImportReport> changingList;
    private final LeadAcceptor acceptingLeads;

    /** Works with these settings. */
    public ImportLeads(Settings settings) {
        this.settings = settings;
        this.linking = new MemberAppender(settings);
        this.repeating = new IdempotentWrites<>(settings, ResultType.IMPORTED);
        this.changingList = new ListTransaction<>(settings, Permission.ADD, ResultType.IMPORTED).only(LeadType.PERSON);
        this.acceptingLeads = new LeadAcceptor(settings);
    }

    /** The limits in force. */
    public ImportLimits limits() {
        return settings.imports().limits();
    }

    /** Who of the organization's users has this e-mail address. */
    public Optional<UserId> findUser(Caller.Member caller, String email) {
        return settings.imports().users().find(caller.organization(), email);
    }

    /** Creates a list from raw leads. */
    public ImportReport create(Caller.Member caller, NewLeadImport leadImport, WriteOptions options) {
        if (options.expectedVersion().isPresent()) {
            throw new IllegalArgumentException("a new list has no version to expect");
        }
        Write write = Write.of(caller, Source.CREATION, options, leadImport);
        // Asked before anything is checked, because what was right then may not be now: an owner may have left.
        return repeating.before(write).orElseGet(() -> create(write, leadImport));
    }

    private ImportReport create(Write write, NewLeadImport leadImport) {
        List<Violation> violations = new ArrayList<>();
        Optional<UserId> owner = findUser(write.caller(), leadImport.owner());
        if (owner.isEmpty()) {
            violations.add(new Violation(
                    Path.of("owner"), Kind.UNKNOWN_VALUE, "'" + leadImport.owner() + "' is not a valid owner"));
        }
        check(leadImport.leads(), leadImport.kind(), violations);
        refuse(violations);
        return repeating.carryOut(
                write,
                () -> write.inTransaction(
                        settings.storage(),
                        transaction -> repeating
                                .before(transaction, write)
                                .orElseGet(() -> create(transaction, write, owner.orElseThrow(), leadImport))));
    }

    /** Adds raw leads to a list. */
    public ImportReport add(
            Caller.Member caller, LeadListId id, @Nullable InputKind kind, List<RawLead> leads, WriteOptions options) {
        List<RawLead> inputs = List.copyOf(leads);
        if (inputs.isEmpty()) {
            refuse(List.of(new Violation(LEADS, Kind.OUT_OF_RANGE, "Unsupported value provided for field: leads")));
        }
        Write write = Write.of(caller, Source.IMPORT, options, id, String.valueOf(kind), inputs);
        return changingList.change(
                write, id, LeadType.PERSON, (transaction, list) -> add(transaction, write, list, kind, inputs));
    }

    private ImportReport create(Transaction transaction, Write write, UserId owner, NewLeadImport leadImport) {
        LeadList list = newList(write, owner, leadImport);
        LeadImport fresh = newImport(write, list, leadImport.kind(), leadImport.options());
        Accepted accepted = acceptingLeads.upToLimit(fresh, leadImport.kind(), leadImport.leads());
        acceptingLeads.requireCredits(transaction, accepted);
        linking.create(transaction, write, list, List.of());
        transaction.imports().insert(fresh);
        return repeating.store(transaction, write, store(transaction, list, accepted));
    }

    private ImportReport add(
            Transaction transaction, Write write, LeadList list, @Nullable InputKind kind, List<RawLead> leads) {
        Optional<LeadImport> found = transaction.imports().find(list.id());
        InputKind asked = kind != null ? kind : kindOf(found);
        List<Violation> violations = new ArrayList<>();
        check(leads, asked, violations);
        refuse(violations);
        LeadImport leadImport = found.orElseGet(() -> newImport(write, list, null, ImportOptions.DEFAULT));
        requireOpen(leadImport);
        Accepted accepted = acceptingLeads.upToLimit(leadImport, asked, leads);
        acceptingLeads.requireCredits(transaction, accepted);
        if (found.isEmpty()) {
            transaction.imports().insert(leadImport);
        }
        return store(transaction, list, accepted);
    }

    private void requireOpen(LeadImport leadImport) {
        if (leadImport.status() == ImportStatus.CANCELED) {
            throw new ImportClosedException(leadImport.list(), true);
        }
        if (leadImport.leads() >= limits().perList()) {
            throw new LimitReachedException(Limited.LEADS_OF_LIST, limits().perList(), leadImport.list());
        }
    }

    private ImportReport store(Transaction transaction, LeadList list, Accepted accepted) {
        LeadImport grown = acceptingLeads.store(transaction, accepted);
        return new ImportReport(new ImportedList(list, grown), accepted.leads().size(), accepted.beyondLimit());
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
                Sharing.of(List.of(owner, caller), leadImport.shared(), leadImport.visible()),
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
            for (String missing : leads.get(index).missingFor(kind)) {
                Path path = LEADS.with(index).with(missing);
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
