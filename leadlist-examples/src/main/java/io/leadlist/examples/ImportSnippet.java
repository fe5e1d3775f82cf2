package io.leadlist.examples;

import io.leadlist.ImportWorker;
import io.leadlist.LeadImports;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadRow;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.LeadsPage;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes a list from raw leads. Pages show the marked lines. */
final class ImportSnippet {
    private ImportSnippet() {}

    static void run(Storage storage, Directory directory, PrintStream out) {
        Caller.Member caller = Caller.of("user_import", "org_import");
        // tag::import[]
        MemoryUsers users = new MemoryUsers(); // or your own; an import names the owner of its list by e-mail address
        users.put(caller.organization(), caller.user(), "admin@example.com");
        LeadLists leadLists = LeadLists.over(storage)
                .directory(directory)
                .users(users)
                .prices(PriceList.DEFAULT) // or FREE, which needs no grants
                .build();
        LeadImports imports = leadLists.imports();
        imports.grant(
                caller.organization(), "invoice 2024-17", Credits.of(1_000, 100)); // a second time, it does nothing

        // tag::worker[]
        RawLead sam = RawLead.ofEmail("SAM3@example.com").withData(Map.of("row", 1));
        List<RawLead> leads = List.of(sam, RawLead.ofEmail("someone.new@example.com"), sam);
        ImportReport report = imports.create(caller, NewLeadImport.of(InputKind.EMAIL, "admin@example.com", leads));

        ImportWorker worker = leadLists.importWorker().listener(out::println).build();
        worker.work(caller.organization(), Duration.ofSeconds(30)); // from your scheduler, on any machine
        // end::worker[]

        LeadsPage page = imports.findLeads(caller, report.list().id(), PageRequest.first(100));
        page.leads().forEach(lead -> out.println(lead.person() + " " + lead.known() + " " + lead.verdict()));
        // end::import[]
        out.println(page.list().list().memberCount() + " members, " + imports.balance(caller));
        StatisticsSnippet.run(leadLists, caller, report.list().id(), out);
        importGoodRows(imports, caller, out);
    }

    private static void importGoodRows(LeadImports imports, Caller caller, PrintStream out) {
        // tag::rows[]
        LeadRows rows = LeadRows.read(
                List.of(LeadRow.ofEmail("ann@example.com"), LeadRow.ofEmail("no address"), LeadRow.ofEmail("N/A")));
        ImportReport report = imports.create(caller, NewLeadImport.ofRows(InputKind.EMAIL, "admin@example.com", rows));
        report.rejected().forEach(out::println); // rows 1 and 2: the index, and each violation with its field
        // end::rows[]
    }
}
