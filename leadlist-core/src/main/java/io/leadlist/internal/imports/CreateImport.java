package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.internal.imports.LeadAcceptor.Accepted;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Creates a list from raw leads.
 *
 * <ol>
 *   <li>Report all violations of the call at once.
 *   <li>In one transaction: insert the list and its import, and store the leads, see {@link LeadAcceptor}.
 * </ol>
 */
public final class CreateImport {
    private final Settings settings;
    private final ListTransaction<ImportReport> lists;
    private final MemberAppender appender;
    private final LeadAcceptor acceptor;

    /** Creates the use case. */
    public CreateImport(Settings settings) {
        this.settings = settings;
        this.lists = new ListTransaction<>(settings, ResultType.IMPORTED);
        this.appender = new MemberAppender(settings);
        this.acceptor = new LeadAcceptor(settings);
    }

    /** Returns the user of the organization with this e-mail address. */
    public Optional<UserId> findUser(Caller.Member caller, String email) {
        return settings.imports().users().find(caller.organization(), EmailAddress.bare(email));
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
        RawLeadChecks.check(
                new LeadRows(leadImport.leads(), leadImport.rejected()),
                leadImport.kind(),
                settings.imports().limits(),
                violations);
        RawLeadChecks.rejectIfAny(violations);
        return owner.orElseThrow();
    }

    private ImportReport create(Transaction transaction, Write write, UserId owner, NewLeadImport leadImport) {
        LeadList list = emptyList(write, owner, leadImport);
        LeadImport fresh = acceptor.newImport(write, list, leadImport.kind(), leadImport.options());
        Accepted accepted = acceptor.upToLimit(fresh, leadImport.kind(), leadImport.leads());
        acceptor.requireCredits(transaction, accepted);
        appender.create(transaction, write, list, List.of());
        transaction.imports().insert(fresh);
        return acceptor.store(transaction, list, accepted).withRejected(leadImport.rejected());
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
}
