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
 * Accepts raw leads, for a new list or for an existing one.
 *
 * <ol>
 *   <li>Report all violations of the call at once.
 *   <li>In one transaction: insert the new list, or lock the existing one and check that it accepts leads.
 *   <li>Store the leads as waiting entries and batches of work.
 *   <li>Reserve the maximum credits that the leads can cost; without enough credits, nothing is stored.
 * </ol>
 */
public final class ImportLeads {
    private static final Path LEADS = Path.of("leads");

    /** The maximum number of violations that are reported. */
    private static final int MAX_VIOLATIONS = 1_000;

    private final Settings settings;
    private final ListTransaction<ImportReport> lists;
    private final MemberAppender appender;
    private final LeadAcceptor acceptor;

    /** Creates the use case. */
    public ImportLeads(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.IMPORTED).only(LeadType.PERSON);
        this.appender = new MemberAppender(settings);
        this.acceptor = new LeadAcceptor(settings);
    }

    /** Returns the limits in force. */
    public ImportLimits limits() {
        return settings.imports().limits();
    }

    /** Returns the user of the organization with this e-mail address. */
    public Optional<UserId> findUser(Caller.Member caller, String email) {
        return settings.imports().users().find(caller.organization(), email);
    }

    /** Creates a list from raw leads. */
    public ImportReport create(Caller.Member caller, NewLeadImport leadImport, WriteOptions options) {
        Write write = Write.ofCreation(caller, options, () -> ImportContent.of(leadImport));
        // Before the checks, because a call that was valid then may be invalid now: the owner may have left.
        Optional<ImportReport> stored = lists.findResult(write);
        if (stored.isPresent()) {
            return stored.get();
        }
        UserId owner = check(caller, leadImport);
        return lists.create(write, transaction -> create(transaction, write, owner, leadImport));
    }

    /** Checks the call and returns the owner. */
    private UserId check(Caller.Member caller, NewLeadImport leadImport) {
        List<Violation> violations = new ArrayList<>();
        Optional<UserId> owner = findUser(caller, leadImport.owner());
        if (owner.isEmpty()) {
            violations.add(new Violation(
                    Path.of("owner"), Kind.UNKNOWN_VALUE, "'" + leadImport.owner() + "' is not a valid owner"));
        }
        check(leadImport.leads(), leadImport.kind(), violations);
        rejectIfAny(violations);
        return owner.orElseThrow();
    }

    /**
     * Raw leads for an existing list.
     *
     * @param kind the kind of the leads; null for the kind of the list
     */
    public record Addition(@Nullable InputKind kind, List<RawLead> leads) {
        public Addition {
            leads = List.copyOf(leads);
        }
    }

    /** Adds raw leads to a list. */
    public ImportReport add(Caller.Member caller, LeadListId id, Addition addition, WriteOptions options) {
        if (addition.leads().isEmpty()) {
            rejectIfAny(
                    List.of(new Violation(LEADS, Kind.OUT_OF_RANGE, "Unsupported value provided for field: leads")));
        }
        Write write = Write.of(
                        caller, Source.IMPORT, options, () -> ImportContent.of(id, addition.kind(), addition.leads()))
                .withLeads(LeadType.PERSON);
        return lists.execute(write, id, Permission.ADD, (transaction, list) -> add(transaction, write, list, addition));
    }

    private ImportReport create(Transaction transaction, Write write, UserId owner, NewLeadImport leadImport) {
        LeadList list = emptyList(write, owner, leadImport);
        LeadImport fresh = newImport(write, list, leadImport.kind(), leadImport.options());
        Accepted accepted = acceptor.upToLimit(fresh, leadImport.kind(), leadImport.leads());
        acceptor.requireCredits(transaction, accepted);
        appender.create(transaction, write, list, List.of());
        transaction.imports().insert(fresh);
        return store(transaction, list, accepted);
    }

    private ImportReport add(Transaction transaction, Write write, LeadList list, Addition addition) {
        Optional<LeadImport> found = transaction.imports().find(list.id());
        InputKind kind = addition.kind() != null ? addition.kind() : kindOf(found);
        List<Violation> violations = new ArrayList<>();
        check(addition.leads(), kind, violations);
        rejectIfAny(violations);
        LeadImport leadImport = found.orElseGet(() -> newImport(write, list, null, ImportOptions.DEFAULT));
        requireOpen(leadImport);
        Accepted accepted = acceptor.upToLimit(leadImport, kind, addition.leads());
        acceptor.requireCredits(transaction, accepted);
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
        LeadImport grown = acceptor.store(transaction, accepted);
        return new ImportReport(new ImportedList(list, grown), accepted.leads().size(), accepted.beyondLimit());
    }

    private LeadList emptyList(Write write, UserId owner, NewLeadImport leadImport) {
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
        for (int index = 0; index < leads.size() && violations.size() < MAX_VIOLATIONS; index++) {
            for (String missing : leads.get(index).missingFor(kind)) {
                Path path = LEADS.with(index).with(missing);
                violations.add(new Violation(path, Kind.MISSING, "Missing field from request: " + path));
            }
        }
    }

    private static void rejectIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }
}
