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
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.LeadRows;
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
 *   <li>Report all violations of the leads at once, or reject only the invalid rows; check that the import accepts
 *       leads.
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
     * @param isLenient whether only the row is rejected if a lead lacks a field that the kind requires; otherwise the
     *     call is rejected
     */
    public record Addition(@Nullable InputKind kind, LeadRows rows, boolean isLenient) {
        /** Returns leads that must all have the fields that the kind requires. */
        public static Addition of(@Nullable InputKind kind, List<RawLead> leads) {
            return new Addition(kind, new LeadRows(leads, List.of()), false);
        }

        /** Returns rows, the valid ones of which are added. */
        public static Addition ofRows(@Nullable InputKind kind, LeadRows rows) {
            return new Addition(kind, rows, true);
        }

        private LeadRows checked(InputKind actual, ImportLimits limits) {
            LeadRows complete = isLenient ? rows.completeFor(actual) : rows;
            List<Violation> violations = new ArrayList<>();
            RawLeadChecks.check(complete, actual, limits, violations);
            RawLeadChecks.rejectIfAny(violations);
            return complete;
        }
    }

    /** Adds raw leads to a list. */
    public ImportReport add(Caller.Member caller, LeadListId id, Addition addition, WriteOptions options) {
        if (addition.rows().size() == 0) {
            throw new InvalidRequestException(new Violation(
                    RawLeadChecks.LEADS, Kind.OUT_OF_RANGE, "Unsupported value provided for field: leads"));
        }
        Write write = Write.of(caller, Source.IMPORT, options, () -> ImportContent.of(id, addition))
                .withLeads(LeadType.PERSON);
        return lists.execute(write, id, Permission.ADD, (transaction, list) -> add(transaction, write, list, addition));
    }

    private ImportReport add(Transaction transaction, Write write, LeadList list, Addition addition) {
        Optional<LeadImport> found = transaction.imports().find(list.id());
        InputKind kind = addition.kind() != null ? addition.kind() : kindOf(found);
        LeadRows rows = addition.checked(kind, limits);
        LeadImport leadImport = found.orElseGet(() -> acceptor.newImport(write, list, null, ImportOptions.DEFAULT));
        requireOpen(leadImport);
        Accepted accepted = acceptor.upToLimit(leadImport, kind, rows.leads());
        acceptor.requireCredits(transaction, accepted);
        if (accepted.leads().isEmpty()) {
            return new ImportReport(new ImportedList(list, found.orElse(null)), 0, 0, rows.rejected());
        } else if (found.isEmpty()) {
            transaction.imports().insert(leadImport);
        }
        return acceptor.store(transaction, list, accepted).withRejected(rows.rejected());
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
