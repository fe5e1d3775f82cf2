package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportStatus;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.imports.LeadAcceptor.Accepted;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds raw leads to an existing list of people.
 *
 * <ol>
 *   <li>In one transaction: lock the list and find its import.
 *   <li>Report all violations of the leads at once, and check that the import accepts leads.
 *   <li>Store the leads, see {@link LeadAcceptor}. A list without an import gets one.
 * </ol>
 */
public final class AddLeads {
    private final ImportLimits limits;
    private final ListTransaction<ImportReport> lists;
    private final LeadAcceptor acceptor;

    /** Creates the use case. */
    public AddLeads(Settings settings) {
        this.limits = settings.imports().limits();
        this.lists = new ListTransaction<>(settings, ResultType.IMPORTED).only(LeadType.PERSON);
        this.acceptor = new LeadAcceptor(settings);
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
            throw new InvalidRequestException(new Violation(
                    RawLeadChecks.LEADS, Kind.OUT_OF_RANGE, "Unsupported value provided for field: leads"));
        }
        Write write = Write.of(
                        caller, Source.IMPORT, options, () -> ImportContent.of(id, addition.kind(), addition.leads()))
                .withLeads(LeadType.PERSON);
        return lists.execute(write, id, Permission.ADD, (transaction, list) -> add(transaction, write, list, addition));
    }

    private ImportReport add(Transaction transaction, Write write, LeadList list, Addition addition) {
        Optional<LeadImport> found = transaction.imports().find(list.id());
        InputKind kind = addition.kind() != null ? addition.kind() : kindOf(found);
        List<Violation> violations = new ArrayList<>();
        RawLeadChecks.check(addition.leads(), kind, limits, violations);
        RawLeadChecks.rejectIfAny(violations);
        LeadImport leadImport = found.orElseGet(() -> acceptor.newImport(write, list, null, ImportOptions.DEFAULT));
        requireOpen(leadImport);
        Accepted accepted = acceptor.upToLimit(leadImport, kind, addition.leads());
        acceptor.requireCredits(transaction, accepted);
        if (found.isEmpty()) {
            transaction.imports().insert(leadImport);
        }
        return acceptor.store(transaction, list, accepted);
    }

    private void requireOpen(LeadImport leadImport) {
        if (leadImport.status() == ImportStatus.CANCELED) {
            throw new ImportClosedException(leadImport.list(), true);
        }
        if (leadImport.leads() >= limits.perList()) {
            throw new LimitReachedException(Limited.LEADS_OF_LIST, limits.perList(), leadImport.list());
        }
    }

    private static InputKind kindOf(Optional<LeadImport> leadImport) {
        return leadImport
                .map(LeadImport::kind)
                .orElseThrow(() -> new InvalidRequestException(
                        new Violation(Path.of("type"), Kind.MISSING, "Missing field from request: type")));
    }
}
