package io.leadlist.wire.csv;

import io.leadlist.LeadImports;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.list.LeadList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that an import of raw leads creates. In a dry run the list is not stored, so each batch creates a list of its
 * own, which is not stored either. Not thread-safe.
 */
final class NewList implements RawLeadTarget.Acceptor {
    private final LeadImports imports;
    private final Caller caller;
    private final NewLeadImport leadImport;
    private final BatchWrites writes;
    private @Nullable LeadListId id;

    NewList(LeadImports imports, Caller caller, NewLeadImport leadImport, BatchWrites writes) {
        this.imports = imports;
        this.caller = caller;
        this.leadImport = leadImport;
        this.writes = writes;
    }

    /** Creates the list without leads. Returns it, or empty for a dry run. */
    Optional<LeadList> create() {
        ImportReport report = create(List.of(), "0");
        if (writes.isDryRun()) {
            return Optional.empty();
        }
        id = report.list().id();
        return Optional.of(report.list().list());
    }

    @Override
    public ImportReport accept(List<RawLead> leads, String part) {
        return id == null
                ? create(leads, part)
                : imports.with(writes.next(part)).addLeads(caller, id, null, leads);
    }

    private ImportReport create(List<RawLead> leads, String part) {
        NewLeadImport all = new NewLeadImport(
                leadImport.name(),
                leadImport.kind(),
                leadImport.owner(),
                leadImport.shared(),
                leadImport.visible(),
                leadImport.options(),
                leads);
        return imports.with(writes.next(part)).create(caller, all);
    }
}
